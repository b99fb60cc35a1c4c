#ifndef SUMMARIZE_DIALOGUE_H
#define SUMMARIZE_DIALOGUE_H

/* Speech that a dash opens, as Spanish, Portuguese, French, Russian and Ukrainian set it: —No lo sabía —dijo Ana—.
 * Adiós. */
#include "draft.h"

/*
 * The next speech of a paragraph that opens with a dash and says who speaks, from a token on: true, and its bytes with
 * the dash before it. A dash that nobody is said to speak behind opens a list's item, or a thought.
 */
bool dialogue_speech(const struct draft *draft, size_t paragraph, size_t *token, struct quote_draft *ret_quote);

#endif
