#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/parse/url.h>

#include "../../fuzz/fuzz_url.c"
#include "../check.h"
#include "../corpus.h"

struct resolve_row {
    const char *base;
    const char *reference;
    const char *want;
};

#define RFC_BASE "http://a/b/c/d;p?q"

static const struct resolve_row RESOLVED[] = {
    /* RFC 3986 §5.4.1 */
    {RFC_BASE, "g:h", "g:h"},
    {RFC_BASE, "g", "http://a/b/c/g"},
    {RFC_BASE, "./g", "http://a/b/c/g"},
    {RFC_BASE, "g/", "http://a/b/c/g/"},
    {RFC_BASE, "/g", "http://a/g"},
    {RFC_BASE, "//g", "http://g"},
    {RFC_BASE, "?y", "http://a/b/c/d;p?y"},
    {RFC_BASE, "g?y", "http://a/b/c/g?y"},
    {RFC_BASE, "#s", "http://a/b/c/d;p?q#s"},
    {RFC_BASE, "g#s", "http://a/b/c/g#s"},
    {RFC_BASE, "g?y#s", "http://a/b/c/g?y#s"},
    {RFC_BASE, ";x", "http://a/b/c/;x"},
    {RFC_BASE, "g;x", "http://a/b/c/g;x"},
    {RFC_BASE, "g;x?y#s", "http://a/b/c/g;x?y#s"},
    {RFC_BASE, "", "http://a/b/c/d;p?q"},
    {RFC_BASE, ".", "http://a/b/c/"},
    {RFC_BASE, "./", "http://a/b/c/"},
    {RFC_BASE, "..", "http://a/b/"},
    {RFC_BASE, "../", "http://a/b/"},
    {RFC_BASE, "../g", "http://a/b/g"},
    {RFC_BASE, "../..", "http://a/"},
    {RFC_BASE, "../../", "http://a/"},
    {RFC_BASE, "../../g", "http://a/g"},
    /* RFC 3986 §5.4.2 */
    {RFC_BASE, "../../../g", "http://a/g"},
    {RFC_BASE, "../../../../g", "http://a/g"},
    {RFC_BASE, "/./g", "http://a/g"},
    {RFC_BASE, "/../g", "http://a/g"},
    {RFC_BASE, "g.", "http://a/b/c/g."},
    {RFC_BASE, ".g", "http://a/b/c/.g"},
    {RFC_BASE, "g..", "http://a/b/c/g.."},
    {RFC_BASE, "..g", "http://a/b/c/..g"},
    {RFC_BASE, "./../g", "http://a/b/g"},
    {RFC_BASE, "./g/.", "http://a/b/c/g/"},
    {RFC_BASE, "g/./h", "http://a/b/c/g/h"},
    {RFC_BASE, "g/../h", "http://a/b/c/h"},
    {RFC_BASE, "g;x=1/./y", "http://a/b/c/g;x=1/y"},
    {RFC_BASE, "g;x=1/../y", "http://a/b/c/y"},
    {RFC_BASE, "g?y/./x", "http://a/b/c/g?y/./x"},
    {RFC_BASE, "g?y/../x", "http://a/b/c/g?y/../x"},
    {RFC_BASE, "g#s/./x", "http://a/b/c/g#s/./x"},
    {RFC_BASE, "g#s/../x", "http://a/b/c/g#s/../x"},
    {RFC_BASE, "http:g", "http:g"},

    /* white space and control characters */
    {RFC_BASE, " \n g \t", "http://a/b/c/g"},
    {RFC_BASE, "\x01g\nh\ti", "http://a/b/c/ghi"},
    {RFC_BASE, "a b", "http://a/b/c/a%20b"},
    {" http://a/b ", "c", "http://a/c"},

    /* no path, no base, no sense */
    {"http://a", "g", "http://a/g"},
    {"http://a?q", "g", "http://a/g"},
    {"http://a", "", "http://a"},
    {"http://a/b", "?", "http://a/b?"},
    {"http://a/b//c", "..", "http://a/b/"},
    {"", "g", "g"},
    {"", "/a/../b", "/a/../b"},
    {"", "http://x/y", "http://x/y"},
    {"b/c", "g", "g"},
    {"http://a/", "mailto:a@b", "mailto:a@b"},
    {"http://a/", "http://b/x/../y", "http://b/y"},
    {"http://a/", "1:2", "http://a/1:2"},
};

