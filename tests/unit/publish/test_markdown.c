/* CommonMark. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/publish/plain.h"
#include "../golden.h"
#include "sample.h"

static void check_golden(const char *name, const struct edition *edition, const struct publish_options *options)
{
    struct buf out = sample_publish("markdown", edition, options);
    golden_check(name, buf_str(&out));
    buf_release(&out);
}

static void test_golden(void **state)
{
    (void)state;
    struct sample sample;
    check_golden("publish/ordinary.md", sample_ordinary(), &PLAIN);
    check_golden("publish/everything.md", sample_ordinary(), &EVERYTHING);
    check_golden("publish/hostile.md", sample_hostile(&sample), &PLAIN);
    check_golden("publish/bare.md", sample_bare(&sample), &EVERYTHING);
}

/* The first line of the output without what is ours: "## ", and a backslash before ASCII punctuation. */
static str read_title(struct arena *arena, str markdown)
{
    assert_true(str_starts(markdown, STR("## ")));
    str heading = str_slice(markdown, 3, str_find_char(markdown, '\n'));
    struct buf title = buf_with_limit(heading.len);
    for (size_t i = 0; i < heading.len; i++) {
        if (heading.at[i] == '\\') {
            assert_non_null(strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", heading.at[++i]));
        } else if (strchr("`*_[]<>#~|$", heading.at[i])) {
            fail_msg("not escaped: %" STR_FMT, STR_ARG(heading));
        }
        buf_add_char(&title, heading.at[i]);
    }
    str copy = arena_copy(arena, buf_str(&title));
    buf_release(&title);
    return copy;
}

static void check_literal(str s)
{
    struct arena arena = {0};
    struct sample sample;
    struct buf out = sample_publish("markdown", sample_fill(&sample, s), &EVERYTHING);
    assert_str(read_title(&arena, buf_str(&out)), plain_line(&arena, s));
    buf_release(&out);
    arena_release(&arena);
}

static void test_every_byte(void **state)
{
    (void)state;
    sample_every_byte(check_literal);
    check_literal(HOSTILE);
}

/* A title, and how it is written. */
static void test_escapes(void **state)
{
    (void)state;
    static const str ROWS[][2] = {
        {S("Plain - words, (all) of + them! 1. x = 2: \"a\" & b."),
         S("Plain - words, (all) of + them! 1. x = 2: \"a\" & b.")},
        {S("1986. A year"), S("1986\\. A year")},
        {S("7) seven"), S("7\\) seven")},
        {S("1.5 million"), S("1\\.5 million")},
        {S("- item"), S("\\- item")},
        {S("+1"), S("\\+1")},
        {S("==="), S("\\===")},
        {S("# a #"), S("\\# a \\#")},
        {S("![x](y)"), S("!\\[x\\](y)")},
        {S("AT&T &amp; &#65; & co"), S("AT\\&T \\&amp; \\&\\#65; & co")},
        {S("see https://x.org or www.x.org"), S("see https\\://x.org or www\\.x.org")},
        {S("<b>"), S("\\<b\\>")},
    };
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        struct sample sample;
        sample_fill(&sample, (str){0});
        sample.summary.title = ROWS[i][0];
        struct buf out = sample_publish("markdown", &sample.edition, &PLAIN);
        str heading = str_slice(buf_str(&out), 3, str_find_char(buf_str(&out), '\n'));
        if (!str_equal(heading, ROWS[i][1]))
            fail_msg("row %zu: got %" STR_FMT, i, STR_ARG(heading));
        buf_release(&out);
    }
}

static void test_destination(void **state)
{
    (void)state;
    struct sample sample;
    sample_fill(&sample, STR("a](b"));
    sample.entry.link = STR("https://x.org/a_(b)?c=1&copy;=<>");
    struct buf out = sample_publish("markdown", &sample.edition, &PLAIN);
    assert_true(str_starts(buf_str(&out), STR("## [a\\](b](https://x.org/a_\\(b\\)?c=1&amp;copy;=%3C%3E)\n")));
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden),
        cmocka_unit_test(test_every_byte),
        cmocka_unit_test(test_escapes),
        cmocka_unit_test(test_destination),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
