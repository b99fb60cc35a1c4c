#include "date.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/text/zone.h>

#include "date_form.h"
#include "date_words.h"

/* The longest that is a date: "Wednesday, 30 September 2026 23:59:59.999999 GMT-05:00 (Eastern Daylight Time)". */
#define DATE_BYTES_MAX 160

/* A number by itself: the day, then the year; what follows is a zone without its sign, "0000", and taken for UTC. */
static bool take_number(struct date_reading *r, str *token)
{
    int number;
    size_t digits = date_take_digits(token, 5, &number);
    if (digits <= 2 && r->day == UNSET)
        r->day = number;
    else if (r->year == UNSET && (digits == 2 || digits == 4))
        r->year = date_whole_year(number, digits);
    else
        return r->has_time && digits % 2 == 0;
    date_take_char(token, '.'); /* "1. Januar" */
    return true;
}

static void skip_fraction(str *token)
{
    if (!date_take_char(token, '.'))
        return;
    while (token->len > 0 && ascii_is_digit(token->at[0]))
        *token = str_slice(*token, 1, token->len);
}

/* A colon, or the point that stands for it in Danish, Finnish and Italian: "10.30". */
static bool take_time_mark(str *token)
{
    bool is_point = str_starts(*token, STR(".")) && date_count_digits(str_slice(*token, 1, token->len)) == 2;
    return date_take_char(token, is_point ? '.' : ':');
}

/* "19:48:21.5", "9:5", and where the date is known "194821"; what follows is left. */
static bool take_time(struct date_reading *r, str *token)
{
    date_take_digits(token, 2, &r->hour);
    bool marked = take_time_mark(token);
    date_take_digits(token, 2, &r->minute);
    if (marked ? take_time_mark(token) : true)
        date_take_digits(token, 2, &r->second);
    skip_fraction(token);
    date_take_char(token, ':'); /* "15:04:05:-0700" */
    r->has_time = true;
    return true;
}

/* "+02:00", "-0500", "+9", "-700", "--0700", "+05:30:00". One of no place on Earth is taken for UTC, as unknown names
 * are. */
static bool take_offset(struct date_reading *r, str *token)
{
    bool west = token->at[0] == '-';
    while (date_take_char(token, '-') || date_take_char(token, '+'))
        ;
    int hours;
    int minutes;
    int seconds;
    size_t digits = date_take_digits(token, date_count_digits(*token) == 3 ? 1 : 2, &hours);
    date_take_char(token, ':');
    date_take_digits(token, 2, &minutes);
    if (date_take_char(token, ':'))
        date_take_digits(token, 2, &seconds);
    bool possible = hours <= 23 && minutes <= 59;
    r->zone = possible ? (west ? -1 : 1) * (hours * 60 + minutes) : 0;
    r->has_zone = true;
    return digits > 0;
}

static bool take_half(struct date_reading *r, str word)
{
    if (str_equal(word, STR("am")))
        r->half = HALF_MORNING;
    else if (str_equal(word, STR("pm")))
        r->half = HALF_AFTERNOON;
    else
        return false;
    return true;
}

/* A zone that no table knows is taken for UTC: the day is right, and the hour nearly. */
static bool take_zone(struct date_reading *r, str word)
{
    int minutes;
    bool known = date_zone(word, &minutes);
    if (known && r->has_time && !r->has_zone) {
        r->zone = minutes;
        r->has_zone = !str_equal(word, STR("gmt")) && !str_equal(word, STR("utc")); /* "GMT+0100" goes on */
    }
    return known || r->has_time;
}

static bool has_date(const struct date_reading *r)
{
    return r->year != UNSET && (r->day != UNSET || r->ordinal != UNSET || r->week != UNSET);
}

/* Of two months' names, one is a weekday's: "mar. 13 décembre", "5 Ocak 2004 Pazartesi". */
static bool take_month(struct date_reading *r, str word)
{
    int month = r->has_month_name && (r->has_time || has_date(r)) ? 0 : date_month(word);
    if (month) {
        r->month = month;
        r->has_month_name = true;
    }
    return month > 0;
}

