#ifndef SUMMARIZE_CUES_H
#define SUMMARIZE_CUES_H

/* Verbs of speech before a quote, and whom each one leads to. */
#include "subjects.h"

/* A word that names a source behind it: "selon", "de acuerdo con". */
bool is_according(const struct draft *draft, size_t token);
/* Whom “according to” names, or what of his: "the school’s Facebook page". */
size_t according_to(struct draft *draft, size_t according, size_t end);
/* The nearest cue before `end`, in the sentence from `start`, that leads to a speaker. A cue without a mention is a
 * passive: nobody is named. */
struct finding cue_before(struct draft *draft, size_t start, size_t end);

#endif
