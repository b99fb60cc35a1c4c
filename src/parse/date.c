#include "date.h"

#include "date_reading.h"
#include "date_words.h"

/* The longest that is a date: "Wednesday, 30 September 2026 23:59:59.999999 GMT-05:00 (Eastern Daylight Time)". */
#define DATE_BYTES_MAX 160

/*
 * Dates in one token. Capitals are fields of so many digits: Year, Month, Day, Ordinal day, Week, weeK's day; 'm' and
 * 'd' are a month and a day of one or two digits, 'n' is a month's name; anything else stands for itself. A form
 * comes before those that would take it for less.
 */
static const char *const FORMS[] = {
    "YYYY-m-d", "YYYY/m/d", "YYYY.m.d", "YYYYMMDD", "YYYY-OOO", "YYYYOOO",  "YYYY-wWW-K", "YYYYwWWK", "YYYY-wWW",
    "YYYYwWW",  "YYYY-m",   "YYYY-n-d", "d-n-YYYY", "d-n-YY",   "d/n/YYYY", "m/d/YYYY",   "d/m/YYYY", "d.m.YYYY",
    "d-m-YYYY", "YY-MM-DD", "YYMMDD",   "YY-OOO",   "YYOOO",    "-YYMM",    "-YY-MM",
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Of any alphabet. */
static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Takes up to `most` digits off the front; how many there were. */
static size_t take_digits(str *rest, size_t most, int *ret_number)
{
    size_t len = 0;
    int number = 0;
    while (len < most && len < rest->len && is_digit(rest->at[len]))
        number = number * 10 + (rest->at[len++] - '0');
    *rest = str_slice(*rest, len, rest->len);
    *ret_number = number;
    return len;
}

static str take_letters(str *rest)
{
    size_t len = 0;
    while (len < rest->len && is_letter(rest->at[len]))
        len++;
    str letters = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return letters;
}

static bool take_char(str *rest, char c)
{
    if (rest->len == 0 || rest->at[0] != c)
        return false;
    *rest = str_slice(*rest, 1, rest->len);
    return true;
}

/* RFC 2822 §4.3 ends the last century at 50; feeds began in the nineties. */
static int whole_year(int year, size_t digits)
{
    if (digits > 2)
        return year;
    return year < 90 ? 2000 + year : 1900 + year;
}

static void set_field(struct date_reading *r, char field, int number, size_t digits)
{
    switch (field) {
    case 'Y':
        r->year = whole_year(number, digits);
        break;
    case 'M':
    case 'm':
        r->month = number;
        break;
    case 'D':
    case 'd':
        r->day = number;
        break;
    case 'O':
        r->ordinal = number;
        break;
    case 'W':
        r->week = number;
        break;
    default:
        r->week_day = number;
    }
}

static bool take_month_name(struct date_reading *r, str *rest)
{
    r->month = date_month(take_letters(rest));
    r->has_month_name = true;
    return r->month > 0;
}

/* Takes the form's next field or character off both. */
static bool take_field(struct date_reading *r, const char **form, str *rest)
{
    char field = *(*form)++;
    if (field == 'n')
        return take_month_name(r, rest);
    if (field != 'm' && field != 'd' && (field < 'A' || field > 'Z'))
        return take_char(rest, field);
    size_t least = 1;
    for (; **form == field; (*form)++)
        least++;
    int number;
    size_t digits = take_digits(rest, field == 'm' || field == 'd' ? 2 : least, &number);
    set_field(r, field, number, digits);
    return digits >= least;
}

static bool month_is_possible(const struct date_reading *r)
{
    return r->month == UNSET || (r->month >= 1 && r->month <= 12);
}

/* The whole token, except a zone or a time after it. */
static bool take_form(struct date_reading *r, str *token)
{
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
        struct date_reading attempt = *r;
        str rest = *token;
        const char *form = FORMS[i];
        bool fits = true;
        while (fits && *form)
            fits = take_field(&attempt, &form, &rest);
        if (!fits || !month_is_possible(&attempt) || (rest.len > 0 && (is_digit(rest.at[0]) || rest.at[0] == '/')))
            continue;
        *r = attempt;
        *token = rest;
        return true;
    }
    return false;
}