/* A word before or behind the date that no table knows is a weekday's name in some language. */
static bool is_weekday_place(const struct date_reading *r)
{
    return has_date(r) || (r->year == UNSET && r->month == UNSET && r->day == UNSET);
}

static bool take_word(struct date_reading *r, str *token)
{
    str word = date_take_letters(token);
    while (date_take_char(token, '/') || date_take_char(token, '_')) /* "Etc/GMT", "America/New_York" */
        word = date_take_letters(token);
    date_take_char(token, '.');
    return take_month(r, word) || date_is_weekday(word) || take_half(r, word) || take_zone(r, word) ||
           date_is_filler(word) || is_weekday_place(r);
}

static bool is_time(const struct date_reading *r, str token)
{
    size_t colon = str_find_char(token, ':');
    return !r->has_time && (colon == 1 || colon == 2 || (has_date(r) && token.len >= 2));
}

/* Takes the front of a token off. */
static bool take_part(struct date_reading *r, str *token)
{
    char first = token->at[0];
    if (date_is_letter(first))
        return take_word(r, token);
    if (first == '+' || (first == '-' && r->has_time))
        return take_offset(r, token);
    if (ascii_is_digit(first) && is_time(r, *token))
        return take_time(r, token);
    if (r->year == UNSET && !r->has_month_name && date_take_form(r, token))
        return true;
    return ascii_is_digit(first) && take_number(r, token);
}

static bool take_all(struct date_reading *r, str text)
{
    for (size_t i = 0; i < text.len;) {
        if (text.at[i] == ' ') {
            i++;
            continue;
        }
        str token = str_slice(text, i, text.len);
        token = str_cut(&token, ' ');
        while (token.len > 0) {
            size_t before = token.len;
            if (!take_part(r, &token))
                return false;
            i += before - token.len;
        }
    }
    return true;
}

static bool is_zone_char(char c)
{
    return ascii_is_letter_or_digit(c) || (c && strchr("/_+-", c));
}

/* An IANA name among the words, in brackets or not (RFC 9557): "Europe/Berlin". Empty for none. */
static str named_zone(str text)
{
    size_t start = str_find_char(text, '/');
    if (start == STR_NONE)
        return (str){0};
    size_t end = start;
    while (start > 0 && is_zone_char(text.at[start - 1]))
        start--;
    while (end < text.len && is_zone_char(text.at[end]))
        end++;
    str name = str_slice(text, start, end);
    return !ascii_is_digit(name.at[0]) && zone_known(name) ? name : (str){0};
}

/* The date without the name, which stands for no part of it. */
static bool normalise(str text, str zone, struct buf *plain, int *ret_minutes)
{
    if (zone.len == 0)
        return date_normalise(text, plain, ret_minutes);
    struct buf rest = buf_with_limit(DATE_BYTES_MAX);
    buf_add(&rest, str_slice(text, 0, (size_t)(zone.at - text.at)));
    buf_add(&rest, str_slice(text, (size_t)(zone.at - text.at) + zone.len, text.len));
    bool ok = date_normalise(buf_str(&rest), plain, ret_minutes);
    buf_release(&rest);
    return ok;
}

/* An offset that is stated goes before the name. */
static bool settle_in_zone(struct date_reading *r, str zone, int64_t *ret_when)
{
    int64_t clock;
    if (zone.len == 0 || r->has_zone)
        return date_settle(r, ret_when);
    if (!date_settle(r, &clock))
        return false;
    int64_t near = clock - zone_offset(zone, clock);
    r->zone = zone_offset(zone, near) / 60;
    return date_settle(r, ret_when);
}

bool parse_date(str text, int64_t *ret_when)
{
    text = str_trim(text);
    if (text.len == 0 || text.len > DATE_BYTES_MAX)
        return false;
    struct date_reading r = {
        .year = UNSET, .month = UNSET, .day = UNSET, .ordinal = UNSET, .week = UNSET, .week_day = UNSET};
    struct buf plain = buf_with_limit(2 * DATE_BYTES_MAX);
    str zone = named_zone(text);
    bool ok =
        normalise(text, zone, &plain, &r.zone) && take_all(&r, buf_str(&plain)) && settle_in_zone(&r, zone, ret_when);
    buf_release(&plain);
    return ok;
}
