#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/fetch/headers.h"
#include "../check.h"

#define NOW  INT64_C(1760682600) /* Fri, 17 Oct 2025 06:30:00 GMT */
#define SAME INT64_C(784111777)  /* Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110 */
#define MOST HEADERS_LONGEST_WAIT
#define NONE WHEN_NONE

static void test_date(void **state)
{
    (void)state;
    static const struct {
        str text;
        int64_t want;
    } rows[] = {
        {STR_INIT("Sun, 06 Nov 1994 08:49:37 GMT"), SAME},
        {STR_INIT("Sunday, 06-Nov-94 08:49:37 GMT"), SAME},
        {STR_INIT("Sun Nov  6 08:49:37 1994"), SAME},
        {STR_INIT("06 Nov 1994 08:49:37 GMT"), SAME},
        {STR_INIT("Mon, 6 nov 1994 8:49:37 UTC"), SAME},
        {STR_INIT("Sun, 06 Nov 1994 08:49:37 +0000"), SAME},
        {STR_INIT("Sun, 06 Nov 1994 08:49:37"), SAME},
        {STR_INIT("Fri, 17 Oct 2025 06:29:60 GMT"), NOW},
        {STR_INIT("Thu, 01 Jan 1970 00:00:00 GMT"), 0},
        {STR_INIT("Sat, 29 Feb 2020 00:00:00 GMT"), INT64_C(1582934400)},
        {STR_INIT("Friday, 17-Oct-75 06:30:00 GMT"), INT64_C(3338519400)}, /* 50 years ahead */
        {STR_INIT("Friday, 17-Oct-76 06:30:00 GMT"), INT64_C(214381800)},  /* and 51 would be too many */
        {STR_INIT("Sun, 06 Nov 1994 08:49:37 PST"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 08:49:37 +0100"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 08:49:37 GMT today"), NONE},
        {STR_INIT("Sun, 29 Feb 2021 00:00:00 GMT"), NONE},
        {STR_INIT("Sun, 31 Nov 1994 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 00 Nov 1994 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 32 Nov 1994 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 06 Nom 1994 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 24:00:00 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 08:60:37 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 08:49:61 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 08:49 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 1994 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 199 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 0000 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 06 Nov 19940 08:49:37 GMT"), NONE},
        {STR_INIT("Sun, 06 1994 08:49:37 GMT"), NONE},
        {STR_INIT("1994-11-06T08:49:37Z"), NONE},
        {STR_INIT("::"), NONE},
        {STR_INIT("-1"), NONE},
        {STR_INIT("0"), NONE},
        {STR_INIT(""), NONE},
        {{NULL, 0}, NONE},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        int64_t got = NONE;
        bool read = headers_parse_date(rows[i].text, NOW, &got);
        if (read != (rows[i].want != NONE) || got != rows[i].want)
            fail_msg("%" STR_FMT ": %lld", STR_ARG(rows[i].text), (long long)got);
    }
}

