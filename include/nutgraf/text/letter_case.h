#ifndef NUTGRAF_TEXT_LETTER_CASE_H
#define NUTGRAF_TEXT_LETTER_CASE_H

/* What Unicode says of single characters, and words made comparable. */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/arena.h>

/* Nearly all that is asked about is ASCII, and answered on the spot; the rest is what Unicode says. */
bool unicode_is_letter(uint32_t code_point);
bool unicode_is_upper(uint32_t code_point);
bool unicode_is_lower(uint32_t code_point);
bool unicode_is_digit(uint32_t code_point);
bool unicode_is_space(uint32_t code_point);
bool unicode_is_spaceless(uint32_t code_point);

static inline bool char_is_letter(uint32_t code_point)
{
    return code_point < 0x80 ? (code_point | 0x20) - 'a' < 26 : unicode_is_letter(code_point);
}

/* Upper or title case. */
static inline bool char_is_upper(uint32_t code_point)
{
    return code_point < 0x80 ? code_point - 'A' < 26 : unicode_is_upper(code_point);
}

static inline bool char_is_lower(uint32_t code_point)
{
    return code_point < 0x80 ? code_point - 'a' < 26 : unicode_is_lower(code_point);
}

static inline bool char_is_digit(uint32_t code_point)
{
    return code_point < 0x80 ? code_point - '0' < 10 : unicode_is_digit(code_point);
}

/* A letter of a script that has no case: Arabic, Hebrew, Han… */
static inline bool char_is_uncased(uint32_t code_point)
{
    return code_point >= 0x80 && char_is_letter(code_point) && !char_is_upper(code_point) && !char_is_lower(code_point);
}

/* A letter of a script that puts no space between words: Han, Hiragana, Katakana. */
static inline bool char_is_spaceless(uint32_t code_point)
{
    return code_point >= 0x2E80 && unicode_is_spaceless(code_point);
}

/* Unicode White_Space, no-break spaces too. */
static inline bool char_is_space(uint32_t code_point)
{
    return code_point < 0x80 ? code_point == ' ' || code_point - '\t' < 5 : unicode_is_space(code_point);
}

/* The same bytes, the ASCII letters among them in lower case. `at` has room for them and may be where they stand. */
void ascii_lower(char *at, str s);

/* Case folded, NFKD, combining marks removed: "Orbán’s" and "ORBAN’S" are one. For comparing, never for showing. */
str text_fold(struct arena *arena, str s);

#endif
