#ifndef NUTGRAF_TEXT_PUNCTUATION_H
#define NUTGRAF_TEXT_PUNCTUATION_H

/* The marks around a sentence's end, in any script. */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

/* As in letter_case.h, what is ASCII is answered on the spot. */
bool unicode_is_quote(uint32_t code_point);
bool unicode_is_open_bracket(uint32_t code_point);
bool unicode_is_close_bracket(uint32_t code_point);
bool unicode_is_stop(uint32_t code_point);

/* Quotation marks, single and double, straight and of any shape: which side one is for depends on the language. */
static inline bool char_is_quote(uint32_t code_point)
{
    return code_point < 0x80 ? code_point == '"' || code_point == '\'' : unicode_is_quote(code_point);
}

/* “ ‘ « ‹ „ ‚: in German “ and ‘ close, but then a space follows. */
bool char_is_open_quote(uint32_t code_point);

static inline bool char_is_open_bracket(uint32_t code_point)
{
    return code_point < 0x80 ? code_point == '(' || code_point == '[' : unicode_is_open_bracket(code_point);
}

static inline bool char_is_close_bracket(uint32_t code_point)
{
    return code_point < 0x80 ? code_point == ')' || code_point == ']' : unicode_is_close_bracket(code_point);
}

/* U+2026 and its like, not full stops in a row. */
static inline bool char_is_ellipsis(uint32_t code_point)
{
    return code_point == 0x2026 || code_point == 0x2025;
}

/* Full stop, question and exclamation mark, ellipsis: Unicode's Sentence_Terminal and the ellipsis. */
static inline bool char_is_stop(uint32_t code_point)
{
    return code_point < 0x80 ? code_point == '.' || code_point == '!' || code_point == '?'
                             : unicode_is_stop(code_point);
}

/* », which French sets off with a space. */
#define GUILLEMET 0xBBu

/* Position of the first character at or after `position` that is no white space. */
static inline size_t skip_space(str text, size_t position)
{
    for (size_t after = position; after < text.len && char_is_space(utf8_next(text, &after));)
        position = after;
    return position;
}

/* Position behind the last character before `position` that is no white space, not before `from`. */
static inline size_t skip_space_backwards(str text, size_t from, size_t position)
{
    for (size_t before = position; before > from && char_is_space(utf8_previous(text, &before));)
        position = before;
    return position;
}

/* True where a Dutch sentence opens with a shortened word: "'s Avonds", "’t Is". */
bool clitic_opens(str text, size_t position);

/* Behind a closing guillemet and the space before it, which begins at `position`; `position` without them. */
size_t skip_spaced_guillemet(str text, size_t position);

/* Behind the footnote marks that begin at `position`, "[4] [12]"; `position` without them. */
size_t skip_footnotes(str text, size_t position);
/* Before the footnote marks that end at `position`, not before `from`; `position` without them. */
size_t skip_footnotes_backwards(str text, size_t from, size_t position);

#endif
