#ifndef NUTGRAF_TEXT_SENTENCE_RULES_H
#define NUTGRAF_TEXT_SENTENCE_RULES_H

/*
 * The sentence boundaries of Unicode's default rules (UAX #29, section 5), over the properties that ICU knows. ICU's
 * own iterator finds the same ones, after looking at each character twice; only few end anything.
 */
#include <stdbool.h>

#include <nutgraf/base/str.h>

/*
 * The first boundary behind `from`, which is one itself or the start; the text's end is always one. `semicolon_asks`:
 * ';' is a question mark, as in Greek. *ret_stop: the first full stop or ellipsis before it; the text's end without
 * one.
 */
size_t sentence_rules_next(str text, size_t from, bool semicolon_asks, size_t *ret_stop);

#endif
