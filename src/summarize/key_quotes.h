#ifndef SUMMARIZE_KEY_QUOTES_H
#define SUMMARIZE_KEY_QUOTES_H

/* Which quotes are the key ones. */
#include <nutgraf/model/settings.h>

#include "content.h"
#include "draft.h"

/*
 * A quote's score, from 0 to about 1.6, is the sum of: 0.4 for a full sentence; 0.4 times the speaker's confidence, and
 * 0.1 if a person; up to 0.2 for a length that can be read at a glance, 8 to 40 words, and 0.2 less above 80; up to 0.3
 * for words of the headline and the lead's names; up to 0.2 for how often the speaker is named; 0.15 less for a
 * question. In choosing, 0.15 is taken off for each quote that the speaker has already. Fragments are chosen only where
 * there is no full sentence, and what stands in the lead (*said, to which its words are added), or repeats a quote that
 * is chosen, only where there is nothing else.
 */
void choose_quotes(const struct draft *draft, str headline, const struct summary_settings *wanted, struct quote *quotes,
                   size_t count, struct content *said);

#endif
