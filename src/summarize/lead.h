#ifndef SUMMARIZE_LEAD_H
#define SUMMARIZE_LEAD_H

/* Which sentences lead. */
#include "draft.h"

/*
 * The lead: the first sentences of the text, or of a deck that a page marks, that are long enough to say something, do
 * not only lead up to the next one, and do not repeat each other. A sentence's score is 1 divided by its place among
 * those that could lead.
 */
void choose_lead(const struct draft *draft, size_t wanted, struct summary *summary);

#endif
