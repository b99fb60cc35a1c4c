#ifndef PARSE_DATE_WORDS_H
#define PARSE_DATE_WORDS_H

/* The words that dates are written with. Those looked up are in lower case. */
#include <nutgraf/base/buf.h>

/* 1 to 12; 0 for what names no month. English names may be cut to three letters or more. */
int date_month(str word);
/* True for an English weekday, cut to three letters or more. */
bool date_is_weekday(str word);
/* Minutes east of UTC (RFC 822 §5.1, and zones that only one place goes by). */
bool date_zone(str word, int *ret_minutes);

/*
 * The date in one alphabet: lower case, words of other languages turned into what the rules know, commas into spaces,
 * the 'T' between digits too. `ret_minutes` is the zone that the language implies, else 0. False for letters that no
 * rule knows.
 */
bool date_normalise(str text, struct buf *out, int *ret_minutes);

#endif
