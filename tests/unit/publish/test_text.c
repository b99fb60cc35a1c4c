/* For a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/utf8.h>

#include "../golden.h"
#include "sample.h"

static void check_golden(const char *name, const struct edition *edition, const struct publish_options *options)
{
    struct buf out = sample_publish("text", edition, options);
    golden_check(name, buf_str(&out));
    buf_release(&out);
}

static void test_golden(void **state)
{
    (void)state;
    struct sample sample;
    check_golden("publish/ordinary.txt", sample_ordinary(), &PLAIN);
    check_golden("publish/everything.txt", sample_ordinary(), &EVERYTHING);
    check_golden("publish/hostile.txt", sample_hostile(&sample), &PLAIN);
    check_golden("publish/bare.txt", sample_bare(&sample), &EVERYTHING);
}

static void test_title_that_is_the_lead_is_said_once(void **state)
{
    (void)state;
    static const struct lead_sentence lead = {STR_INIT("The bridge opens."), true};
    struct summary summary = {.title = lead.text, .title_from = TITLE_DERIVED, .lead = &lead, .lead_count = 1};
    const struct article article = {.published = WHEN_NONE};
    const struct entry entry = {.article = &article, .summary = &summary};
    const struct edition edition = {.entries = &entry, .entry_count = 1};
    for (int said = 1; said <= 2; said++) {
        summary.title_from = said == 1 ? TITLE_DERIVED : TITLE_HEADLINE;
        struct buf out = sample_publish("text", &edition, &PLAIN);
        str rest = buf_str(&out);
        int found = 0;
        for (size_t at = 0; (at = str_find(rest, lead.text)) != STR_NONE; found++)
            rest = str_slice(rest, at + 1, rest.len);
        assert_int_equal(found, said);
        buf_release(&out);
    }
}

static void test_sentences_stand_as_their_writing_has_them(void **state)
{
    (void)state;
    static const struct {
        str first, second, want;
    } rows[] = {
        {STR_INIT("One."), STR_INIT("Two."), STR_INIT("One. Two.")},
        {STR_INIT("桥开了。"), STR_INIT("市长说好。"), STR_INIT("桥开了。市长说好。")},
        {STR_INIT("橋だ！"), STR_INIT("開く。"), STR_INIT("橋だ！開く。")},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct lead_sentence lead[] = {{rows[i].first, true}, {rows[i].second, false}};
        struct summary summary = {.lead = lead, .lead_count = 2};
        const struct article article = {.published = WHEN_NONE};
        const struct entry entry = {.article = &article, .summary = &summary};
        const struct edition edition = {.entries = &entry, .entry_count = 1};
        struct buf out = sample_publish("text", &edition, &PLAIN);
        assert_int_not_equal(str_find(buf_str(&out), rows[i].want), STR_NONE);
        buf_release(&out);
    }
}

/* Nothing that a source writes moves the cursor, changes colours or turns the direction of writing. */
static void check_safe(str s)
{
    struct sample sample;
    struct buf out = sample_publish("text", sample_fill(&sample, s), &EVERYTHING);
    str text = buf_str(&out);
    for (size_t at = 0; at < text.len;) {
        uint32_t code_point = utf8_next(text, &at);
        assert_true(code_point >= 0x20 || code_point == '\n');
        assert_false(code_point >= 0x7F && code_point <= 0x9F);
        assert_false(code_point >= 0x202A && code_point <= 0x202E);
    }
    buf_release(&out);
}

static void test_every_byte(void **state)
{
    (void)state;
    sample_every_byte(check_safe);
    check_safe(HOSTILE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden),
        cmocka_unit_test(test_title_that_is_the_lead_is_said_once),
        cmocka_unit_test(test_sentences_stand_as_their_writing_has_them),
        cmocka_unit_test(test_every_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
