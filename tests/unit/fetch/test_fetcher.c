/* Many at once, against servers that do everything wrong: nobody waits for them, and each fault is told in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/time.h>

#include "network.h"

/* ---- faults */

static void test_faults(void **state)
{
    struct network *network = *state;
    static const struct {
        const char *place;
        const char *words;
    } rows[] = {
        {"http:/reset", "the connection broke"},
        {"http:/reset-in-body", "the connection broke"},
        {"http:/close", "closed the connection without an answer"},
        {"http:/truncated", "broke off before its end"},
        {"http:/truncated-chunks", "broke off before its end"},
        {"http:/bad-length", "does not speak HTTP"},
        {"http:/bad-chunks", "the connection broke"},
        {"http:/not-http", "does not speak HTTP"},
        {"http:/old-http", "does not speak HTTP"},
        {"http:/compressed/broken", "compression is broken"},
        {"http:/compressed/none-such", "compression is broken"},
        {"http:/compressed/br", "compression is broken"},
        {"http:/cut/gzip", "broke off before its end"},
        {"http:/cut/deflate", "broke off before its end"},
        {"http:/cut/bare-deflate", "broke off before its end"},
        {"http:/cut/two", "broke off before its end"},
        {"http:/bomb", "larger than 20 MiB after decompression"},
        {"http:/endless", "larger than 20 MiB after decompression"},
        {"http:/huge-length", "larger than 20 MiB after decompression"},
        {"http:/endless-headers", "headers"},
        {"http:/long-header", "its headers are longer than is read"},
        {"http://127.0.0.1:1/", "takes no connections"},
        {"http://no-such-host.invalid/", "no-such-host.invalid: no such host is known"},
        {"elsewhere:/feed", "its certificate is for another host"},
        {"expired:/feed", "its certificate has expired"},
        {"http://127.0.0.1:{https}/feed", "closed the connection without an answer"},
        {"ftp://127.0.0.1/feed", "the url begins with ftp:"},
        {"127.0.0.1/feed", "the url is none"},
        {"", "expected one like https://example.org/feed.xml"},
    };
    struct fetcher *fetcher = network_open(network);
    for (size_t i = 0; i < LENGTH(rows); i++)
        network_add(network, fetcher, rows[i].place, i);
    network_drain(network, fetcher);
    assert_int_equal(network->got_count, LENGTH(rows));
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const struct fetch_response *got = &network->got[i];
        assert_int_equal(got->outcome, FETCH_FAILED);
        assert_int_equal(got->body.len, 0);
        assert_has(got->fault, rows[got->tag].words);
    }
}

/* Whatever makes them slow, none takes longer than the time for one document. */
static void test_timeouts(void **state)
{
    struct network *network = *state;
    static const struct {
        const char *place;
        const char *words;
    } rows[] = {
        {"http:/hang", "no answer in time"},  {"http:/hang-in-headers", "time"},
        {"http:/hang-in-body", "too slowly"}, {"http:/drip", "too slowly"},
        {"http:/drip-headers", "time"},       {"http:/drip-redirect", "time"},
        {"http:/endless-interim", ""},        {"https://127.0.0.1:{http}/feed", "no TLS connection"},
    };
    network->settings.timeout = 3;
    struct fetcher *fetcher = network_open(network);
    int64_t start = network_clock();
    for (size_t i = 0; i < LENGTH(rows); i++)
        network_add(network, fetcher, rows[i].place, i);
    network_drain(network, fetcher);
    assert_in_range(network_clock() - start, 1000, (int64_t)LENGTH(rows) * 3000);
    assert_int_equal(network->got_count, LENGTH(rows));
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const struct fetch_response *got = &network->got[i];
        assert_int_equal(got->outcome, FETCH_FAILED);
        assert_has(got->fault, rows[got->tag].words);
    }
}

static void test_a_wrong_length_ends_the_document(void **state)
{
    struct network *network = *state;
    assert_int_equal(network_get(network, "http:/too-short-a-length").body.len, 10);
}

static void test_a_flood_of_headers_takes_no_time(void **state)
{
    struct network *network = *state;
    int64_t start = network_clock();
    struct fetch_response got = network_get(network, "http:/many-headers");
    assert_int_equal(got.outcome, FETCH_DONE);
    assert_true(got.fresh_until == NOW + 60);
    assert_true(network_clock() - start < 30000);
}

