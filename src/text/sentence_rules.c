#include "sentence_rules.h"

#include <unicode/uchar.h>

#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>

#include "characters.h"

struct reading {
    const struct sentence_rules *rules;
    str text;
};

/* The Sentence_Break property. */
static USentenceBreak ask(bool semicolon_asks, uint32_t c)
{
    if (semicolon_asks && (c == ';' || c == 0x37E))
        return U_SB_STERM;
    const struct character *known = character_find(c);
    return (USentenceBreak)(known ? known->sentence_break : u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK));
}

struct sentence_rules sentence_rules_of(bool semicolon_asks)
{
    struct sentence_rules rules = {.semicolon_asks = semicolon_asks};
    for (uint32_t c = 0; c < RULES_ASCII; c++)
        rules.ascii[c] = (unsigned char)ask(semicolon_asks, c);
    for (uint32_t c = RULES_PUNCTUATION; c < RULES_PUNCTUATION_END; c++)
        rules.punctuation[c - RULES_PUNCTUATION] = (unsigned char)ask(semicolon_asks, c);
    return rules;
}

static inline USentenceBreak class_of(const struct sentence_rules *rules, uint32_t c)
{
    if (c < RULES_ASCII)
        return (USentenceBreak)rules->ascii[c];
    if (c - RULES_PUNCTUATION < RULES_PUNCTUATION_END - RULES_PUNCTUATION)
        return (USentenceBreak)rules->punctuation[c - RULES_PUNCTUATION];
    return ask(rules->semicolon_asks, c);
}

static USentenceBreak class_at(const struct reading *reading, size_t position)
{
    return position < reading->text.len ? class_of(reading->rules, utf8_next(reading->text, &position)) : U_SB_OTHER;
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
static inline size_t skip_class(const struct reading *reading, size_t position, USentenceBreak class)
{
    for (size_t at = position; at < reading->text.len; position = at) {
        USentenceBreak next = class_of(reading->rules, utf8_next(reading->text, &at));
        if (next != class && !is_ignored(next))
            break;
    }
    return position;
}

static size_t skip_ignored(const struct reading *reading, size_t position)
{
    return skip_class(reading, position, U_SB_EXTEND);
}

/* The class before a stop, looking no further back than the boundary before. */
static USentenceBreak class_before(const struct reading *reading, size_t from, size_t position)
{
    USentenceBreak class = U_SB_OTHER;
    while (position > from) {
        class = class_of(reading->rules, utf8_previous(reading->text, &position));
        if (!is_ignored(class))
            break;
    }
    return class;
}

/* SB8: "e.g. trams": a small letter is the next of all letters. */
static bool goes_on_small(const struct reading *reading, size_t position)
{
    while (position < reading->text.len) {
        USentenceBreak class = class_of(reading->rules, utf8_next(reading->text, &position));
        if (class == U_SB_LOWER)
            return true;
        if (class == U_SB_OLETTER || class == U_SB_UPPER || is_paragraph_separator(class) || is_stop(class))
            return false;
    }
    return false;
}

/* SB6, "3.5", and SB7, "U.S". */
static bool is_inside_word(const struct reading *reading, size_t from, size_t stop, size_t after)
{
    USentenceBreak next = class_at(reading, after);
    if (next != U_SB_UPPER)
        return next == U_SB_NUMERIC;
    USentenceBreak before = class_before(reading, from, stop);
    return before == U_SB_UPPER || before == U_SB_LOWER;
}

static size_t behind_separator(str text, size_t position)
{
    bool return_before = utf8_next(text, &position) == '\r';
    return position + (return_before && position < text.len && text.at[position] == '\n');
}

/*
 * SB6 to SB11: the boundary that a stop makes behind itself, closing marks, white space and a separator; STR_NONE when
 * it makes none. `after`: behind the stop, which is a full one or not.
 */
static size_t boundary_of_stop(const struct reading *reading, size_t from, size_t stop, size_t after, bool full_stop)
{
    after = skip_ignored(reading, after);
    if (full_stop && is_inside_word(reading, from, stop, after))
        return STR_NONE;
    after = skip_class(reading, skip_class(reading, after, U_SB_CLOSE), U_SB_SP);
    USentenceBreak next = class_at(reading, after);
    if (is_paragraph_separator(next))
        return behind_separator(reading->text, after);
    if (next == U_SB_SCONTINUE || is_stop(next) || (full_stop && goes_on_small(reading, after)))
        return STR_NONE;
    return after;
}

/* Dashes and quotation marks, U+2012 to U+201F. */
static bool is_dash_or_quote_at(str text, size_t position)
{
    return utf8_is_mark_at(text, position) && text.at[position + 2] >= '\x92' && text.at[position + 2] <= '\x9F';
}

/* The first place from `position` on where something may end, or the text does. */
static size_t skip_what_ends_nothing(str text, size_t position)
{
    while (position < text.len) {
        sixteen bytes = sixteen_at(text, position);
        sixteen others = bytes - ' ' >= 0x7F - ' '; /* than printable ASCII; so are the zeros behind the text */
        sixteen stops = (bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == ';');
        unsigned found = sixteen_bits(stops | others);
        if (!found) {
            position += sizeof(sixteen);
            continue;
        }
        position += (size_t)__builtin_ctz(found);
        if (!is_dash_or_quote_at(text, position))
            return position;
        position += UTF8_MARK_BYTES;
    }
    return text.len;
}

size_t sentence_rules_next(const struct sentence_rules *rules, str text, size_t from, size_t *ret_stop)
{
    const struct reading reading = {rules, text};
    *ret_stop = text.len;
    for (size_t at = from, stop; (stop = skip_what_ends_nothing(text, at)) < text.len;) {
        at = stop;
        uint32_t c = utf8_next(text, &at);
        if ((c == '.' || c == 0x2026) && *ret_stop == text.len)
            *ret_stop = stop;
        USentenceBreak class = class_of(rules, c);
        if (is_paragraph_separator(class))
            return behind_separator(text, stop);
        size_t boundary = is_stop(class) ? boundary_of_stop(&reading, from, stop, at, class == U_SB_ATERM) : STR_NONE;
        if (boundary != STR_NONE)
            return boundary;
    }
    return text.len;
}
