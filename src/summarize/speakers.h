#ifndef SUMMARIZE_SPEAKERS_H
#define SUMMARIZE_SPEAKERS_H

/* Who says each quote. */
#include "draft.h"

/*
 * Sets mention, person, cue, confidence and why of every quote. The rules, in order, each with the confidence that it
 * earned on real articles: a verb of speech behind the quote; a cue before it in its sentence; the speaker of the
 * sentence before, or of a quote beside it, in its paragraph; the paragraph before, when it leads up to the quote.
 * Where none holds the speaker stays unknown.
 */
void speakers_find(struct draft *draft);

#endif
