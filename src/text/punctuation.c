#include "punctuation.h"

#include <string.h>

#include <unicode/uchar.h>

#include "characters.h"

static bool is_initial(uint32_t c)
{
    const struct character *known = character_find(c);
    return known ? known->is & IS_INITIAL : u_charType((UChar32)c) == U_INITIAL_PUNCTUATION;
}

static bool is_opening(uint32_t c)
{
    const struct character *known = character_find(c);
    return known ? known->is & IS_OPENING : u_charType((UChar32)c) == U_START_PUNCTUATION;
}

bool unicode_is_quote(uint32_t c)
{
    const struct character *known = character_find(c);
    return known ? known->is & IS_QUOTE : u_hasBinaryProperty((UChar32)c, UCHAR_QUOTATION_MARK);
}

bool unicode_is_open_bracket(uint32_t c)
{
    return is_opening(c) && !unicode_is_quote(c);
}

bool unicode_is_close_bracket(uint32_t c)
{
    const struct character *known = character_find(c);
    return (known ? known->is & IS_CLOSING : u_charType((UChar32)c) == U_END_PUNCTUATION) && !unicode_is_quote(c);
}

bool unicode_is_stop(uint32_t c)
{
    const struct character *known = character_find(c);
    return char_is_ellipsis(c) || (known ? known->is & IS_STOP : u_hasBinaryProperty((UChar32)c, UCHAR_S_TERM));
}

bool char_is_open_quote(uint32_t c)
{
    return c >= 0x80 && (is_initial(c) || is_opening(c)) && unicode_is_quote(c);
}

bool clitic_opens(str text, size_t position)
{
    uint32_t mark = utf8_next(text, &position);
    if ((mark != '\'' && mark != 0x2018 && mark != 0x2019) || position + 2 >= text.len)
        return false;
    size_t capital = position + 2;
    return strchr("kmnst", text.at[position]) && text.at[position + 1] == ' ' &&
           char_is_upper(utf8_next(text, &capital));
}

size_t skip_spaced_guillemet(str text, size_t position)
{
    size_t end = skip_space(text, position);
    if (end == position || end == text.len || utf8_next(text, &end) != GUILLEMET)
        return position;
    size_t after = end;
    bool opens = end < text.len && !char_is_space(utf8_next(text, &after)); /* »So ist es« */
    return opens ? position : end;
}

/* More marks than these in a row, or digits in one, are no footnotes; so each look stays short. */
#define FOOTNOTE_DIGITS 3
#define FOOTNOTES_MAX   8

static size_t skip_footnote(str text, size_t position)
{
    if (position >= text.len || text.at[position] != '[')
        return position;
    size_t end = position + 1;
    while (end < text.len && end <= position + FOOTNOTE_DIGITS && char_is_digit((unsigned char)text.at[end]))
        end++;
    return end > position + 1 && end < text.len && text.at[end] == ']' ? end + 1 : position;
}

size_t skip_footnotes(str text, size_t position)
{
    size_t start = position;
    for (size_t i = 0; i < FOOTNOTES_MAX; i++) {
        size_t end = skip_footnote(text, start);
        if (end == start)
            break;
        position = end;
        start = end < text.len && text.at[end] == ' ' ? end + 1 : end;
    }
    return position;
}

static size_t skip_footnote_backwards(str text, size_t from, size_t position)
{
    if (position <= from || text.at[position - 1] != ']')
        return position;
    size_t start = position - 1;
    while (start > from && start + FOOTNOTE_DIGITS >= position && char_is_digit((unsigned char)text.at[start - 1]))
        start--;
    return start < position - 1 && start > from && text.at[start - 1] == '[' ? start - 1 : position;
}

size_t skip_footnotes_backwards(str text, size_t from, size_t position)
{
    size_t end = position;
    for (size_t i = 0; i < FOOTNOTES_MAX; i++) {
        size_t start = skip_footnote_backwards(text, from, end);
        if (start == end)
            break;
        position = start;
        end = start > from && text.at[start - 1] == ' ' ? start - 1 : start;
    }
    return position;
}
