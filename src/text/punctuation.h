#ifndef NUTGRAF_TEXT_PUNCTUATION_H
#define NUTGRAF_TEXT_PUNCTUATION_H

/* The marks around a sentence's end, in any script. */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/str.h>

/* Quotation marks, single and double, straight and of any shape: which side one is for depends on the language. */
bool char_is_quote(uint32_t code_point);
/* “ ‘ « ‹ „ ‚: in German “ and ‘ close, but then a space follows. */
bool char_is_open_quote(uint32_t code_point);
bool char_is_open_bracket(uint32_t code_point);
bool char_is_close_bracket(uint32_t code_point);
/* U+2026 and its like, not full stops in a row. */
bool char_is_ellipsis(uint32_t code_point);
/* Full stop, question and exclamation mark, ellipsis: Unicode's Sentence_Terminal and the ellipsis. */
bool char_is_stop(uint32_t code_point);

/* », which French sets off with a space. */
#define GUILLEMET 0xBBu

/* Position of the first character at or after `position` that is no white space. */
size_t skip_space(str text, size_t position);
/* Position behind the last character before `position` that is no white space, not before `from`. */
size_t skip_space_backwards(str text, size_t from, size_t position);

/* Behind a closing guillemet and the space before it, which begins at `position`; `position` without them. */
size_t skip_spaced_guillemet(str text, size_t position);

/* Behind the footnote marks that begin at `position`, "[4] [12]"; `position` without them. */
size_t skip_footnotes(str text, size_t position);
/* Before the footnote marks that end at `position`, not before `from`; `position` without them. */
size_t skip_footnotes_backwards(str text, size_t from, size_t position);

#endif