static void test_retry_after(void **state)
{
    (void)state;
    static const struct {
        str value;
        int64_t want;
    } rows[] = {
        {STR_INIT("120"), NOW + 120},
        {STR_INIT(" 120 "), NOW + 120},
        {STR_INIT("0"), NOW},
        {STR_INIT("604800"), NOW + MOST},
        {STR_INIT("604801"), NOW + MOST},
        {STR_INIT("99999999999999999999999999"), NOW + MOST},
        {STR_INIT("Fri, 17 Oct 2025 07:30:00 GMT"), NOW + 3600},
        {STR_INIT("Sun, 06 Nov 1994 08:49:37 GMT"), NOW},
        {STR_INIT("Fri, 31 Dec 9999 23:59:59 GMT"), NOW + MOST},
        {STR_INIT("-1"), NONE},
        {STR_INIT("+5"), NONE},
        {STR_INIT("1e9"), NONE},
        {STR_INIT("1.5"), NONE},
        {STR_INIT("soon"), NONE},
        {STR_INIT(""), NONE},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (headers_retry_after(rows[i].value, NOW) != rows[i].want)
            fail_msg("%" STR_FMT, STR_ARG(rows[i].value));
}

static void test_fresh_until(void **state)
{
    (void)state;
    static const struct {
        struct cache_headers headers;
        int64_t want;
    } rows[] = {
        {{.cache_control = STR_INIT("max-age=600")}, NOW + 600},
        {{.cache_control = STR_INIT("public, MAX-AGE = \"600\"")}, NOW + 600},
        {{.cache_control = STR_INIT("max-age=600, max-age=60")}, NOW + 600},
        {{.cache_control = STR_INIT("max-age=600"), .age = STR_INIT("100")}, NOW + 500},
        {{.cache_control = STR_INIT("max-age=600"), .age = STR_INIT("9999999999999999")}, NOW},
        {{.cache_control = STR_INIT("max-age=600"), .age = STR_INIT("-5")}, NOW + 600},
        {{.cache_control = STR_INIT("max-age=0")}, NOW},
        {{.cache_control = STR_INIT("max-age=99999999999999999999")}, NOW + MOST},
        {{.cache_control = STR_INIT("max-age=-1")}, NOW},
        {{.cache_control = STR_INIT("max-age")}, NOW},
        {{.cache_control = STR_INIT("max-age=600, no-cache")}, NOW},
        {{.cache_control = STR_INIT("no-store, max-age=600")}, NOW},
        {{.cache_control = STR_INIT("no-cache=\"Set-Cookie\", max-age=600")}, NOW + 600},
        {{.cache_control = STR_INIT("max-age=600"), .expires = STR_INIT("0")}, NOW + 600},
        {{.cache_control = STR_INIT("public")}, NONE},
        {{.cache_control = STR_INIT("s-maxage=5, x-max-age=7,,=,")}, NONE},
        {{.expires = STR_INIT("Fri, 17 Oct 2025 07:30:00 GMT")}, NOW + 3600},
        {{.expires = STR_INIT("Fri, 17 Oct 2025 06:00:00 GMT")}, NOW},
        {{.expires = STR_INIT("Fri, 31 Dec 9999 23:59:59 GMT")}, NOW + MOST},
        {{.expires = STR_INIT("0")}, NOW},
        {{.expires = STR_INIT("-1")}, NOW},
        {{.expires = STR_INIT("Fri, 17 Oct 2025 04:00:00 GMT"), .date = STR_INIT("Fri, 17 Oct 2025 03:30:00 GMT")},
         NOW + 1800}, /* their clock is three hours late */
        {{.date = STR_INIT("Fri, 17 Oct 2025 03:30:00 GMT"), .age = STR_INIT("5")}, NONE},
        {{.age = {NULL, 0}}, NONE},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (headers_fresh_until(&rows[i].headers, NOW) != rows[i].want)
            fail_msg("row %zu: %lld", i, (long long)headers_fresh_until(&rows[i].headers, NOW));
}

static void test_lines(void **state)
{
    (void)state;
    static const struct {
        str line;
        bool valid;
    } rows[] = {
        {STR_INIT("X-Key: abc"), true},
        {STR_INIT("X-Key:abc"), true},
        {STR_INIT("X-Key:"), true},
        {STR_INIT("X-Key: a\tb: c"), true},
        {STR_INIT("X_k!1: \xc3\xa9"), true},
        {STR_INIT("X-Key"), false},
        {STR_INIT(": abc"), false},
        {STR_INIT("X Key: abc"), false},
        {STR_INIT("X-Key : abc"), false},
        {STR_INIT("X: a\r\nY: b"), false},
        {STR_INIT("X: a\nY: b"), false},
        {STR_INIT("X: a\rb"), false},
        {STR_INIT("X: a\0b"), false},
        {STR_INIT("X: a\x7f"), false},
        {STR_INIT("\xc3\xa9: b"), false},
        {STR_INIT("GET / HTTP/1.1:"), false},
        {STR_INIT(""), false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (headers_line_is_valid(rows[i].line) != rows[i].valid)
            fail_msg("row %zu: %" STR_FMT, i, STR_ARG(rows[i].line));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_date),
        cmocka_unit_test(test_retry_after),
        cmocka_unit_test(test_fresh_until),
        cmocka_unit_test(test_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
