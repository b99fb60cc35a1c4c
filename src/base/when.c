#include <nutgraf/base/when.h>

#define DAY      ((int64_t)86400)
#define EARLIEST INT64_C(-62135596800) /* 0001-01-01T00:00:00Z */
#define LATEST   INT64_C(253402300799) /* 9999-12-31T23:59:59Z */

static const char *const weekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

/*
 * Days between 1970-01-01 and the first of a month. Years are counted from March, so that the leap day is a year's
 * last, and in eras of 400 years, which all have 146097 days. 719468 days lie between 0000-03-01 and 1970-01-01.
 */
static int64_t days_before_month(int64_t year, int64_t month)
{
    int64_t from_march = (month + 9) % 12;
    year -= month <= 2;
    int64_t era = floor_divide(year, 400);
    int64_t year_of_era = year - era * 400;
    int64_t day_of_year = (153 * from_march + 2) / 5;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

/* The inverse of days_before_month, for any day. */
static void date_of_day(int64_t day, struct civil *civil)
{
    day += 719468;
    int64_t era = floor_divide(day, 146097);
    int64_t day_of_era = day - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t from_march = (5 * day_of_year + 2) / 153;
    civil->day = (int)(day_of_year - (153 * from_march + 2) / 5 + 1);
    civil->month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
    civil->year = (int)(year_of_era + era * 400 + (civil->month <= 2));
}

int64_t when_now(void)
{
    return time(NULL);
}

static int64_t clamp(int64_t when)
{
    if (when < EARLIEST)
        return EARLIEST;
    return when > LATEST ? LATEST : when;
}

struct civil when_civil(int64_t when, int offset)
{
    int64_t local = clamp(clamp(when) + offset);
    int64_t day = floor_divide(local, DAY);
    int second = (int)(local - day * DAY);
    struct civil civil = {
        .hour = second / 3600,
        .minute = second / 60 % 60,
        .second = second % 60,
        .weekday = (int)((day % 7 + 11) % 7), /* 1970-01-01 was a Thursday, 4 */
    };
    date_of_day(day, &civil);
    return civil;
}

int64_t when_from_civil(const struct civil *civil, int offset)
{
    int64_t month = (int64_t)civil->month - 1;
    int64_t year = civil->year + floor_divide(month, 12);
    month -= floor_divide(month, 12) * 12;
    int64_t day = days_before_month(year, month + 1) + civil->day - 1;
    return day * DAY + (int64_t)civil->hour * 3600 + (int64_t)civil->minute * 60 + civil->second - offset;
}

str when_rfc3339(struct arena *arena, int64_t when)
{
    if (when == WHEN_NONE)
        return (str){0};
    struct civil c = when_civil(when, 0);
    return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", c.year, c.month, c.day, c.hour, c.minute, c.second);
}

str when_rfc5322(struct arena *arena, int64_t when, int offset)
{
    int minutes = offset / 60;
    int distance = minutes < 0 ? -minutes : minutes;
    struct civil c = when_civil(when, minutes * 60);
    return arena_printf(arena, "%.3s, %02d %.3s %04d %02d:%02d:%02d %c%02d%02d", weekdays[c.weekday], c.day,
                        months[c.month - 1], c.year, c.hour, c.minute, c.second, minutes < 0 ? '-' : '+', distance / 60,
                        distance % 60);
}

str when_long_date(struct arena *arena, const struct civil *local)
{
    struct civil c = when_civil(when_from_civil(local, 0), 0);
    return arena_printf(arena, "%s, %d %s %d", weekdays[c.weekday], c.day, months[c.month - 1], c.year);
}
