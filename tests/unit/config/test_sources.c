/* Sources on the network, how the network is used, and sources from several files. */
#include <stdarg.h>
#include <stddef.h>

#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/config/config.h>

#include "../check.h"

static bool parse(struct arena *arena, const char *const *yaml, size_t count, struct settings *ret_settings,
                  struct complaint_list *ret_complaints)
{
    struct config_file files[4];
    assert_true(count <= LENGTH(files));
    for (size_t i = 0; i < count; i++) {
        str name = i == 0 ? STR("/n/n.yaml") : arena_printf(arena, "/n/sources.d/%zu.yaml", i);
        files[i] = (struct config_file){name, str_from(yaml[i])};
    }
    return config_parse(arena, files, count, STR("/home/jane"), CONFIG_SOURCES_NEEDED, ret_settings, ret_complaints);
}

struct row {
    const char *yaml[4];
    const char *want; /* complaints, one a line */
};

static void check_row(const struct row *row)
{
    struct arena arena = {0};
    struct settings settings;
    struct complaint_list complaints = {0};
    struct buf lines = buf_with_limit(65536);
    size_t count = 0;
    while (count < 4 && row->yaml[count])
        count++;
    bool good = parse(&arena, row->yaml, count, &settings, &complaints);
    assert_int_equal(good, complaints.len == 0);
    for (size_t i = 0; i < complaints.len; i++)
        buf_addf(&lines, "%s%s", i ? "\n" : "", complaints.at[i].at);
    assert_str(buf_str(&lines), str_from(row->want));
    buf_release(&lines);
    arena_release(&arena);
}

#define N           "/n/n.yaml:"
#define SOURCE(key) "sources: [{url: 'http://a.example/', " key "}]\n"
#define WITH(key)   "sources: [{path: a}]\nfetch: {" key "}\n"
#define NO_ADDRESS  "expected an address such as https://example.org/news.atom"
#define NO_LINES    "expected lines such as Accept-Language: en"

