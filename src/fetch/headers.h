#ifndef NUTGRAF_SRC_FETCH_HEADERS_H
#define NUTGRAF_SRC_FETCH_HEADERS_H

/* What response headers say of time, and whether a header of ours may go out. */
#include <stdint.h>

#include <nutgraf/base/when.h>

/* Longer than this nobody is kept waiting by a header, whatever it says: in seconds. */
#define HEADERS_LONGEST_WAIT ((int64_t)7 * 86400)

/*
 * The three forms of RFC 9110 §5.6.7, and the same with the weekday wrong or left out, or "UTC" or "+0000" for "GMT".
 * `now` tells the century of a year in two digits.
 */
bool headers_parse_date(str s, int64_t now, int64_t *ret_when);

struct cache_headers {
    str cache_control; /* several lines joined by commas */
    str expires;
    str date;
    str age;
};

/*
 * Until when the answer need not be asked for again (RFC 9111 §4.2), at most HEADERS_LONGEST_WAIT from now; now when it
 * must be asked for each time; WHEN_NONE when nothing is said.
 */
int64_t headers_fresh_until(const struct cache_headers *headers, int64_t now);

/* RFC 9110 §10.2.3: seconds or a date; now to HEADERS_LONGEST_WAIT from now. WHEN_NONE for what is neither. */
int64_t headers_retry_after(str value, int64_t now);

/* "Name: value" on one line, as RFC 9110 §5.1 and §5.5 have it. */
bool headers_line_is_valid(str line);

/* No control characters, so that nothing is smuggled in behind it. */
bool headers_value_is_valid(str value);

#endif
