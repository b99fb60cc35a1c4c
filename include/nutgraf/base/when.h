#ifndef NUTGRAF_BASE_WHEN_H
#define NUTGRAF_BASE_WHEN_H

/*
 * Points in time are int64_t seconds since 1970-01-01T00:00:00Z, leap seconds ignored, years 0001 to 9999. Offsets
 * are seconds east of UTC. Only when_now() touches the clock, and only cli/ calls it. Named zones: text/zone.h.
 */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/arena.h>

/* Not known. */
#define WHEN_NONE INT64_MIN

/* Proleptic Gregorian calendar. */
struct civil {
    int year;    /* 1 to 9999 */
    int month;   /* 1 to 12 */
    int day;     /* 1 to 31 */
    int hour;    /* 0 to 23 */
    int minute;  /* 0 to 59 */
    int second;  /* 0 to 59 */
    int weekday; /* 0 Sunday to 6 Saturday; ignored on input */
};

int64_t when_now(void);

/* Whether a time noted in the past is more than a day ahead: the clock was wrong then, or is now. */
static inline bool when_is_ahead(int64_t noted, int64_t now)
{
    return noted > now && noted - now > 24 * 60 * 60;
}

/* The local date and time at a given offset from UTC. What lies outside the years is taken for their first or last
 * second. */
struct civil when_civil(int64_t when, int offset);
/* The point in time of a local date and time. Fields out of range carry over: day 0 is the last of the month before. */
int64_t when_from_civil(const struct civil *civil, int offset);

/* RFC 3339: "2025-10-17T06:30:00Z", at offset 0. The empty slice for WHEN_NONE. */
str when_rfc3339(struct arena *arena, int64_t when);
/* RFC 5322 §3.3: "Fri, 17 Oct 2025 08:30:00 +0200". */
str when_rfc5322(struct arena *arena, int64_t when, int offset);
/* "Friday, 17 October 2025", of the local date. English. */
str when_long_date(struct arena *arena, const struct civil *local);

#endif