static void test_certificates(void **state)
{
    struct network *network = *state;
    struct err err;
    struct fetcher *fetcher;
    assert_str(network_get(network, "https:/feed").fault, STR(""));
    network->settings.ca_file = (str){0};
    assert_has(network_get(network, "https:/feed").fault, "its certificate’s issuer is not trusted");
    network->settings.ca_file = STR("/nowhere/ca.pem");
    assert_false(fetcher_open(&network->settings, &network->stop, &fetcher, &err));
    assert_int_equal(err.exit_code, EX_CONFIG);
    assert_has(str_from(err.text), "/nowhere/ca.pem");
}

/* ---- private addresses */

static void test_private_addresses(void **state)
{
    struct network *network = *state;
    static const char *const places[] = {
        "http:/feed",
        "https:/feed",
        "other:/feed",
        "http://localhost:{http}/feed",
        "http://127.1:{http}/feed",
        "http://2130706433:{http}/feed",
        "http://0x7f000001:{http}/feed",
        "http://0177.0.0.1:{http}/feed",
        "http://0.0.0.0:{http}/feed",
        "http://[::1]:{http}/feed",
        "http://[::ffff:127.0.0.1]:{http}/feed",
        "http://[::ffff:7f00:1]:{http}/feed",
        "http://[64:ff9b::7f00:1]:{http}/feed",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
    };
    network_get(network, "http:/counts");
    network->source.allow_private = false;
    for (size_t i = 0; i < LENGTH(places); i++) {
        struct fetch_response got = network_get(network, places[i]);
        assert_int_equal(got.outcome, FETCH_FAILED);
        assert_int_equal(got.status, 0);
        assert_has(got.fault, "it leads to the private address ");
        assert_has(got.fault, "“allow_private: true”");
    }
    network->source.allow_private = true;
    assert_str(network_get(network, "http:/counts").body, STR("connections 1\nrequests 0\npeak 0\n"));
}

/* A connection that one source may have is not for another to use. */
static void test_a_kept_connection_is_no_way_in(void **state)
{
    struct network *network = *state;
    struct source stranger = {.allow_private = false};
    struct fetcher *fetcher = network_open(network);
    struct fetch_response got;
    network_add(network, fetcher, "http:/feed", 0);
    assert_true(fetcher_next(fetcher, &network->arena, NOW, &got));
    assert_int_equal(got.outcome, FETCH_DONE);
    struct fetch_request request = {.url = network_url(network, STR("http:/feed")), .source = &stranger};
    fetcher_add(fetcher, &request);
    assert_true(fetcher_next(fetcher, &network->arena, NOW, &got));
    assert_int_equal(got.outcome, FETCH_FAILED);
    assert_has(got.fault, "it leads to the private address 127.0.0.1");
    fetcher_close(fetcher);
}

/* The proxy connects: what can be refused is what the URL says. Our own server plays it. */
static void test_proxy(void **state)
{
    struct network *network = *state;
    network->settings.proxy = network_url(network, STR("http:/"));
    network->source.allow_private = false;
    struct fetch_response got = network_get(network, "http://public.example/echo");
    assert_has(got.body, "GET http://public.example/echo");
    got = network_get(network, "http://public.example/status/302?Location=http://127.0.0.1:{second}/feed");
    assert_has(got.fault, "(redirected from public.example): this is a private address");
    assert_has(network_get(network, "http://localhost/feed").fault, "this is a private address");
}

static void test_the_environment_names_no_proxy(void **state)
{
    struct network *network = *state;
    setenv("http_proxy", "http://127.0.0.1:1/", 1);
    setenv("ALL_PROXY", "http://127.0.0.1:1/", 1);
    assert_int_equal(network_get(network, "http:/feed").outcome, FETCH_DONE);
    unsetenv("http_proxy");
    unsetenv("ALL_PROXY");
}

/* ---- many at once */

static void assert_all_done(const struct network *network, size_t count)
{
    assert_int_equal(network->got_count, count);
    for (size_t i = 0; i < count; i++)
        assert_str(network->got[i].fault, STR(""));
}

static unsigned long count_of(str counts, const char *name)
{
    unsigned long count;
    while (counts.len > 0) {
        str line = str_cut(&counts, '\n');
        if (str_equal(str_cut(&line, ' '), str_from(name)) && str_to_number(line, 100000, &count))
            return count;
    }
    fail_msg("no %s", name);
    return 0;
}

