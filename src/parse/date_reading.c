#include "date_reading.h"

/* Monday of ISO 8601's first week, which holds 4 January, as a day of that January; it may be in December. */
static int first_monday(int year)
{
    struct civil fourth = {.year = year, .month = 1, .day = 4};
    int weekday = when_civil(when_from_civil(&fourth, 0), 0).weekday;
    return 4 - (weekday + 6) % 7;
}

static int days_in_year(int year)
{
    struct civil first = {.year = year, .month = 1, .day = 366};
    return when_civil(when_from_civil(&first, 0), 0).month == 12 ? 366 : 365;
}

/* Twelve o'clock is the first hour of each half. */
static int whole_hour(const struct date_reading *r)
{
    if (r->half == HALF_NONE || r->hour > 12)
        return r->hour;
    return r->hour % 12 + (r->half == HALF_AFTERNOON ? 12 : 0);
}

/* Month and day from what was given in their place. */
static bool settle_date(struct date_reading *r)
{
    if (r->week != UNSET) {
        int day = r->week_day == UNSET ? 1 : r->week_day;
        if (r->week < 1 || r->week > 53 || day < 1 || day > 7)
            return false;
        r->ordinal = first_monday(r->year) + (r->week - 1) * 7 + day - 1;
    } else if (r->ordinal != UNSET && (r->ordinal < 1 || r->ordinal > days_in_year(r->year))) {
        return false;
    }
    if (r->ordinal != UNSET) {
        r->month = 1;
        r->day = r->ordinal;
        return true;
    }
    if (r->day == UNSET && r->has_month_name)
        return false;
    r->month = r->month == UNSET ? 1 : r->month;
    r->day = r->day == UNSET ? 1 : r->day;
    struct civil date = {.year = r->year, .month = r->month, .day = r->day};
    return r->month >= 1 && r->month <= 12 && r->day >= 1 && when_civil(when_from_civil(&date, 0), 0).day == r->day;
}

bool date_settle(struct date_reading *r, int64_t *ret_when)
{
    bool midnight = r->hour == 24 && r->minute == 0 && r->second == 0;
    if (r->year < 1 || r->minute > 59 || r->second > 60 || (r->hour > 23 && !midnight) || !settle_date(r))
        return false;
    struct civil civil = {.year = r->year,
                          .month = r->month,
                          .day = r->day,
                          .hour = whole_hour(r),
                          .minute = r->minute,
                          .second = r->second};
    int64_t when = when_from_civil(&civil, r->zone * 60);
    struct civil back = when_civil(when, 0);
    if (when_from_civil(&back, 0) != when) /* outside the years that there are */
        return false;
    *ret_when = when;
    return true;
}
