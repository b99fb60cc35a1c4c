#ifndef SUMMARIZE_EXPLAIN_H
#define SUMMARIZE_EXPLAIN_H

/* Why everything is as it is, for people who ask. */
#include "draft.h"

/* What was decided of a sentence of the draft. */
struct verdict {
    double score;      /* 1 divided by its place among those that could lead; 0: it could not */
    const char *unfit; /* why it does not lead; NULL: nothing against it */
    const char *opens; /* of the lead's first, why the lead begins there; NULL: with the text */
    bool leads;
};

/* Fills the summary's sentences: all that was read, each with its reasons. */
void explain_sentences(const struct draft *draft, const struct layout *layout, const struct verdict *verdicts,
                       struct summary *summary);

/* The reasons of a quote: how its speaker was found and by which words, what it scores, and whether it is a key one;
 * where it is not, it may be that the lead or a key quote says it. */
void explain_quote(const struct draft *draft, const struct quote_draft *found, bool repeats, struct quote *quote);

#endif
