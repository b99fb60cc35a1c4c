#include "sentence_rules.h"

#include <unicode/uchar.h>

#include <nutgraf/base/utf8.h>

struct rules {
    str text;
    bool semicolon_asks;
};

/* The Sentence_Break property. */
static USentenceBreak class_of(const struct rules *rules, uint32_t c)
{
    if (rules->semicolon_asks && (c == ';' || c == 0x37E))
        return U_SB_STERM;
    return (USentenceBreak)u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK);
}

static USentenceBreak class_at(const struct rules *rules, size_t position)
{
    return position < rules->text.len ? class_of(rules, utf8_next(rules->text, &position)) : U_SB_OTHER;
}

static bool is_paragraph_separator(USentenceBreak class)
{
    return class == U_SB_SEP || class == U_SB_CR || class == U_SB_LF;
}

static bool is_ignored(USentenceBreak class)
{
    return class == U_SB_EXTEND || class == U_SB_FORMAT;
}

static bool is_stop(USentenceBreak class)
{
    return class == U_SB_STERM || class == U_SB_ATERM;
}

/* Behind characters of the class, each with what is ignored after it (SB5). */
static size_t skip_class(const struct rules *rules, size_t position, USentenceBreak class)
{
    for (size_t at = position; at < rules->text.len; position = at) {
        USentenceBreak next = class_of(rules, utf8_next(rules->text, &at));
        if (next != class && !is_ignored(next))
            break;
    }
    return position;
}

static size_t skip_ignored(const struct rules *rules, size_t position)
{
    return skip_class(rules, position, U_SB_EXTEND);
}

/* The class before a stop, looking no further back than the boundary before. */
static USentenceBreak class_before(const struct rules *rules, size_t from, size_t position)
{
    USentenceBreak class = U_SB_OTHER;
    while (position > from) {
        class = class_of(rules, utf8_previous(rules->text, &position));
        if (!is_ignored(class))
            break;
    }
    return class;
}

/* SB8: "e.g. trams": a small letter is the next of all letters. */
static bool goes_on_small(const struct rules *rules, size_t position)
{
    while (position < rules->text.len) {
        USentenceBreak class = class_of(rules, utf8_next(rules->text, &position));
        if (class == U_SB_LOWER)
            return true;
        if (class == U_SB_OLETTER || class == U_SB_UPPER || is_paragraph_separator(class) || is_stop(class))
            return false;
    }
    return false;
}

/* SB6, "3.5", and SB7, "U.S". */
static bool is_inside_word(const struct rules *rules, size_t from, size_t stop, size_t after)
{
    USentenceBreak next = class_at(rules, after);
    if (next != U_SB_UPPER)
        return next == U_SB_NUMERIC;
    USentenceBreak before = class_before(rules, from, stop);
    return before == U_SB_UPPER || before == U_SB_LOWER;
}

static size_t behind_separator(str text, size_t position)
{
    bool return_before = utf8_next(text, &position) == '\r';
    return position + (return_before && position < text.len && text.at[position] == '\n');
}

/*
 * SB6 to SB11: the boundary that a stop makes behind itself, closing marks, white space and a separator; STR_NONE when
 * it makes none. `after`: behind the stop.
 */
static size_t boundary_of_stop(const struct rules *rules, size_t from, size_t stop, size_t after)
{
    bool full_stop = class_at(rules, stop) == U_SB_ATERM;
    after = skip_ignored(rules, after);
    if (full_stop && is_inside_word(rules, from, stop, after))
        return STR_NONE;
    after = skip_class(rules, skip_class(rules, after, U_SB_CLOSE), U_SB_SP);
    USentenceBreak next = class_at(rules, after);
    if (is_paragraph_separator(next))
        return behind_separator(rules->text, after);
    if (next == U_SB_SCONTINUE || is_stop(next) || (full_stop && goes_on_small(rules, after)))
        return STR_NONE;
    return after;
}

/* ASCII that is neither a stop nor a separator: after it, nothing ends. */
static bool ends_nothing(const struct rules *rules, unsigned char byte)
{
    return byte >= ' ' && byte < 0x80 && byte != '.' && byte != '!' && byte != '?' &&
           !(byte == ';' && rules->semicolon_asks);
}

/* Eight bytes that are spaces or stand from '@' on in ASCII, as nearly all do. */
static bool are_letters_or_spaces(const char *at)
{
    const uint64_t each = 0x0101010101010101u;
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    uint64_t others = (bytes ^ each * ' ') + each * 0x7F; /* bit 7: no space */
    uint64_t letters = bytes << 1;
    return ((bytes | (others & ~letters)) & each * 0x80) == 0;
}

static size_t skip_what_ends_nothing(const struct rules *rules, size_t position)
{
    const str text = rules->text;
    while (position < text.len && ends_nothing(rules, (unsigned char)text.at[position])) {
        position++;
        while (text.len - position >= sizeof(uint64_t) && are_letters_or_spaces(text.at + position))
            position += sizeof(uint64_t);
    }
    return position;
}

size_t sentence_rules_next(str text, size_t from, bool semicolon_asks, size_t *ret_stop)
{
    const struct rules rules = {text, semicolon_asks};
    *ret_stop = text.len;
    for (size_t at = from, stop; (stop = skip_what_ends_nothing(&rules, at)) < text.len;) {
        at = stop;
        uint32_t c = utf8_next(text, &at);
        if ((c == '.' || c == 0x2026) && *ret_stop == text.len)
            *ret_stop = stop;
        USentenceBreak class = class_of(&rules, c);
        if (is_paragraph_separator(class))
            return behind_separator(text, stop);
        size_t boundary = is_stop(class) ? boundary_of_stop(&rules, from, stop, at) : STR_NONE;
        if (boundary != STR_NONE)
            return boundary;
    }
    return text.len;
}
