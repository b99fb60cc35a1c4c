#ifndef NUTGRAF_TEXT_SENTENCE_RULES_H
#define NUTGRAF_TEXT_SENTENCE_RULES_H

/*
 * The sentence boundaries of Unicode's default rules (UAX #29, section 5), over the properties that ICU knows. ICU's
 * own iterator finds the same ones, after looking at each character twice; only few end anything.
 */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/str.h>

/* The Sentence_Break property of what is asked about most, so that ICU is asked once. */
enum { RULES_ASCII = 0x80, RULES_PUNCTUATION = 0x2000, RULES_PUNCTUATION_END = 0x2070 };

struct sentence_rules {
    bool semicolon_asks; /* ';' is a question mark, as in Greek */
    unsigned char ascii[RULES_ASCII];
    unsigned char punctuation[RULES_PUNCTUATION_END - RULES_PUNCTUATION];
};

struct sentence_rules sentence_rules_of(bool semicolon_asks);

/*
 * The first boundary behind `from`, which is one itself or the start; the text's end is always one. *ret_stop: the
 * first full stop or ellipsis before it; the text's end without one.
 */
size_t sentence_rules_next(const struct sentence_rules *rules, str text, size_t from, size_t *ret_stop);

#endif
