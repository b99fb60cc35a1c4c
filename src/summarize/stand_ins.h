#ifndef SUMMARIZE_STAND_INS_H
#define SUMMARIZE_STAND_INS_H

/* Words that stand for a person where others of their kind do not, and the other way round. */
#include "name_words.h"

/* German "Sie" inside a sentence means who is spoken to. */
bool is_address(const struct finder *finder, size_t token);

/* WORD_HE or WORD_SHE of a word that is no pronoun by itself: "His answer: “…”", "Dieser erwiderte"; or 0. */
unsigned stands_for_person(const struct finder *finder, size_t token);

#endif
