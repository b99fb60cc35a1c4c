#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/when.h>

#include "../check.h"

#define EARLIEST INT64_C(-62135596800)
#define LATEST   INT64_C(253402300799)

static void test_now_is_now(void **state)
{
    (void)state;
    int64_t before = time(NULL);
    int64_t now = when_now();
    assert_in_range(now, before, time(NULL));
}

static void assert_same_as_libc(int64_t when)
{
    struct civil c = when_civil(when, 0);
    struct tm want;
    time_t time = when;
    assert_non_null(gmtime_r(&time, &want));
    assert_int_equal(c.year, want.tm_year + 1900);
    assert_int_equal(c.month, want.tm_mon + 1);
    assert_int_equal(c.day, want.tm_mday);
    assert_int_equal(c.hour, want.tm_hour);
    assert_int_equal(c.minute, want.tm_min);
    assert_int_equal(c.second, want.tm_sec);
    assert_int_equal(c.weekday, want.tm_wday);
    assert_true(when_from_civil(&c, 0) == when);
}

static void test_every_day_of_the_calendar(void **state)
{
    (void)state;
    for (int64_t when = EARLIEST; when <= LATEST; when += 86400) {
        assert_same_as_libc(when);
        assert_same_as_libc(when + 86399);
    }
    for (int64_t when = -100000; when < 100000; when += 7) /* the sign changes here */
        assert_same_as_libc(when);
}

static void test_offsets_and_limits(void **state)
{
    (void)state;
    static const struct {
        int64_t when;
        int offset;
        struct civil want;
    } rows[] = {
        {0, 0, {1970, 1, 1, 0, 0, 0, 4}},
        {0, 3600, {1970, 1, 1, 1, 0, 0, 4}},
        {0, -1, {1969, 12, 31, 23, 59, 59, 3}},
        {951782400, 20700, {2000, 2, 29, 5, 45, 0, 2}}, /* Kathmandu, leap day of a year that 400 divides */
        {LATEST, 0, {9999, 12, 31, 23, 59, 59, 5}},
        {LATEST, 86400, {9999, 12, 31, 23, 59, 59, 5}},
        {INT64_MAX, 86400, {9999, 12, 31, 23, 59, 59, 5}},
        {EARLIEST, 0, {1, 1, 1, 0, 0, 0, 1}},
        {EARLIEST, -86400, {1, 1, 1, 0, 0, 0, 1}},
        {WHEN_NONE, -86400, {1, 1, 1, 0, 0, 0, 1}},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct civil got = when_civil(rows[i].when, rows[i].offset);
        assert_memory_equal(&got, &rows[i].want, sizeof got);
    }
}

static void test_fields_carry_over(void **state)
{
    (void)state;
    static const struct {
        struct civil civil;
        int offset;
        const char *want;
    } rows[] = {
        {{.year = 2025, .month = 10, .day = 17, .hour = 8, .minute = 30}, 7200, "2025-10-17T06:30:00Z"},
        {{.year = 2024, .month = 3, .day = 0}, 0, "2024-02-29T00:00:00Z"},
        {{.year = 2025, .month = 3, .day = 0}, 0, "2025-02-28T00:00:00Z"},
        {{.year = 2025, .month = 13, .day = 1}, 0, "2026-01-01T00:00:00Z"},
        {{.year = 2025, .month = 0, .day = 1}, 0, "2024-12-01T00:00:00Z"},
        {{.year = 2025, .month = -11, .day = 1}, 0, "2024-01-01T00:00:00Z"},
        {{.year = 2025, .month = -12, .day = 1}, 0, "2023-12-01T00:00:00Z"},
        {{.year = 2025, .month = 12, .day = 31, .hour = 24}, 0, "2026-01-01T00:00:00Z"},
        {{.year = 2025, .month = 1, .day = 1, .second = -1}, 0, "2024-12-31T23:59:59Z"},
        {{.year = 2025, .month = 1, .day = 1 + 365}, 0, "2026-01-01T00:00:00Z"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(when_rfc3339(&arena, when_from_civil(&rows[i].civil, rows[i].offset)), str_from(rows[i].want));
    arena_release(&arena);
}

static void test_rfc3339(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_str(when_rfc3339(&arena, EARLIEST), STR("0001-01-01T00:00:00Z"));
    assert_str(when_rfc3339(&arena, LATEST), STR("9999-12-31T23:59:59Z"));
    assert_int_equal(when_rfc3339(&arena, WHEN_NONE).len, 0);
    arena_release(&arena);
}

static void test_rfc5322(void **state)
{
    (void)state;
    static const struct {
        int64_t when;
        int offset;
        const char *want;
    } rows[] = {
        {1760682600, 7200, "Fri, 17 Oct 2025 08:30:00 +0200"},
        {1760682600, 0, "Fri, 17 Oct 2025 06:30:00 +0000"},
        {1760682600, -(3 * 3600 + 1800), "Fri, 17 Oct 2025 03:00:00 -0330"},
        {1760682600, 45900, "Fri, 17 Oct 2025 19:15:00 +1245"},
        {0, -1800, "Wed, 31 Dec 1969 23:30:00 -0030"},
        {0, -75, "Wed, 31 Dec 1969 23:59:00 -0001"}, /* what the zone cannot say is not in the time either */
        {EARLIEST, 0, "Mon, 01 Jan 0001 00:00:00 +0000"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(when_rfc5322(&arena, rows[i].when, rows[i].offset), str_from(rows[i].want));
    arena_release(&arena);
}

static void test_long_date(void **state)
{
    (void)state;
    static const struct {
        struct civil local;
        const char *want;
    } rows[] = {
        {{.year = 2025, .month = 10, .day = 17, .hour = 23, .weekday = 1}, "Friday, 17 October 2025"},
        {{.year = 2024, .month = 2, .day = 29}, "Thursday, 29 February 2024"},
        {{.year = 2026, .month = 1, .day = 1}, "Thursday, 1 January 2026"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(when_long_date(&arena, &rows[i].local), str_from(rows[i].want));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_now_is_now),
        cmocka_unit_test(test_every_day_of_the_calendar),
        cmocka_unit_test(test_offsets_and_limits),
        cmocka_unit_test(test_fields_carry_over),
        cmocka_unit_test(test_rfc3339),
        cmocka_unit_test(test_rfc5322),
        cmocka_unit_test(test_long_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
