/* What a real server may answer, and what becomes of it: statuses, redirects, validators, and what goes out to whom. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/homepage.h>

#include "network.h"

#define ETAG          "W/\"a\xe9,b  c\""
#define LAST_MODIFIED "Fri, 17 Oct 2025 06:30:00 GMT"

static void test_a_document(void **state)
{
    struct network *network = *state;
    struct fetch_response got = network_get(network, "http:/feed");
    assert_int_equal(got.outcome, FETCH_DONE);
    assert_int_equal(got.status, 200);
    assert_str(got.url, network_url(network, STR("http:/feed")));
    assert_str(got.moved_to, STR(""));
    assert_str(got.content_type, STR("application/rss+xml"));
    assert_str(got.language, STR("en-GB"));
    assert_str(got.etag, STR(ETAG));
    assert_str(got.last_modified, STR(LAST_MODIFIED));
    assert_true(got.fresh_until == NOW + 3600);
    assert_true(got.retry_after == WHEN_NONE);
    assert_true(str_starts(got.body, STR("<?xml")));
    assert_true(str_ends(got.body, STR("</rss>\n")));
    assert_str(got.fault, STR(""));
}

static void test_validators(void **state)
{
    struct network *network = *state;
    static const struct {
        str etag, last_modified;
        enum fetch_outcome want;
    } rows[] = {
        {STR_INIT(ETAG), STR_INIT(""), FETCH_NOT_MODIFIED},
        {STR_INIT(""), STR_INIT(LAST_MODIFIED), FETCH_NOT_MODIFIED},
        {STR_INIT(ETAG), STR_INIT(LAST_MODIFIED), FETCH_NOT_MODIFIED},
        {STR_INIT("\"other\""), STR_INIT(""), FETCH_DONE},
        {STR_INIT("\"a\"\r\nX-Smuggled: 1"), STR_INIT(""), FETCH_DONE},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct fetch_request request = {
            .url = STR("http:/feed"), .etag = rows[i].etag, .last_modified = rows[i].last_modified};
        struct fetch_response got = network_ask(network, request);
        assert_int_equal(got.outcome, rows[i].want);
        assert_int_equal(got.body.len == 0, rows[i].want == FETCH_NOT_MODIFIED);
        assert_str(got.fault, STR(""));
        assert_str(got.etag, STR(ETAG));
        request.url = STR("http:/echo");
        assert_lacks(network_ask(network, request).body, "X-Smuggled");
    }
    struct fetch_request behind = {.url = STR("http:/hops/2/301"), .etag = STR(ETAG)};
    struct fetch_response got = network_ask(network, behind);
    assert_int_equal(got.outcome, FETCH_NOT_MODIFIED);
    assert_str(got.moved_to, network_url(network, STR("http:/feed")));
}

static void test_statuses(void **state)
{
    struct network *network = *state;
    static const struct {
        const char *place;
        enum fetch_outcome outcome;
        int status;
        const char *words;
    } rows[] = {
        {"http:/status/200", FETCH_DONE, 200, ""},
        {"http:/status/200?body=", FETCH_FAILED, 200, "without a document"},
        {"http:/status/201", FETCH_DONE, 201, ""},
        {"http:/status/203", FETCH_DONE, 203, ""},
        {"http:/status/204", FETCH_FAILED, 204, "without a document"},
        {"http:/status/206", FETCH_FAILED, 206, "a part"},
        {"http:/status/226", FETCH_DONE, 226, ""},
        {"http:/status/300", FETCH_FAILED, 300, "means nothing"},
        {"http:/status/301", FETCH_FAILED, 301, "redirects to nowhere"},
        {"http:/status/302?Location=", FETCH_FAILED, 302, "redirects to nowhere"},
        {"http:/status/304", FETCH_FAILED, 304, "not modified"},
        {"http:/status/305?Location=/feed", FETCH_FAILED, 305, "means nothing"},
        {"http:/status/400", FETCH_FAILED, 400, "HTTP status 400"},
        {"http:/status/401", FETCH_FAILED, 401, "sign-in"},
        {"http:/status/403", FETCH_FAILED, 403, "user_agent"},
        {"http:/status/404", FETCH_FAILED, 404, "check the source’s url"},
        {"http:/status/410", FETCH_GONE, 410, "gone"},
        {"http:/status/429", FETCH_LATER, 429, "too often"},
        {"http:/status/451", FETCH_FAILED, 451, "legal"},
        {"http:/status/500", FETCH_FAILED, 500, "its side"},
        {"http:/status/502", FETCH_FAILED, 502, "its side"},
        {"http:/status/503", FETCH_LATER, 503, "busy"},
        {"http:/status/599", FETCH_FAILED, 599, "its side"},
        {"http:/status/999", FETCH_FAILED, 999, "means nothing"},
        {"http:/endless-error", FETCH_FAILED, 404, "nothing at this address"},
        {"http:/endless-redirect-body", FETCH_DONE, 200, ""},
    };
    struct fetcher *fetcher = network_open(network);
    str host = arena_printf(&network->arena, "127.0.0.1:%d: ", network_port(network, "http"));
    for (size_t i = 0; i < LENGTH(rows); i++)
        network_add(network, fetcher, rows[i].place, i);
    network_drain(network, fetcher);
    assert_int_equal(network->got_count, LENGTH(rows));
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const struct fetch_response *got = &network->got[i];
        if (got->outcome != rows[got->tag].outcome || got->status != rows[got->tag].status)
            fail_msg("%s: %d, %d", rows[got->tag].place, (int)got->outcome, got->status);
        assert_has(got->fault, rows[got->tag].words);
        assert_int_equal(str_starts(got->fault, host), got->outcome != FETCH_DONE);
        assert_int_equal(got->body.len > 0, got->outcome == FETCH_DONE);
    }
}

static void test_later(void **state)
{
    struct network *network = *state;
    static const struct {
        const char *place;
        int64_t want;
    } rows[] = {
        {"http:/status/429?Retry-After=120", NOW + 120},
        {"http:/status/503?Retry-After=0", NOW},
        {"http:/status/503?Retry-After=Fri,%2017%20Oct%202025%2007:30:00%20GMT", NOW + 3600},
        {"http:/status/503?Retry-After=99999999999999999999", NOW + 7 * 86400},
        {"http:/status/503?Retry-After=whenever", WHEN_NONE},
        {"http:/status/503", WHEN_NONE},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct fetch_response got = network_get(network, rows[i].place);
        assert_int_equal(got.outcome, FETCH_LATER);
        if (got.retry_after != rows[i].want)
            fail_msg("%s: %lld", rows[i].place, (long long)got.retry_after);
    }
}

static void test_redirects(void **state)
{
    struct network *network = *state;
    static const struct {
        const char *place;
        enum fetch_outcome outcome;
        const char *url;
        const char *moved_to;
        const char *words;
    } rows[] = {
        {"http:/hops/1/301", FETCH_DONE, "http:/feed", "http:/feed", ""},
        {"http:/hops/3/308", FETCH_DONE, "http:/feed", "http:/feed", ""},
        {"http:/hops/1/302", FETCH_DONE, "http:/feed", "", ""},
        {"http:/hops/1/303", FETCH_DONE, "http:/feed", "", ""},
        {"http:/hops/2/307", FETCH_DONE, "http:/feed", "", ""},
        {"http:/hops/10/301", FETCH_DONE, "http:/feed", "http:/feed", ""},
        {"http:/hops/11/301", FETCH_FAILED, "http:/hops/1/301", "", "an endless redirect (more than 10 hops)"},
        {"http:/loop", FETCH_FAILED, "http:/loop", "", "an endless redirect"},
        {"http:/status/301?Location=/hops/1/302", FETCH_DONE, "http:/feed", "", ""},
        {"http:/status/302?Location=/hops/1/301", FETCH_DONE, "http:/feed", "", ""},
        {"http:/status/301?Location=../feed?b%23c", FETCH_DONE, "http:/feed?b", "http:/feed?b", ""},
        {"http:/status/301?Location=http://127.0.0.2:{other}/feed", FETCH_DONE, "other:/feed", "other:/feed", ""},
        {"http:/status/301?Location=https://127.0.0.1:{https}/feed", FETCH_DONE, "https:/feed", "https:/feed", ""},
        {"http:/status/301?Location=//127.0.0.2:{other}/feed", FETCH_DONE, "other:/feed", "other:/feed", ""},
        {"http:/status/301?Location=/status/404", FETCH_FAILED, "http:/status/404", "", "HTTP status 404"},
        {"http:/status/301?Location=/status/410", FETCH_GONE, "http:/status/410", "", "gone"},
        {"http:/status/302?Location=/status/410", FETCH_FAILED, "http:/status/410", "", "gone"},
        {"http:/status/301?Location=file:///etc/passwd", FETCH_FAILED, "", "", "it redirects to file:, and only http"},
        {"http:/status/301?Location=ftp://127.0.0.1/", FETCH_FAILED, "", "", "it redirects to ftp:"},
        {"http:/status/301?Location=javascript:alert(1)", FETCH_FAILED, "", "", "it redirects to"},
        {"http:/status/301?Location=data:,x", FETCH_FAILED, "", "", "it redirects to"},
        {"http:/status/301?Location=http://", FETCH_FAILED, "", "", "no address"},
        {"http:/status/301?Location=http://127.0.0.1:1/", FETCH_FAILED, "", "",
         "127.0.0.1:1 (redirected from 127.0.0.1:"},
    };
    struct fetcher *fetcher = network_open(network);
    for (size_t i = 0; i < LENGTH(rows); i++)
        network_add(network, fetcher, rows[i].place, i);
    network_drain(network, fetcher);
    assert_int_equal(network->got_count, LENGTH(rows));
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const struct fetch_response *got = &network->got[i];
        if (got->outcome != rows[got->tag].outcome)
            fail_msg("%s: %d, %" STR_FMT, rows[got->tag].place, (int)got->outcome, STR_ARG(got->fault));
        if (rows[got->tag].url[0] != '\0')
            assert_str(got->url, network_url(network, str_from(rows[got->tag].url)));
        assert_str(got->moved_to, network_url(network, str_from(rows[got->tag].moved_to)));
        assert_has(got->fault, rows[got->tag].words);
    }
}

/* ---- what goes out */

