#ifndef SUMMARIZE_MENTIONS_H
#define SUMMARIZE_MENTIONS_H

/* Where people and organisations are named, by name, role or pronoun. */
#include "draft.h"

/* Fills draft->mentions, in the text's order; persons are not known yet. */
void mentions_find(struct draft *draft);

#endif
