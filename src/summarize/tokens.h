#ifndef SUMMARIZE_TOKENS_H
#define SUMMARIZE_TOKENS_H

/* The words, numbers and marks of a text, and what the vocabulary knows of each. */
#include "draft.h"

/* Adds those between two bytes of the draft's text to its tokens, and counts its marks. */
void tokens_add(struct draft *draft, size_t start, size_t end);

#endif