static void test_what_we_say(void **state)
{
    struct network *network = *state;
    static const str headers[] = {STR_INIT("X-Key: abc"), STR_INIT("X-Empty:"), STR_INIT("accept: text/plain")};
    str said = network_get(network, "http:/echo").body;
    assert_has(said, "GET /echo HTTP/1.1");
    assert_has(said, "User-Agent: nutgraf/" NUTGRAF_VERSION " (+" NUTGRAF_HOMEPAGE ")");
    assert_has(said, "Accept: application/atom+xml, ");
    assert_has(said, "Accept-Encoding: gzip, deflate");
    static const char *const unsaid[] = {"If-", "Authorization", "Cookie", "Referer", "Range"};
    for (size_t i = 0; i < LENGTH(unsaid); i++)
        assert_lacks(said, unsaid[i]);

    network->source.url = network_url(network, STR("http:/feed"));
    network->source.user_agent = STR("Mozilla/5.0 (me)");
    network->source.headers = headers;
    network->source.header_count = LENGTH(headers);
    said = network_ask(network, (struct fetch_request){.url = STR("http:/echo"), .accept = STR("text/html")}).body;
    assert_has(said, "User-Agent: Mozilla/5.0 (me)");
    assert_has(said, "X-Key: abc");
    assert_has(said, "X-Empty:");
    assert_has(said, "accept: text/plain");
    assert_lacks(said, "text/html");

    said = network_get(network, "other:/echo").body; /* the page of an entry, say */
    assert_has(said, "User-Agent: Mozilla/5.0 (me)");
    assert_lacks(said, "X-Key");
}

