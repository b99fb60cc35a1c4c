#ifndef NUTGRAF_TEXT_LETTER_CASE_H
#define NUTGRAF_TEXT_LETTER_CASE_H

/* What Unicode says of single characters, and words made comparable. */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/arena.h>

bool char_is_letter(uint32_t code_point);
bool char_is_upper(uint32_t code_point); /* upper or title case */
bool char_is_lower(uint32_t code_point);
bool char_is_digit(uint32_t code_point);
bool char_is_space(uint32_t code_point); /* Unicode White_Space, no-break spaces too */

/* Case folded, NFKD, combining marks removed: "Orbán’s" and "ORBAN’S" are one. For comparing, never for showing. */
str text_fold(struct arena *arena, str s);

#endif
