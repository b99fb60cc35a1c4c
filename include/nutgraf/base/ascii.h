#ifndef NUTGRAF_BASE_ASCII_H
#define NUTGRAF_BASE_ASCII_H

/* What ASCII (RFC 20) says of one byte, whatever the locale. The bytes of other characters are none of these. */
#include <nutgraf/base/arena.h>

static inline bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static inline bool ascii_is_letter_or_digit(char c)
{
    return ascii_is_letter(c) || ascii_is_digit(c);
}

/* Space, tab, the ends of lines and pages. */
static inline bool ascii_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* 0 to 15; -1 for what is no hexadecimal digit. */
static inline int ascii_hex_value(char c)
{
    if (ascii_is_digit(c))
        return c - '0';
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

static inline char ascii_to_lower(char c)
{
    return ascii_is_upper(c) ? (char)(c | 0x20) : c;
}

/* A copy, its letters in lower case. */
str ascii_lower_case(struct arena *arena, str s);

#endif
