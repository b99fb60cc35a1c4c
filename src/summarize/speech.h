#ifndef SUMMARIZE_SPEECH_H
#define SUMMARIZE_SPEECH_H

/* What between marks is speech, and what a title, a motto, a heading, or the article's own words set off. */
#include "draft.h"

/* Words in marks that are speech: long enough to be nothing else, or with somebody who says them. */
bool is_speech(const struct draft *draft, size_t quote);

#endif