/* A number by itself: the day, then the year; what follows is a zone without its sign, "0000", and taken for UTC. */
static bool take_number(struct date_reading *r, str *token)
{
    int number;
    size_t digits = take_digits(token, 5, &number);
    if (digits <= 2 && r->day == UNSET)
        r->day = number;
    else if (r->year == UNSET && (digits == 2 || digits == 4))
        r->year = whole_year(number, digits);
    else
        return r->has_time && digits % 2 == 0;
    take_char(token, '.'); /* "1. Januar" */
    return true;
}

static void skip_fraction(str *token)
{
    if (!take_char(token, '.'))
        return;
    while (token->len > 0 && is_digit(token->at[0]))
        *token = str_slice(*token, 1, token->len);
}

/* "19:48:21.5", "9:5", and where the date is known "194821"; what follows is left. */
static bool take_time(struct date_reading *r, str *token)
{
    take_digits(token, 2, &r->hour);
    bool colons = take_char(token, ':');
    take_digits(token, 2, &r->minute);
    if (colons ? take_char(token, ':') : true)
        take_digits(token, 2, &r->second);
    skip_fraction(token);
    take_char(token, ':'); /* "15:04:05:-0700" */
    r->has_time = true;
    return true;
}

static size_t count_digits(str s)
{
    size_t count = 0;
    while (count < s.len && is_digit(s.at[count]))
        count++;
    return count;
}

/* "+02:00", "-0500", "+9", "-700", "--0700", "+05:30:00". One of no place on Earth is taken for UTC, as unknown names
 * are. */
static bool take_offset(struct date_reading *r, str *token)
{
    bool west = token->at[0] == '-';
    while (take_char(token, '-') || take_char(token, '+'))
        ;
    int hours;
    int minutes;
    int seconds;
    size_t digits = take_digits(token, count_digits(*token) == 3 ? 1 : 2, &hours);
    take_char(token, ':');
    take_digits(token, 2, &minutes);
    if (take_char(token, ':'))
        take_digits(token, 2, &seconds);
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

/* "mar. 13 décembre": a month's name that another one follows was a weekday's. */
static bool take_month(struct date_reading *r, str word)
{
    int month = r->has_time && r->has_month_name ? 0 : date_month(word);
    if (month) {
        r->month = month;
        r->has_month_name = true;
    }
    return month > 0;
}

static bool has_date(const struct date_reading *r)
{
    return r->year != UNSET && (r->day != UNSET || r->ordinal != UNSET || r->week != UNSET);
}

/* A word before or behind the date that no table knows is a weekday's name in some language. */
static bool is_weekday_place(const struct date_reading *r)
{
    return has_date(r) || (r->year == UNSET && r->month == UNSET && r->day == UNSET);
}

static bool take_word(struct date_reading *r, str *token)
{
    str word = take_letters(token);
    while (take_char(token, '/') || take_char(token, '_')) /* "Etc/GMT", "America/New_York" */
        word = take_letters(token);
    take_char(token, '.');
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
    if (is_letter(first))
        return take_word(r, token);
    if (first == '+' || (first == '-' && r->has_time))
        return take_offset(r, token);
    if (is_digit(first) && is_time(r, *token))
        return take_time(r, token);
    if (r->year == UNSET && !r->has_month_name && take_form(r, token))
        return true;
    return is_digit(first) && take_number(r, token);
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

bool parse_date(str text, int64_t *ret_when)
{
    text = str_trim(text);
    if (text.len == 0 || text.len > DATE_BYTES_MAX)
        return false;
    struct date_reading r = {
        .year = UNSET, .month = UNSET, .day = UNSET, .ordinal = UNSET, .week = UNSET, .week_day = UNSET};
    struct buf plain = buf_with_limit(2 * DATE_BYTES_MAX);
    bool ok = date_normalise(text, &plain, &r.zone) && take_all(&r, buf_str(&plain)) && date_settle(&r, ret_when);
    buf_release(&plain);
    return ok;
}
