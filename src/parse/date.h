#ifndef PARSE_DATE_H
#define PARSE_DATE_H

/* Dates as feeds and pages write them. */
#include <nutgraf/base/when.h>

/*
 * RFC 822, 2822 and asctime with what real feeds make of them (weekday wrong or missing, two-digit years, named and
 * military zones, no seconds, no time, month first, full names), ISO 8601 (calendar, week and ordinal dates, extended
 * and basic, fractions, hour 24), W3CDTF, SQL and slash forms, IANA's names of zones (RFC 9557), and the months and
 * habits of some thirty languages. Without a zone UTC is meant; without month or day the first. False for what is no
 * date, also for 30 February; ret_when is then untouched.
 */
MUST_CHECK bool parse_date(str text, int64_t *ret_when);

#endif
