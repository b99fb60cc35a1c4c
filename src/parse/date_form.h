#ifndef PARSE_DATE_FORM_H
#define PARSE_DATE_FORM_H

/* What is taken off the front of a date's token: digits, letters, whole forms as "2003-12-31". */
#include "date_reading.h"

/* Of any alphabet; capitals are small by then. */
static inline bool date_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Up to `most` digits; how many there were. */
size_t date_take_digits(str *rest, size_t most, int *ret_number);
/* Letters of any alphabet. */
str date_take_letters(str *rest);
bool date_take_char(str *rest, char c);
size_t date_count_digits(str s);

/* The year that so many digits mean. RFC 2822 §4.3 ends the last century at 50; feeds began in the nineties. */
int date_whole_year(int year, size_t digits);

/* The whole token as one of the forms, except a zone or a time after it. False, and nothing is taken, for none. */
bool date_take_form(struct date_reading *r, str *token);

#endif
