/* When issues fall due: days and times in the digest's zone, also where the clock jumps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/when.h>
#include <nutgraf/digest/compose.h>

#include "../../../src/parse/date.h"
#include "../check.h"

#define SUNDAY   0x01u
#define MONDAY   0x02u
#define THURSDAY 0x10u
#define WEEKDAYS 0x3eu

static int64_t at(const char *rfc3339)
{
    int64_t when;
    if (!parse_date(str_from(rfc3339), &when))
        fail_msg("%s is no date", rfc3339);
    return when;
}

static const struct {
    const char *zone;
    unsigned days;
    int minutes;
    const char *now;
    const char *due; /* at or before now */
    const char *date;
    const char *next; /* after now */
} rows[] = {
    /* every day */
    {"UTC", EVERY_DAY, 0, "2026-11-22T00:00:00Z", "2026-11-22T00:00:00Z", "2026-11-22", "2026-11-23T00:00:00Z"},
    {"UTC", EVERY_DAY, 420, "2026-11-22T06:59:59Z", "2026-11-21T07:00:00Z", "2026-11-21", "2026-11-22T07:00:00Z"},
    {"UTC", EVERY_DAY, 420, "2026-11-22T07:00:00Z", "2026-11-22T07:00:00Z", "2026-11-22", "2026-11-23T07:00:00Z"},
    {"UTC", EVERY_DAY, 1439, "2027-01-01T12:00:00Z", "2026-12-31T23:59:00Z", "2026-12-31", "2027-01-01T23:59:00Z"},
    /* some days: 22 November 2026 is a Sunday */
    {"UTC", SUNDAY, 420, "2026-11-22T06:00:00Z", "2026-11-15T07:00:00Z", "2026-11-15", "2026-11-22T07:00:00Z"},
    {"UTC", SUNDAY, 420, "2026-11-22T08:00:00Z", "2026-11-22T07:00:00Z", "2026-11-22", "2026-11-29T07:00:00Z"},
    {"UTC", MONDAY | THURSDAY, 0, "2026-11-22T08:00:00Z", "2026-11-19T00:00:00Z", "2026-11-19", "2026-11-23T00:00:00Z"},
    {"UTC", WEEKDAYS, 0, "2026-11-22T08:00:00Z", "2026-11-20T00:00:00Z", "2026-11-20", "2026-11-23T00:00:00Z"},
    /* the date is the zone's, not Greenwich's */
    {"Asia/Kathmandu", EVERY_DAY, 0, "2026-11-21T18:15:00Z", "2026-11-21T18:15:00Z", "2026-11-22",
     "2026-11-22T18:15:00Z"},
    {"Asia/Kathmandu", SUNDAY, 0, "2026-11-21T18:14:59Z", "2026-11-14T18:15:00Z", "2026-11-15", "2026-11-21T18:15:00Z"},
    {"America/New_York", EVERY_DAY, 1380, "2026-11-22T04:30:00Z", "2026-11-22T04:00:00Z", "2026-11-21",
     "2026-11-23T04:00:00Z"},
    {"Pacific/Kiritimati", EVERY_DAY, 0, "2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z", "2026-11-23",
     "2026-11-23T10:00:00Z"},
    /* Berlin skips 02:00-03:00 on 29 March 2026 */
    {"Europe/Berlin", EVERY_DAY, 90, "2026-03-29T12:00:00Z", "2026-03-29T00:30:00Z", "2026-03-29",
     "2026-03-29T23:30:00Z"},
    {"Europe/Berlin", EVERY_DAY, 150, "2026-03-29T00:59:59Z", "2026-03-28T01:30:00Z", "2026-03-28",
     "2026-03-29T01:00:00Z"},
    {"Europe/Berlin", EVERY_DAY, 150, "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29",
     "2026-03-30T00:30:00Z"},
    {"Europe/Berlin", EVERY_DAY, 180, "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29",
     "2026-03-30T01:00:00Z"},
    /* and has 02:00-03:00 twice on 25 October 2026: the first counts, and only that */
    {"Europe/Berlin", EVERY_DAY, 150, "2026-10-25T00:29:59Z", "2026-10-24T00:30:00Z", "2026-10-24",
     "2026-10-25T00:30:00Z"},
    {"Europe/Berlin", EVERY_DAY, 150, "2026-10-25T01:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25",
     "2026-10-26T01:30:00Z"},
    {"Europe/Berlin", EVERY_DAY, 180, "2026-10-25T01:30:00Z", "2026-10-24T01:00:00Z", "2026-10-24",
     "2026-10-25T02:00:00Z"},
    /* New York: 8 March and 1 November 2026 */
    {"America/New_York", EVERY_DAY, 150, "2026-03-08T07:00:00Z", "2026-03-08T07:00:00Z", "2026-03-08",
     "2026-03-09T06:30:00Z"},
    {"America/New_York", EVERY_DAY, 90, "2026-11-01T06:00:00Z", "2026-11-01T05:30:00Z", "2026-11-01",
     "2026-11-02T06:30:00Z"},
    /* Havana has no midnight on 8 March 2026, and Newfoundland had two on 7 November 2010 */
    {"America/Havana", EVERY_DAY, 0, "2026-03-08T05:00:00Z", "2026-03-08T05:00:00Z", "2026-03-08",
     "2026-03-09T04:00:00Z"},
    {"America/St_Johns", EVERY_DAY, 0, "2010-11-07T02:45:00Z", "2010-11-07T02:30:00Z", "2010-11-07",
     "2010-11-08T03:30:00Z"},
    /* Samoa left out 30 December 2011 */
    {"Pacific/Apia", EVERY_DAY, 0, "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31",
     "2011-12-31T10:00:00Z"},
};