static void test_limits(void **state)
{
    struct network *network = *state;
    static const char *const places[] = {"http:/wait/0.1", "second:/wait/0.1", "other:/wait/0.1"};
    enum { REQUESTS = 24, PARALLEL = 4, PER_HOST = 2, WAIT_MS = 100 };
    network_get(network, "http:/counts");
    network_get(network, "second:/counts");
    network->settings.parallel = PARALLEL;
    network->settings.per_host = PER_HOST;
    struct fetcher *fetcher = network_open(network);
    int64_t start = network_clock();
    for (size_t i = 0; i < REQUESTS; i++)
        network_add(network, fetcher, places[i % LENGTH(places)], i);
    network_drain(network, fetcher);
    assert_true(network_clock() - start >= REQUESTS / PARALLEL * WAIT_MS);
    assert_all_done(network, REQUESTS);
    for (size_t i = 0; i < 2; i++) {
        str counts = network_get(network, i == 0 ? "http:/counts" : "second:/counts").body;
        assert_int_equal(count_of(counts, "peak"), PER_HOST);
        assert_int_equal(count_of(counts, "requests"), REQUESTS / LENGTH(places));
    }
}

/* Without a word of the user, a host of their own gets as many as there may be. */
static void test_own_hosts_need_no_sparing(void **state)
{
    struct network *network = *state;
    enum { REQUESTS = 12 };
    network_get(network, "http:/counts");
    network->settings.per_host = 0;
    struct fetcher *fetcher = network_open(network);
    for (size_t i = 0; i < REQUESTS; i++)
        network_add(network, fetcher, "http:/wait/0.3", i);
    network_drain(network, fetcher);
    assert_all_done(network, REQUESTS);
    assert_int_equal(count_of(network_get(network, "http:/counts").body, "peak"), REQUESTS);
}

static void test_one_connection_for_many(void **state)
{
    struct network *network = *state;
    static const char *const rows[][2] = {{"http:/counts", "http:/feed"}, {"https:/counts", "https:/feed"}};
    network->settings.per_host = 1;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        network_get(network, rows[i][0]);
        struct fetcher *fetcher = network_open(network);
        for (size_t j = 0; j < 10; j++)
            network_add(network, fetcher, rows[i][1], j);
        network_drain(network, fetcher);
        assert_all_done(network, 10);
        str counts = network_get(network, rows[i][0]).body;
        assert_int_equal(count_of(counts, "requests"), 10);
        assert_int_equal(count_of(counts, "connections"), 2); /* theirs, and the one that counts */
    }
}

static void test_tls_sessions_are_taken_up(void **state)
{
    struct network *network = *state;
    network->settings.per_host = 1;
    struct fetcher *fetcher = network_open(network);
    for (size_t i = 0; i < 3; i++)
        network_add(network, fetcher, "https:/resumed", i);
    network_drain(network, fetcher);
    assert_all_done(network, 3);
    assert_str(network->got[0].body, STR("no"));
    assert_str(network->got[1].body, STR("yes"));
    assert_str(network->got[2].body, STR("yes"));
}

static void test_http2(void **state)
{
    struct network *network = *state;
    if (network_port(network, "nginx") == 0)
        skip();
    struct fetcher *fetcher = network_open(network);
    for (size_t i = 0; i < 10; i++)
        network_add(network, fetcher, "nginx:/", i);
    network_drain(network, fetcher);
    assert_all_done(network, 10);
    assert_true(str_starts(network->got[0].body, STR("HTTP/2.0, connection ")));
    for (size_t i = 1; i < 10; i++)
        assert_str(network->got[i].body, network->got[0].body);
}

/* One host hangs with many requests, and the nineteen others are answered before it, as if it were not there. */
static void test_a_hanging_host_delays_nobody(void **state)
{
    struct network *network = *state;
    enum { OTHERS = 19, HANGING = 20 };
    network->settings.parallel = 8;
    network->settings.per_host = 2;
    struct fetcher *fetcher = network_open(network);
    for (size_t i = 0; i < HANGING; i++)
        network_add(network, fetcher, "http:/hang", 1000);
    for (size_t i = 0; i < OTHERS; i++)
        network_add(network, fetcher, i % 2 ? "second:/feed" : "other:/feed", i);
    for (size_t i = 0; i < OTHERS; i++) {
        struct fetch_response got;
        assert_true(fetcher_next(fetcher, &network->arena, NOW, &got));
        assert_int_equal(got.outcome, FETCH_DONE);
    }
    network->stop = 1;
    network_drain(network, fetcher);
    assert_int_equal(network->got_count, 0);
}

