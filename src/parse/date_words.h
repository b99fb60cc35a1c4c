#ifndef PARSE_DATE_WORDS_H
#define PARSE_DATE_WORDS_H

/* The words that dates are written with. Those looked up are folded. */
#include <nutgraf/base/buf.h>

/* 1 to 12; 0 for what names no month. Names may be cut as far as they still tell it: "Sept", "févr". */
int date_month(str word);
/* True for what stands between the parts of a date and means nothing. */
bool date_is_filler(str word);
/* True for an English weekday, cut to three letters or more. */
bool date_is_weekday(str word);
/* Minutes east of UTC (RFC 822 §5.1, and zones that only one place goes by). */
bool date_zone(str word, int *ret_minutes);

/*
 * The date in small letters without accents, signs of other scripts turned into what the rules know, commas into
 * spaces, the 'T' between digits too. `ret_minutes` is the zone that the language implies, else 0. False when it is too
 * long.
 */
bool date_normalise(str text, struct buf *out, int *ret_minutes);

#endif