static void test_resolves(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(RESOLVED); i++)
        assert_str(url_resolve(&arena, str_from(RESOLVED[i].base), str_from(RESOLVED[i].reference)),
                   str_from(RESOLVED[i].want));
    arena_release(&arena);
}

struct web_row {
    const char *url;
    bool want;
};

static const struct web_row WEB[] = {
    {"http://a", true},        {"https://a/b", true},    {"HTTP://A", true}, {"http://[::1]:80/", true},
    {"http://u:p@h/", true},   {"http://", false},       {"http:a", false},  {"http:///a", false},
    {"http://u@/", false},     {"http://:80/", false},   {"ftp://a", false}, {"//a/b", false},
    {"javascript://a", false}, {"file:///etc/x", false}, {"", false},        {"httpx://a", false},
};

static void test_tells_the_web(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(WEB); i++)
        if (url_is_web(str_from(WEB[i].url)) != WEB[i].want)
            fail_msg("%s: wanted %d", WEB[i].url, WEB[i].want);
}

struct pair {
    const char *in;
    const char *want;
};

static const struct pair TRACKED[] = {
    {"http://a/b?utm_source=x&utm_medium=y", "http://a/b"},
    {"http://a/b?utm_source=x&id=7&fbclid=z#top", "http://a/b?id=7#top"},
    {"http://a/b?id=7&UTM_Source=x", "http://a/b?id=7"},
    {"http://a/b?id=7&amp;utm_source=x&amp;utm_medium=y", "http://a/b?id=7"},
    {"http://a/b?partner=rss&emc=rss", "http://a/b"},
    {"http://a/b?partner=bank", "http://a/b?partner=bank"},
    {"http://a/b#xtor=RSS-1", "http://a/b"},
    {"http://a/b#part2", "http://a/b#part2"},
    {"http://a/b?", "http://a/b?"},
    {"http://a/b?&a&&b=", "http://a/b?&a&&b="},
    {"http://a/?u=utm_source=x", "http://a/?u=utm_source=x"},
    {"http://a/?ref=home&at_medium=RSS", "http://a/?ref=home"},
    {"http://a/utm_source=x", "http://a/utm_source=x"},
};

static void test_takes_tracking_off(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(TRACKED); i++)
        assert_str(url_without_tracking(&arena, str_from(TRACKED[i].in)), str_from(TRACKED[i].want));
    arena_release(&arena);
}

/* All of a row are one. */
static const char *const SAME[][5] = {
    {"http://www.example.org/a/", "https://example.org/a", "https://EXAMPLE.org:443/a#b", "http://example.org.:80/./a?",
     "http://example.org/x/../a?utm_source=z"},
    {"http://example.org", "http://example.org/", "http://www.example.org/#", "https://example.org/?fbclid=1"},
    {"http://a.b/?x=1&y=2", "http://a.b/?y=2&x=1", "http://a.b?y=2&&x=1&gclid=3"},
    {"http://a.b/%7Ec/%c3%a9", "http://a.b/~c/%C3%A9"},
};

static const char *const DIFFERENT[][2] = {
    {"http://a.b/c", "http://a.b/C"}, {"http://a.b/?x=1", "http://a.b/?x=2"},     {"http://a.b/", "http://a.b:8080/"},
    {"http://a.b/", "http://c.b/"},   {"http://a.b/%2Fc", "http://a.b//c"},       {"http://a.b:443/", "http://a.b/"},
    {"mailto:a@b.c", "mailto:d@b.c"}, {"http://a.b/?x=%26y", "http://a.b/?x=&y"},
};

static void test_compares(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(SAME); i++)
        for (size_t k = 1; k < LENGTH(SAME[i]) && SAME[i][k]; k++)
            assert_str(url_canonical(&arena, str_from(SAME[i][k])), url_canonical(&arena, str_from(SAME[i][0])));
    for (size_t i = 0; i < LENGTH(DIFFERENT); i++)
        if (str_equal(url_canonical(&arena, str_from(DIFFERENT[i][0])),
                      url_canonical(&arena, str_from(DIFFERENT[i][1]))))
            fail_msg("%s and %s are taken for one", DIFFERENT[i][0], DIFFERENT[i][1]);
    arena_release(&arena);
}

static void test_replays_the_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/url", LLVMFuzzerTestOneInput);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_resolves),           cmocka_unit_test(test_tells_the_web),
        cmocka_unit_test(test_takes_tracking_off), cmocka_unit_test(test_compares),
        cmocka_unit_test(test_replays_the_corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
