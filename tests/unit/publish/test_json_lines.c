/* The contract of `summarize --format json`. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <jansson.h>

#include "../../../src/publish/plain.h"
#include "../golden.h"
#include "sample.h"

static json_t *read_line(str line)
{
    json_error_t error;
    json_t *object = json_loadb(line.at, line.len, JSON_REJECT_DUPLICATES, &error);
    if (!object)
        fail_msg("%s: %" STR_FMT, error.text, STR_ARG(line));
    return object;
}

static void check_text(const json_t *object, const char *key, str want)
{
    const json_t *value = json_object_get(object, key);
    if (want.len == 0 && !json_is_string(value)) {
        assert_true(json_is_null(value));
        return;
    }
    assert_true(json_is_string(value));
    str got = {json_string_value(value), json_string_length(value)};
    assert_str(got, want);
}

/* One line, which reads back to what went in; read and written again it is the same. */
static void check_hostile(str s)
{
    struct arena arena = {0};
    struct sample sample;
    struct buf out = sample_publish("json", sample_fill(&sample, s), &EVERYTHING);
    assert_int_equal(str_find_char(buf_str(&out), '\n'), out.len - 1);
    json_t *object = read_line(str_slice(buf_str(&out), 0, out.len - 1));
    str clean = plain_text(&arena, s);
    static const char *const KEYS[] = {"source", "url", "title", "site", "author", "language", "text"};
    for (size_t i = 0; i < LENGTH(KEYS); i++)
        check_text(object, KEYS[i], clean);
    const json_t *quote = json_array_get(json_object_get(object, "quotes"), 0);
    static const char *const QUOTE_KEYS[] = {"text", "speaker", "role", "mention", "cue"};
    for (size_t i = 0; i < LENGTH(QUOTE_KEYS); i++)
        check_text(quote, QUOTE_KEYS[i], clean);
    char *again = json_dumps(object, JSON_COMPACT | JSON_REAL_PRECISION(15));
    assert_str(str_from(again), str_slice(buf_str(&out), 0, out.len - 1));
    free(again);
    json_decref(object);
    buf_release(&out);
    arena_release(&arena);
}

static void test_every_byte(void **state)
{
    (void)state;
    sample_every_byte(check_hostile);
    check_hostile(HOSTILE);
    check_hostile((str){0});
}

/* A quote stands in the text where it says. */
static void test_offsets(void **state)
{
    (void)state;
    struct buf out = sample_publish("json", sample_ordinary(), &EVERYTHING);
    json_t *object = read_line(str_slice(buf_str(&out), 0, str_find_char(buf_str(&out), '\n')));
    str text = str_from(json_string_value(json_object_get(object, "text")));
    size_t index;
    json_t *quote;
    json_array_foreach(json_object_get(object, "quotes"), index, quote)
    {
        size_t start = (size_t)json_integer_value(json_object_get(quote, "start"));
        size_t end = (size_t)json_integer_value(json_object_get(quote, "end"));
        check_text(quote, "text", str_slice(text, start, end));
    }
    assert_int_equal(index, 3);
    json_decref(object);
    buf_release(&out);
}

/* Hundredths, as a person would write them. */
static void test_numbers(void **state)
{
    (void)state;
    static const struct {
        double confidence;
        const char *want;
    } ROWS[] = {
        {0, "\"confidence\":0.0,"},        {1, "\"confidence\":1.0,"},         {0.97, "\"confidence\":0.97,"},
        {2.0 / 3, "\"confidence\":0.67,"}, {0.1 + 0.2, "\"confidence\":0.3,"}, {-0.001, "\"confidence\":0.0,"},
        {1e300, "\"confidence\":0.0,"},    {0.0 / 0.0, "\"confidence\":0.0,"},
    };
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        struct sample sample;
        sample_fill(&sample, STR("x"));
        sample.quotes[0].confidence = ROWS[i].confidence;
        struct buf out = sample_publish("json", &sample.edition, &PLAIN);
        if (str_find(buf_str(&out), str_from(ROWS[i].want)) == STR_NONE)
            fail_msg("%s not in %" STR_FMT, ROWS[i].want, STR_ARG(buf_str(&out)));
        buf_release(&out);
    }
}

static void check_golden(const char *name, const struct edition *edition, const struct publish_options *options)
{
    struct buf out = sample_publish("json", edition, options);
    golden_check(name, buf_str(&out));
    buf_release(&out);
}

static void test_golden(void **state)
{
    (void)state;
    struct sample sample;
    check_golden("publish/ordinary.jsonl", sample_ordinary(), &PLAIN);
    check_golden("publish/everything.jsonl", sample_ordinary(), &EVERYTHING);
    check_golden("publish/hostile.jsonl", sample_hostile(&sample), &PLAIN);
    check_golden("publish/bare.jsonl", sample_bare(&sample), &EVERYTHING);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_byte),
        cmocka_unit_test(test_offsets),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_golden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
