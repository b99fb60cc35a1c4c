#include "headers.h"

#include <nutgraf/base/ascii.h>

static const char months[][4] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

static const str zones_of_utc[] = {STR_INIT("gmt"), STR_INIT("utc"), STR_INIT("z"), STR_INIT("+0000")};

/* ---- dates */

/* 1 to 12; 0 for what is no month. */
static int month_of(str word)
{
    for (int i = 0; i < 12; i++)
        if (str_equal_ignoring_case(word, str_from(months[i])))
            return i + 1;
    return 0;
}

static bool is_utc(str word)
{
    for (size_t i = 0; i < sizeof zones_of_utc / sizeof *zones_of_utc; i++)
        if (str_equal_ignoring_case(word, zones_of_utc[i]))
            return true;
    return false;
}

/* "08:49:37"; a leap second is the next minute's first. */
static bool read_time(str word, struct civil *civil)
{
    unsigned long hour;
    unsigned long minute;
    unsigned long second;
    if (!str_to_number(str_cut(&word, ':'), 23, &hour) || !str_to_number(str_cut(&word, ':'), 59, &minute) ||
        !str_to_number(word, 60, &second))
        return false;
    civil->hour = (int)hour;
    civil->minute = (int)minute;
    civil->second = (int)second;
    return true;
}

/* Two digits mean the last year that ends in them and is at most 50 years ahead. */
static bool read_year(str word, int64_t now, struct civil *civil)
{
    unsigned long year;
    if ((word.len != 2 && word.len != 4) || !str_to_number(word, 9999, &year))
        return false;
    civil->year = (int)year;
    if (word.len == 2) {
        int latest = when_civil(now, 0).year + 50;
        civil->year = latest - (latest - civil->year) % 100;
    }
    return civil->year > 0;
}

/* One word of a date: day and year are the first and the second number, also where asctime puts the time between. */
static bool read_word(str word, int64_t now, struct civil *civil)
{
    unsigned long day;
    if (str_find_char(word, ':') != STR_NONE)
        return read_time(word, civil);
    if (ascii_is_digit(word.at[0]) && civil->day > 0)
        return civil->year == 0 && read_year(word, now, civil);
    if (ascii_is_digit(word.at[0])) {
        bool read = word.len <= 2 && str_to_number(word, 31, &day);
        civil->day = read ? (int)day : 0;
        return civil->day > 0;
    }
    if (civil->month == 0)
        civil->month = month_of(word);
    return true;
}

static bool is_on_the_calendar(const struct civil *civil)
{
    struct civil noon = {.year = civil->year, .month = civil->month, .day = civil->day, .hour = 12};
    return when_civil(when_from_civil(&noon, 0), 0).day == civil->day;
}

bool headers_parse_date(str s, int64_t now, int64_t *ret_when)
{
    struct civil civil = {.hour = -1};
    bool in_utc = true;
    while (s.len > 0) {
        size_t end = 0;
        while (end < s.len && !strchr(" ,-\t", s.at[end]))
            end++;
        str word = str_slice(s, 0, end);
        s = str_slice(s, end + 1, s.len);
        if (word.len == 0)
            continue;
        if (civil.year > 0 && civil.hour >= 0)
            in_utc = in_utc && is_utc(word);
        else if (!read_word(word, now, &civil))
            return false;
    }
    if (!in_utc || civil.hour < 0 || civil.year == 0 || civil.month == 0 || !is_on_the_calendar(&civil))
        return false;
    *ret_when = when_from_civil(&civil, 0);
    return true;
}

/* ---- waits */

/* Seconds in digits; more than `most` is taken for `most`. */
static bool read_seconds(str s, int64_t most, int64_t *ret_seconds)
{
    unsigned long seconds;
    for (size_t i = 0; i < s.len; i++)
        if (!ascii_is_digit(s.at[i]))
            return false;
    if (s.len == 0)
        return false;
    *ret_seconds = str_to_number(s, (unsigned long)most, &seconds) ? (int64_t)seconds : most;
    return true;
}

static int64_t within_bounds(int64_t when, int64_t now)
{
    if (when < now)
        return now;
    return when > now + HEADERS_LONGEST_WAIT ? now + HEADERS_LONGEST_WAIT : when;
}

int64_t headers_retry_after(str value, int64_t now)
{
    int64_t seconds;
    int64_t when;
    value = str_trim(value);
    if (read_seconds(value, HEADERS_LONGEST_WAIT, &seconds))
        return now + seconds;
    return headers_parse_date(value, now, &when) ? within_bounds(when, now) : WHEN_NONE;
}

/* Takes quotation marks off: max-age="60" is not allowed, and is sent. */
static str unquote(str s)
{
    return s.len >= 2 && s.at[0] == '"' && s.at[s.len - 1] == '"' ? str_slice(s, 1, s.len - 1) : s;
}

/* The first max-age in seconds; 0 when nothing may be kept unasked; -1 when nothing is said. */
static int64_t max_age(str cache_control)
{
    int64_t found = -1;
    while (cache_control.len > 0) {
        str value = str_trim(str_cut(&cache_control, ','));
        str name = str_trim(str_cut(&value, '='));
        bool bare = value.len == 0;
        if (bare && (str_equal_ignoring_case(name, STR("no-cache")) || str_equal_ignoring_case(name, STR("no-store"))))
            return 0;
        if (found < 0 && str_equal_ignoring_case(name, STR("max-age")) &&
            !read_seconds(unquote(str_trim(value)), INT32_MAX, &found))
            found = 0;
    }
    return found;
}

int64_t headers_fresh_until(const struct cache_headers *headers, int64_t now)
{
    int64_t age = 0;
    int64_t expires;
    int64_t date;
    int64_t seconds = max_age(headers->cache_control);
    if (seconds >= 0) {
        (void)read_seconds(str_trim(headers->age), INT32_MAX, &age);
        return within_bounds(now + seconds - age, now);
    }
    if (headers->expires.len == 0)
        return WHEN_NONE;
    if (!headers_parse_date(headers->expires, now, &expires))
        return now; /* "0" and the like: expired already (RFC 9111 §5.3) */
    if (headers_parse_date(headers->date, now, &date))
        expires += now - date; /* their clock may be wrong */
    return within_bounds(expires, now);
}

/* ---- ours */

bool headers_value_is_valid(str value)
{
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.at[i];
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return false;
    }
    return true;
}

bool headers_line_is_valid(str line)
{
    size_t colon = str_find_char(line, ':');
    if (colon == STR_NONE || colon == 0 || !headers_value_is_valid(line))
        return false;
    for (size_t i = 0; i < colon; i++) {
        char c = line.at[i];
        if (!ascii_is_letter_or_digit(c) && !strchr("!#$%&'*+-.^_`|~", c))
            return false;
    }
    return true;
}
