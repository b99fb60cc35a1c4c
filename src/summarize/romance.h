#ifndef SUMMARIZE_ROMANCE_H
#define SUMMARIZE_ROMANCE_H

/* Who or what French and Spanish name behind a quote; in other languages each finds nothing. */
#include "behind.h"

/* « … », | savoure le capitaine: behind a quote with a comma, a verb that no table knows, before its subject. */
bool is_verb_by_place(const struct attribution *a, size_t verb);
/* « … », pouvait-on lire sur une banderole; «…», se lee en una pancarta: what it is written on, between two tokens. */
struct finding written_on(const struct attribution *a, size_t from, size_t end);

#endif