static void test_what_is_no_header(void **state)
{
    struct network *network = *state;
    static const str split[] = {STR_INIT("X-Key: abc"), STR_INIT("X-Other: secret\r\nX-Smuggled: 1")};
    network->source.headers = split;
    network->source.header_count = 2;
    struct fetch_response got = network_get(network, "http:/echo");
    assert_int_equal(got.outcome, FETCH_FAILED);
    assert_has(got.fault, "number 2 of the source’s headers");
    assert_lacks(got.fault, "secret");
    network->source.header_count = 1;
    network->source.user_agent = STR("me\r\nX-Smuggled: 1");
    assert_has(network_get(network, "http:/echo").fault, "user_agent");
}

/* Headers and credentials stay with the host that they are for, whatever it redirects to. */
static void test_secrets_stay_home(void **state)
{
    struct network *network = *state;
    static const str headers[] = {STR_INIT("X-Key: abc"), STR_INIT("Cookie: session=1")};
    static const struct {
        const char *to;
        bool home;
    } rows[] = {
        {"/echo", true},
        {"/status/302?Location=/echo", true},
        {"http://127.0.0.1:{http}/echo", true},
        {"http://localhost:{http}/echo", false},
        {"http://127.0.0.1:{second}/echo", false},
        {"http://127.0.0.2:{other}/echo", false},
        {"https://127.0.0.1:{https}/echo", false},
        {"http://127.0.0.2:{other}/status/302?Location=http://127.0.0.2:{other}/echo", false},
    };
    network->source.url = network_url(network, STR("http:/feed"));
    network->source.headers = headers;
    network->source.header_count = LENGTH(headers);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct fetch_response got = network_get(
            network,
            arena_printf(&network->arena, "http://me:s%%40crt@127.0.0.1:{http}/status/301?Location=%s", rows[i].to).at);
        assert_int_equal(got.outcome, FETCH_DONE);
        static const char *const secrets[] = {"X-Key: abc", "Cookie: session=1", "Authorization: Basic bWU6c0BjcnQ="};
        for (size_t j = 0; j < LENGTH(secrets); j++)
            if ((str_find(got.body, str_from(secrets[j])) != STR_NONE) != rows[i].home)
                fail_msg("%s: %" STR_FMT, rows[i].to, STR_ARG(got.body));
        assert_lacks(got.url, "crt");
        assert_str(got.moved_to, STR("")); /* who signs in stays where the configuration says */
    }
}