static void issues_fall_due_at_their_local_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        str date;
        struct digest_settings digest = {
            .timezone = str_from(rows[i].zone), .days = rows[i].days, .at = rows[i].minutes};
        int64_t due = digest_due(&arena, &digest, at(rows[i].now), &date);
        int64_t next = digest_next(&digest, at(rows[i].now));
        str shown = when_rfc3339(&arena, due);
        if (due != at(rows[i].due))
            fail_msg("row %zu, %s: due %" STR_FMT ", not %s", i, rows[i].zone, STR_ARG(shown), rows[i].due);
        shown = when_rfc3339(&arena, next);
        if (next != at(rows[i].next))
            fail_msg("row %zu, %s: next %" STR_FMT ", not %s", i, rows[i].zone, STR_ARG(shown), rows[i].next);
        assert_str(date, str_from(rows[i].date));
        arena_release(&arena);
    }
}

/*
 * Through a year in steps that meet every time of day: what is due is never later than now nor goes back, what is next
 * is later, and the next issue is the one that then is due, under a new date: none is skipped, none comes twice.
 */
static void issues_follow_each_other(void **state)
{
    static const char *const zones[] = {"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"};
    (void)state;
    for (size_t z = 0; z < LENGTH(zones); z++) {
        struct digest_settings digest = {.timezone = str_from(zones[z]), .days = WEEKDAYS | SUNDAY, .at = 135};
        int64_t end = at("2026-06-01T00:00:00Z");
        for (int64_t now = at("2025-06-01T00:00:00Z"), last = WHEN_NONE; now < end; now += 17580) {
            struct arena arena = {0};
            str date, next_date;
            int64_t due = digest_due(&arena, &digest, now, &date);
            int64_t next = digest_next(&digest, now);
            assert_true(due <= now && now < next && due >= last);
            assert_int_equal(digest_due(&arena, &digest, next, &next_date), next);
            assert_int_equal(digest_due(&arena, &digest, next - 1, &date), due);
            assert_true(str_compare(date, next_date) < 0);
            last = due;
            arena_release(&arena);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(issues_fall_due_at_their_local_time),
        cmocka_unit_test(issues_follow_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
