#ifndef SUMMARIZE_MENTIONS_H
#define SUMMARIZE_MENTIONS_H

/* Where people and organisations are named, by name, role or pronoun. */
#include "draft.h"

/* Fills draft->mentions, in the text's order; persons are not known yet. */
void mentions_find(struct draft *draft);

/* "the call", "his remarks", "phone call": a noun, where a verb would have a subject, "to" or an adverb before it. */
bool is_noun(const struct draft *draft, size_t token);

/* A finite verb, as far as a word alone tells: known ones, and lower-case words in -ed. */
bool is_verb(const struct draft *draft, size_t token);

/* Steps over adverbs, auxiliaries and "not". */
size_t skip_adverbs(const struct draft *draft, size_t token, size_t end);
/* Steps over what is set off by commas or brackets behind a name: ", a senator from Ohio," or " (D-Va.)". */
size_t skip_apposition(const struct draft *draft, size_t token, size_t end);

#endif
