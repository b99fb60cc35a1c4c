/* What may stand in href. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../../src/publish/link.h"
#include "sample.h"

static const struct {
    const char *link;
    const char *want;
} ROWS[] = {
    {"https://example.org", NULL},
    {"http://example.org:8080/a/b;c=d?q=1&r=%20#top", NULL},
    {"HTTPS://Example.ORG/", NULL},
    {"https://user@[2001:db8::1]:443/", NULL},
    {"file:///home/jane/a%20b.txt", NULL},
    {" https://example.org/\n", "https://example.org/"},
    {"https://example.org/a b\"<>\\^`{|}", "https://example.org/a%20b%22%3C%3E%5C%5E%60%7B%7C%7D"},
    {"https://example.org/100%?x=%zz%4", "https://example.org/100%25?x=%25zz%254"},
    {"https://example.org/[x]?[y]", "https://example.org/%5Bx%5D?%5By%5D"},
    {"https://example.org/#a#b", "https://example.org/#a%23b"},
    {"https://bücher.example/ä", "https://b%C3%BCcher.example/%C3%A4"},
    {"https://example.org/\x1b\xff", "https://example.org/%1B%FF"},
    {"", ""},
    {"javascript:alert(1)", ""},
    {" JavaScript:alert(1)", ""},
    {"java\nscript:alert(1)", ""},
    {"data:text/html,<script>", ""},
    {"vbscript:x", ""},
    {"ftp://example.org/", ""},
    {"//example.org/", ""},
    {"/a/b", ""},
    {"news.html", ""},
    {"https:example.org", ""},
    {"https://", ""},
    {"https:///path", ""},
    {"https://:80/", ""},
    {"https://@/", ""},
    {"https://example.org:80a/", ""},
    {"https://good.example\\@evil.example/", ""},
    {"https://exa mple.org/", ""},
    {"https://exa<b>.org/", ""},
    {"https://[::1/", ""},
    {"https://[]/", ""},
    {"https://[::1]x/", ""},
    {"https://a[b]/", ""},
    {"file:a.txt", ""},
};

static void test_rows(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        str got = link_uri(&arena, str_from(ROWS[i].link));
        str want = str_from(ROWS[i].want ? ROWS[i].want : ROWS[i].link);
        if (!str_equal(got, want))
            fail_msg("%s: got \"%" STR_FMT "\"", ROWS[i].link, STR_ARG(got));
        assert_str(link_uri(&arena, got), got);
    }
    arena_release(&arena);
}

static void check_ascii(str s)
{
    struct arena arena = {0};
    str got = link_uri(&arena, arena_printf(&arena, "https://example.org/%" STR_FMT, STR_ARG(s)));
    assert_true(got.len > 0);
    for (size_t i = 0; i < got.len; i++)
        assert_true(got.at[i] > ' ' && got.at[i] < 0x7F && strchr("\"<>\\^`{|}[]", got.at[i]) == NULL);
    arena_release(&arena);
}

static void test_every_byte(void **state)
{
    (void)state;
    sample_every_byte(check_ascii);
}

static void test_is_file(void **state)
{
    (void)state;
    assert_true(link_is_file(STR("FILE:///x")));
    assert_false(link_is_file(STR("https://x/file:")));
    assert_false(link_is_file((str){0}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_every_byte),
        cmocka_unit_test(test_is_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