static void test_complaints(void **state)
{
    static const struct row rows[] = {
        {{"sources: [{url: 'https://example.org/feed', path: a}]"},
         N "1:17: 'url' contradicts 'path' in line 1; expected one of the two"},
        {{"sources: [{name: n}]"}, N "1:11: a source says neither 'path' nor 'url'; expected one of the two"},
        {{"sources: [{url: 'ftp://example.org/feed'}]"}, N "1:17: 'url' is 'ftp://example.org/feed'; " NO_ADDRESS},
        {{"sources: [{url: 'file:///etc/passwd'}]"}, N "1:17: 'url' is 'file:///etc/passwd'; " NO_ADDRESS},
        {{"sources: [{url: 'https://'}]"}, N "1:17: 'url' is 'https://'; " NO_ADDRESS},
        {{"sources: [{url: 'https://:80/'}]"}, N "1:17: 'url' is 'https://:80/'; " NO_ADDRESS},
        {{"sources: [{url: \"https://a/\\r\\nX: y\"}]"},
         N "1:17: 'url' holds a line break or control character; " NO_ADDRESS " on one line"},
        {{"sources: [{path: a, fulltext: never, allow_private: yes}]"},
         N "1:31: 'fulltext' is for a source with a 'url', and this one has a 'path'; leave it out\n" N
           "1:53: 'allow_private' is for a source with a 'url', and this one has a 'path'; leave it out"},
        {{SOURCE("fulltext: sometimes")}, N "1:48: 'fulltext' is 'sometimes'; expected auto, always or never"},
        {{SOURCE("allow_private: maybe")}, N "1:53: 'allow_private' is 'maybe'; expected true or false"},
        {{SOURCE("headers: a")}, N "1:47: 'headers' is text; " NO_LINES},
        {{SOURCE("headers: {}")}, ""},
        {{SOURCE("headers: {Accept-Language: en, X-Key: '1'}")}, ""},
        {{SOURCE("headers: {'s3cret key': en}")}, N "1:48: a name in 'headers' is not valid; " NO_LINES},
        {{SOURCE("headers: {Host: b.example}")},
         N "1:48: a name in 'headers' is not valid, since nutgraf sets this header itself; " NO_LINES},
        {{SOURCE("headers: {user-agent: x}")},
         N "1:48: a name in 'headers' is not valid, since 'user_agent' sets this header; " NO_LINES},
        {{SOURCE("headers: {Authorization: \"s3cret\\r\\nHost: x\"}")},
         N "1:63: the value of 'Authorization' in 'headers' is not text on one line; " NO_LINES},
        {{SOURCE("headers: {X-A: '1', x-a: '2'}")},
         N "1:58: 'x-a' stands in 'headers' already in line 1; expected it once"},
        {{WITH("parallel: 0, per_host: 17")},
         N "2:19: 'parallel' is '0'; expected a whole number from 1 to 256\n" N
           "2:32: 'per_host' is '17'; expected a whole number from 1 to 16"},
        {{WITH("timeout: 2h, interval: 10 m, deadline: 1w")},
         N "2:18: 'timeout' is '2h'; expected seconds, or a time such as 45s, 10m, 2h or 1d, from 1 to 3600 seconds\n" N
           "2:32: 'interval' is '10 m'; expected seconds, or a time such as 45s, 10m, 2h or 1d, from 0 to 2592000 "
           "seconds\n" N
           "2:48: 'deadline' is '1w'; expected seconds, or a time such as 45s, 10m, 2h or 1d, from 1 to 86400 seconds"},
        {{WITH("interval: 2d")},
         N "2:19: 'max_interval' is 86400 seconds, shorter than 'interval', 172800; expected at least as much"},
        {{WITH("interval: m")},
         N "2:19: 'interval' is 'm'; expected seconds, or a time such as 45s, 10m, 2h or 1d, "
           "from 0 to 2592000 seconds"},
        {{WITH("proxy: 'proxy.example.org:3128'")},
         N "2:16: 'proxy' is 'proxy.example.org:3128'; expected an address such as http://proxy.example.org:3128 or "
           "socks5h://localhost"},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        check_row(&rows[i]);
}

/* Whatever is wrong with an address, its password is not told. */
static void test_credentials_are_not_shown(void **state)
{
    static const struct row rows[] = {
        {{"sources: [{url: 'ftp://jane:s3cret@example.org/feed'}]"},
         N "1:17: 'url' is 'ftp://…@example.org/feed'; " NO_ADDRESS},
        {{"sources: [{url: 'jane:s3cret@example.org/feed'}]"}, N "1:17: 'url' is '…@example.org/feed'; " NO_ADDRESS},
        {{"sources: [{url: 'https://jane:s3c@ret@example.org/a b'}]"},
         N "1:17: 'url' is 'https://…@example.org/a b', which holds a character that no address holds; " NO_ADDRESS},
        {{"sources: [{path: 'https://jane:s3cret@example.org/feed'}]"},
         N "1:18: 'path' is 'https://…@example.org/feed', which is an address in the web; expected a path, absolute, "
           "beside this file, or after ~/"},
        {{"sources: [{url: 'http://j:s3cret@a.example/', name: a}, {url: 'http://j:s3cret@a.example/', name: b}]"},
         N "1:63: 'http://…@a.example/' is asked already by the one in line 1; expected it once"},
        {{"sources: [{url: 'https://jane:s3cret@example.org/@jane'}]"}, ""},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        check_row(&rows[i]);
}

static void test_files(void **state)
{
    static const struct row rows[] = {
        {{"state: s\n", "sources: [{path: a}]\n"}, ""},
        {{"state: s\n", "sources: []\n"},
         "/n/sources.d/1.yaml:1:10: 'sources' is an empty list; expected a list, each item begun with '- '"},
        {{"sources:\n  - path: a\n", "state: s\nsources:\n  - path: b\n    nme: a\n"},
         "/n/sources.d/1.yaml:1:1: unknown key 'state' in a file of sources.d; expected one of sources\n"
         "/n/sources.d/1.yaml:3:5: 'a' is also the name of the one in line 2 of /n/n.yaml; expected a 'name' of its "
         "own\n"
         "/n/sources.d/1.yaml:4:5: unknown key 'nme' in a source, did you mean 'name'? Expected one of path, url, "
         "name, language, categories, fulltext, user_agent, headers, allow_private"},
        {{"sources:\n  - path: a\n", "sources:\n  - url: http://x.example/\n",
          "sources:\n  - path: c\n  - url: http://x.example/\n"},
         "/n/sources.d/2.yaml:3:10: 'http://x.example/' is asked already by the one in line 2 of /n/sources.d/1.yaml; "
         "expected it once"},
        {{"suorces: [{path: a}]\n", "- a\n"},
         N "1:1: unknown key 'suorces' at the top level, did you mean 'sources'? Expected one of state, authority, "
           "summary, fetch, sources, feeds, digests, delivery\n"
           "/n/sources.d/1.yaml:1:1: the file is a list; expected \"key: value\" lines, with 'sources' at least"},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        check_row(&rows[i]);
}

static struct settings parse_good(struct arena *arena, const char *const *yaml, size_t count)
{
    struct settings settings;
    struct complaint_list complaints = {0};
    if (!parse(arena, yaml, count, &settings, &complaints))
        fail_msg("%s", complaints.at[0].at);
    return settings;
}

static void test_every_key(void **state)
{
    struct arena arena = {0};
    static const char *const yaml[] = {
        "fetch: {parallel: 8, per_host: 1, timeout: 45s, deadline: 10m, interval: 2h, max_interval: 1d, ca_file: "
        "c.pem,\n"
        "        proxy: 'socks5h://localhost'}\n"
        "sources: [{url: 'HTTPS://jane:pw@example.org/f', fulltext: always, user_agent: Me, allow_private: on,\n"
        "           headers: {X-Key: 'a: b', Accept-Language: en}}]\n",
        "sources: [{path: a}]\n"};
    struct settings settings = parse_good(&arena, yaml, 2);
    const struct fetch_settings *fetch = &settings.fetch;
    const struct source *source = &settings.sources[0];
    (void)state;
    assert_int_equal(fetch->parallel, 8);
    assert_int_equal(fetch->per_host, 1);
    assert_int_equal(fetch->timeout, 45);
    assert_int_equal(fetch->deadline, 600);
    assert_int_equal(fetch->interval, 7200);
    assert_int_equal(fetch->max_interval, 86400);
    assert_str(fetch->ca_file, STR("/n/c.pem"));
    assert_str(fetch->proxy, STR("socks5h://localhost"));
    assert_int_equal(settings.source_count, 2);
    assert_str(source->url, STR("HTTPS://jane:pw@example.org/f"));
    assert_str(source->path, STR(""));
    assert_str(source->name, STR("example.org"));
    assert_int_equal(source->fulltext, FULLTEXT_ALWAYS);
    assert_str(source->user_agent, STR("Me"));
    assert_true(source->allow_private);
    assert_int_equal(source->header_count, 2);
    assert_str(source->headers[0], STR("X-Key: a: b"));
    assert_str(source->headers[1], STR("Accept-Language: en"));
    assert_str(settings.sources[1].path, STR("/n/sources.d/a"));
    assert_str(settings.file, STR("/n/n.yaml"));
    arena_release(&arena);
}

static void test_defaults(void **state)
{
    struct arena arena = {0};
    static const char *const yaml[] = {"sources: [{url: 'https://example.org/f'}]\n"};
    struct settings settings = parse_good(&arena, yaml, 1);
    const struct fetch_settings want = {
        .parallel = 32, .per_host = 0, .timeout = 60, .deadline = 900, .interval = 600, .max_interval = 86400};
    (void)state;
    assert_memory_equal(&settings.fetch, &want, sizeof want);
    assert_int_equal(settings.sources[0].fulltext, FULLTEXT_AUTO);
    assert_false(settings.sources[0].allow_private);
    assert_int_equal(settings.sources[0].header_count, 0);
    arena_release(&arena);
}

/* Where they stand elsewhere, or are about to, this file says what it likes of them, also nothing. */
static void test_sources_elsewhere(void **state)
{
    static const char *const first[] = {"", "# soon\n", "sources:\n", "sources: []\n", "summary: {quotes: 5}\n"};
    (void)state;
    for (size_t i = 0; i < LENGTH(first); i++) {
        struct arena arena = {0};
        struct complaint_list complaints = {0};
        const char *const both[] = {first[i], "sources: [{path: a}]\n"};
        struct settings settings = parse_good(&arena, both, 2);
        assert_int_equal(settings.source_count, 1);
        assert_int_equal(settings.fetch.parallel, 32);
        const struct config_file alone = {STR("/n/n.yaml"), str_from(first[i])};
        assert_true(config_parse(&arena, &alone, 1, STR(""), CONFIG_SOURCES_TO_COME, &settings, &complaints));
        assert_int_equal(settings.source_count, 0);
        assert_int_equal(settings.summary.quotes, i == 4 ? 5 : 3);
        assert_false(config_parse(&arena, &alone, 1, STR(""), CONFIG_SOURCES_NEEDED, &settings, &complaints));
        arena_release(&arena);
    }
}

/* A source without a name has its host's, unless another has it: names that are given come first. */
static void test_names(void **state)
{
    struct arena arena = {0};
    static const char *const yaml[] = {"sources:\n"
                                       "  - url: https://Example.org/news\n"
                                       "  - url: https://example.org/arts/?a=1\n"
                                       "  - url: https://example.org/arts/?a=2\n"
                                       "  - url: http://jane:pw@[2001:db8::1]:8080/f\n"
                                       "  - url: http://taken.example:8080/f\n",
                                       "sources:\n"
                                       "  - url: https://example.org/more#x\n"
                                       "  - {path: b, name: taken.example}\n"};
    static const char *const want[] = {"example.org",     "example.org/arts/", "example.org/arts/?a=2", "[2001:db8::1]",
                                       "taken.example/f", "example.org/more",  "taken.example"};
    struct settings settings = parse_good(&arena, yaml, 2);
    (void)state;
    assert_int_equal(settings.source_count, LENGTH(want));
    for (size_t i = 0; i < LENGTH(want); i++)
        assert_str(settings.sources[i].name, str_from(want[i]));
    arena_release(&arena);
}

/* ---- writing */

static void check_same(const struct source *got, const struct source *want)
{
    assert_str(got->name, want->name);
    assert_str(got->path, want->path);
    assert_str(got->url, want->url);
    assert_str(got->language, want->language);
    assert_str(got->user_agent, want->user_agent);
    assert_int_equal(got->fulltext, want->fulltext);
    assert_int_equal(got->allow_private, want->allow_private);
    assert_int_equal(got->category_count, want->category_count);
    for (size_t i = 0; i < got->category_count; i++)
        assert_str(got->categories[i], want->categories[i]);
    assert_int_equal(got->header_count, want->header_count);
    for (size_t i = 0; i < got->header_count; i++)
        assert_str(got->headers[i], want->headers[i]);
}

static struct settings write_and_parse(struct arena *arena, const struct source *sources, size_t count)
{
    struct buf out = buf_with_limit(65536);
    config_write_sources(&out, sources, count);
    const char *const yaml[] = {"state: s\n", arena_copy(arena, buf_str(&out)).at};
    buf_release(&out);
    return parse_good(arena, yaml, 2);
}

static void test_write(void **state)
{
    static const str categories[] = {STR_INIT("yes"), STR_INIT("- a: [b"), STR_INIT("#c"), STR_INIT("\"quoted\" \\n")};
    static const str headers[] = {STR_INIT("X-Key: 'a: b' # no comment"), STR_INIT("Accept-Language: en, *;q=0.1")};
    static const struct source sources[] = {
        {.name = STR_INIT("null"), .url = STR_INIT("http://e.example")},
        {.name = STR_INIT("Ünï: \xf0\x9f\x93\xb0 \xef\xbb\xbf %x"),
         .url = STR_INIT("https://jane:pw@example.org/?a=1&b=%7b#frag"),
         .language = STR_INIT("no"),
         .categories = categories,
         .category_count = 4,
         .fulltext = FULLTEXT_NEVER,
         .user_agent = STR_INIT("~"),
         .headers = headers,
         .header_count = 2,
         .allow_private = true},
        {.name = STR_INIT("07:00"), .path = STR_INIT("/a/*.txt")},
    };
    struct arena arena = {0};
    (void)state;
    struct settings settings = write_and_parse(&arena, sources, LENGTH(sources));
    assert_int_equal(settings.source_count, LENGTH(sources));
    for (size_t i = 0; i < LENGTH(sources); i++)
        check_same(&settings.sources[i], &sources[i]);
    arena_release(&arena);
}

/* Every character comes back, but for the controls that the configuration does not take. */
static void test_write_every_character(void **state)
{
    struct arena arena = {0};
    (void)state;
    for (uint32_t c = 0; c < 0x11000; c++) {
        struct arena_mark mark = arena_mark(&arena);
        bool control = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
        char bytes[8];
        struct buf name = buf_with_limit(sizeof bytes);
        buf_add_char(&name, 'a');
        utf8_add(&name, c);
        buf_add_char(&name, 'b');
        struct source source = {.name = arena_copy(&arena, buf_str(&name)), .path = STR("/x")};
        struct settings settings = write_and_parse(&arena, &source, 1);
        assert_str(settings.sources[0].name, control ? STR("ab") : source.name);
        buf_release(&name);
        arena_reset(&arena, mark);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_complaints),
        cmocka_unit_test(test_credentials_are_not_shown),
        cmocka_unit_test(test_files),
        cmocka_unit_test(test_every_key),
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_sources_elsewhere),
        cmocka_unit_test(test_write),
        cmocka_unit_test(test_write_every_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
