#ifndef SUMMARIZE_ROMANCE_H
#define SUMMARIZE_ROMANCE_H

/* What French and Spanish have of their own beside a quote; in other languages each finds nothing. */
#include "behind.h"

/* « … », | savoure le capitaine: behind a quote with a comma, a verb that no table knows, before its subject. */
bool is_verb_by_place(const struct attribution *a, size_t verb);
/* « … », pouvait-on lire sur une banderole; «…», se lee en una pancarta: what it is written on, between two tokens. */
struct finding written_on(const struct attribution *a, size_t from, size_t end);
/* "l’un | d’eux", "uno | de los vecinos": past one of several, in a Romance language; `first` when none begins here. */
size_t one_of_several(const struct draft *draft, size_t first, size_t end);

/*
 * «…». Lo ha sostenuto l’avvocato Ada Lind. «…», il commento di Ada Lind. «…». Así lo expresó Ada Lind: who said it
 * stands in words that point back to the quote.
 */
struct finding told_next(const struct attribution *a);

#endif
