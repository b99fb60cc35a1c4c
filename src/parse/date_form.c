#include "date_form.h"

#include <nutgraf/base/ascii.h>

#include "date_words.h"

/*
 * Dates in one token. Capitals are fields of so many digits: Year, Month, Day, Ordinal day, Week, weeK's day; 'm' and
 * 'd' are a month and a day of one or two digits, 'n' is a month's name; anything else stands for itself. A form
 * comes before those that would take it for less.
 */
static const char *const FORMS[] = {
    "YYYY-m-d", "YYYY-0MM-d", "YYYY/m/d", "YYYY.m.d", "YYYYMMDD", "YYYY-OOO", "YYYYOOO",  "YYYY-wWW-K", "YYYYwWWK",
    "YYYY-wWW", "YYYYwWW",    "YYYY-m",   "YYYY-n-d", "d-n-YYYY", "d-n-YY",   "d/n/YYYY", "m/d/YYYY",   "d/m/YYYY",
    "d.m.YYYY", "d-m-YYYY",   "YY-MM-DD", "YYMMDD",   "YY-OOO",   "YYOOO",    "-YYMM",    "-YY-MM",
};

size_t date_take_digits(str *rest, size_t most, int *ret_number)
{
    size_t len = 0;
    int number = 0;
    while (len < most && len < rest->len && ascii_is_digit(rest->at[len]))
        number = number * 10 + (rest->at[len++] - '0');
    *rest = str_slice(*rest, len, rest->len);
    *ret_number = number;
    return len;
}

str date_take_letters(str *rest)
{
    size_t len = 0;
    while (len < rest->len && date_is_letter(rest->at[len]))
        len++;
    str letters = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return letters;
}

bool date_take_char(str *rest, char c)
{
    if (rest->len == 0 || rest->at[0] != c)
        return false;
    *rest = str_slice(*rest, 1, rest->len);
    return true;
}

size_t date_count_digits(str s)
{
    size_t count = 0;
    while (count < s.len && ascii_is_digit(s.at[count]))
        count++;
    return count;
}

int date_whole_year(int year, size_t digits)
{
    if (digits > 2)
        return year;
    return year < 90 ? 2000 + year : 1900 + year;
}

static void set_field(struct date_reading *r, char field, int number, size_t digits)
{
    switch (field) {
    case 'Y':
        r->year = date_whole_year(number, digits);
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
    r->month = date_month(date_take_letters(rest));
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
        return date_take_char(rest, field);
    size_t least = 1;
    for (; **form == field; (*form)++)
        least++;
    int number;
    size_t digits = date_take_digits(rest, field == 'm' || field == 'd' ? 2 : least, &number);
    set_field(r, field, number, digits);
    return digits >= least;
}

static bool month_is_possible(const struct date_reading *r)
{
    return r->month == UNSET || (r->month >= 1 && r->month <= 12);
}

/* What is left behind a form: a zone, or after all digits of a day those of a time. */
static bool may_follow(str rest, const char *form)
{
    size_t digits = date_count_digits(rest);
    bool is_time = strcmp(form, "YYYYMMDD") == 0 && (digits == 4 || digits == 6);
    return (digits == 0 || is_time) && !str_starts(rest, STR("/"));
}

bool date_take_form(struct date_reading *r, str *token)
{
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
        struct date_reading attempt = *r;
        str rest = *token;
        const char *form = FORMS[i];
        bool fits = true;
        while (fits && *form)
            fits = take_field(&attempt, &form, &rest);
        if (!fits || !month_is_possible(&attempt) || !may_follow(rest, FORMS[i]))
            continue;
        *r = attempt;
        *token = rest;
        date_take_char(token, '.'); /* "2004.05.13. 9:15", as in Hungary */
        return true;
    }
    return false;
}
