#include <nutgraf/digest/compose.h>
#include <nutgraf/text/zone.h>

#define DAY          ((int64_t)24 * 60 * 60)
#define DAYS_OF_WEEK 7

static bool shows_before(str zone, int64_t when, int64_t local)
{
    return when + zone_offset(zone, when) < local;
}

/* The clock skips `local`: the first instant after the jump, which lies in (before, after]. */
static int64_t end_of_gap(str zone, int64_t local, int64_t before, int64_t after)
{
    while (after - before > 1) {
        int64_t middle = before + (after - before) / 2;
        if (shows_before(zone, middle, local))
            before = middle;
        else
            after = middle;
    }
    return after;
}

/*
 * When the zone's clock first shows `local` (seconds since 1970-01-01T00:00:00 on that clock). Offsets lie between -12
 * and +14 hours, so that those a day before and after are the ones on either side of a change: with the earlier
 * offset comes the first of two such times.
 */
static int64_t first_instant(str zone, int64_t local)
{
    int64_t by_earlier = local - zone_offset(zone, local - DAY);
    int64_t by_later = local - zone_offset(zone, local + DAY);
    if (by_earlier + zone_offset(zone, by_earlier) == local)
        return by_earlier;
    if (by_later + zone_offset(zone, by_later) == local)
        return by_later;
    return end_of_gap(zone, local, by_later, by_earlier);
}

static int64_t local_day(str zone, int64_t when)
{
    int64_t local = when + zone_offset(zone, when);
    return (local - ((local % DAY) + DAY) % DAY) / DAY;
}

static bool is_issue_day(const struct digest_settings *digest, int64_t day)
{
    return (digest->days >> when_civil(day * DAY, 0).weekday) & 1u;
}

/* When the issue of a local day, counted from 1970-01-01, falls due; WHEN_NONE on a day without one. */
static int64_t issue_time(const struct digest_settings *digest, int64_t day)
{
    if (!is_issue_day(digest, day))
        return WHEN_NONE;
    return first_instant(digest->timezone, day * DAY + (int64_t)digest->at * 60);
}

/* Both look one day beyond the week on either side: where a clock goes back over midnight, a day begins twice. */

int64_t digest_due(struct arena *arena, const struct digest_settings *digest, int64_t now, str *ret_date)
{
    int64_t today = local_day(digest->timezone, now);
    for (int64_t day = today + 1; day >= today - DAYS_OF_WEEK - 1; day--) {
        int64_t when = issue_time(digest, day);
        if (when == WHEN_NONE || when > now)
            continue;
        struct civil civil = when_civil(day * DAY, 0);
        *ret_date = arena_printf(arena, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
        return when;
    }
    *ret_date = STR("");
    return WHEN_NONE;
}

int64_t digest_next(const struct digest_settings *digest, int64_t now)
{
    int64_t today = local_day(digest->timezone, now);
    for (int64_t day = today - 1; day <= today + DAYS_OF_WEEK + 1; day++) {
        int64_t when = issue_time(digest, day);
        if (when > now)
            return when;
    }
    return WHEN_NONE;
}
