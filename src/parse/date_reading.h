#ifndef PARSE_DATE_READING_H
#define PARSE_DATE_READING_H

/* What the words of a date said, and the moment that it makes. */
#include <nutgraf/base/when.h>

#define UNSET (-1)

enum half { HALF_NONE, HALF_MORNING, HALF_AFTERNOON };

/* What was read so far. */
struct date_reading {
    int year, month, day; /* UNSET until read */
    int ordinal, week, week_day;
    int hour, minute, second;
    int zone; /* minutes east */
    enum half half;
    bool has_time, has_zone, has_month_name;
};

/*
 * The moment of what was read; month and day may come from the week or the ordinal day, and are the first where nothing
 * told them. False when there is no such moment.
 */
MUST_CHECK bool date_settle(struct date_reading *r, int64_t *ret_when);

#endif