/* ---- ends */

static void test_deadline(void **state)
{
    struct network *network = *state;
    static const char *const places[] = {"http:/hang", "http:/hang", "second:/hang", "other:/feed", "no url"};
    network->settings.deadline = 1;
    network->settings.per_host = 1;
    network->settings.parallel = 2;
    struct fetcher *fetcher = network_open(network);
    struct fetch_response got;
    size_t told = 0;
    int64_t start = network_clock();
    for (size_t i = 0; i < LENGTH(places); i++)
        network_add(network, fetcher, places[i], i);
    for (size_t i = 0; i < LENGTH(places); i++) {
        assert_true(fetcher_next(fetcher, &network->arena, NOW, &got));
        bool over = str_find(got.fault, STR("the time for all of this run was over")) != STR_NONE;
        assert_int_equal(got.outcome, over ? FETCH_CUT_OFF : FETCH_FAILED);
        told += over;
    }
    assert_false(fetcher_next(fetcher, &network->arena, NOW, &got));
    assert_int_equal(told, LENGTH(places) - 1);
    assert_in_range(network_clock() - start, 900, 30000);
    network_add(network, fetcher, "other:/feed", 0);
    assert_true(fetcher_next(fetcher, &network->arena, NOW, &got));
    assert_int_equal(got.outcome, FETCH_CUT_OFF);
    assert_false(fetcher_next(fetcher, &network->arena, NOW, &got));
    fetcher_close(fetcher);
}

static volatile sig_atomic_t stopped;

static void on_alarm(int number)
{
    (void)number;
    stopped = 1;
}

static void test_stop(void **state)
{
    struct network *network = *state;
    static const struct itimerval soon = {.it_value = {.tv_usec = 300000}};
    struct sigaction action = {.sa_handler = on_alarm};
    struct fetcher *fetcher;
    struct fetch_response got;
    struct err err;
    assert_true(fetcher_open(&network->settings, &stopped, &fetcher, &err));
    for (size_t i = 0; i < 40; i++)
        network_add(network, fetcher, "http:/hang", i);
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &soon, NULL);
    int64_t start = network_clock();
    assert_false(fetcher_next(fetcher, &network->arena, NOW, &got));
    assert_false(fetcher_next(fetcher, &network->arena, NOW, &got));
    fetcher_close(fetcher);
    assert_in_range(network_clock() - start, 290, 30000);
}

static void test_nothing_to_do(void **state)
{
    struct network *network = *state;
    struct fetcher *fetcher = network_open(network);
    network_drain(network, fetcher);
    assert_int_equal(network->got_count, 0);
    fetcher_close(NULL);
}

/* While responses are taken, more may be added: pages after their feed. */
static void test_more_in_between(void **state)
{
    struct network *network = *state;
    struct fetcher *fetcher = network_open(network);
    struct fetch_response got;
    size_t answers = 0;
    network_add(network, fetcher, "http:/feed", 1);
    for (; fetcher_next(fetcher, &network->arena, NOW, &got); answers++)
        for (size_t i = 0; got.tag > 0 && i < 5; i++)
            network_add(network, fetcher, i % 2 ? "second:/feed" : "http:/hops/2/302", 0);
    assert_int_equal(answers, 6);
    fetcher_close(fetcher);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        network_test(test_faults),
        network_test(test_timeouts),
        network_test(test_a_wrong_length_ends_the_document),
        network_test(test_a_flood_of_headers_takes_no_time),
        network_test(test_certificates),
        network_test(test_private_addresses),
        network_test(test_a_kept_connection_is_no_way_in),
        network_test(test_proxy),
        network_test(test_the_environment_names_no_proxy),
        network_test(test_limits),
        network_test(test_own_hosts_need_no_sparing),
        network_test(test_one_connection_for_many),
        network_test(test_tls_sessions_are_taken_up),
        network_test(test_http2),
        network_test(test_a_hanging_host_delays_nobody),
        network_test(test_deadline),
        network_test(test_stop),
        network_test(test_nothing_to_do),
        network_test(test_more_in_between),
    };
    return cmocka_run_group_tests(tests, network_setup, network_teardown);
}
