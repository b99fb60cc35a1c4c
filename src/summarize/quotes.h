#ifndef SUMMARIZE_QUOTES_H
#define SUMMARIZE_QUOTES_H

/* Which marks open and close what: the quotes of an article, whoever speaks. */
#include "draft.h"

/*
 * Fills draft->quotes and marks the tokens inside. “ ” „ " '' « » ‹ › 「 」 『 』 and, in a paragraph without any of
 * these, ‘ ’ and '. Marks nested in a quote belong to it. A quote that goes on in the next paragraph, which then opens
 * with a mark again, is one. A missing opening mark is put at the paragraph's or sentence's start when a speech verb
 * follows the closing one; a missing closing mark at the paragraph's end.
 */
void quotes_find(struct draft *draft);

#endif