static void test_passwords_are_not_told(void **state)
{
    struct network *network = *state;
    static const char *const places[] = {
        "http://me:s3cret@127.0.0.1:{http}/status/404",
        "http://me:s3cret@127.0.0.1:{http}/status/301?Location=file:///x",
        "http://me:s3cret@127.0.0.1:{http}/truncated",
        "http://me:s3cret@127.0.0.1:1/",
        "ftp://me:s3cret@127.0.0.1/",
        "http://me:s3cret@no host/",
        "me:s3cret@127.0.0.1",
        "http://me:s3cret@127.0.0.1:{http}/status/302?Location=http://you:s3cret@127.0.0.1:1/",
    };
    for (size_t i = 0; i < LENGTH(places); i++) {
        struct fetch_response got = network_get(network, places[i]);
        assert_int_equal(got.outcome, FETCH_FAILED);
        assert_true(got.fault.len > 0);
        assert_lacks(got.fault, "s3cret");
        assert_lacks(got.url, "s3cret");
    }
}

/* ---- encodings */

static void test_compression(void **state)
{
    struct network *network = *state;
    static const struct {
        const char *place;
        const char *begins;
    } rows[] = {
        {"http:/compressed/gzip", "<?xml"},         {"http:/compressed/deflate", "<?xml"},
        {"http:/compressed/bare-deflate", "<?xml"}, {"http:/compressed/two", "<?xml"},
        {"http:/compressed/unchecked", "<?xml"},    {"http:/without-length", "<?xml"},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct fetch_response got = network_get(network, rows[i].place);
        assert_str(got.fault, STR(""));
        assert_true(str_starts(got.body, str_from(rows[i].begins)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        network_test(test_a_document),        network_test(test_validators),
        network_test(test_statuses),          network_test(test_later),
        network_test(test_redirects),         network_test(test_what_we_say),
        network_test(test_what_is_no_header), network_test(test_secrets_stay_home),
        network_test(test_compression),       network_test(test_passwords_are_not_told),
    };
    return cmocka_run_group_tests(tests, network_setup, network_teardown);
}
