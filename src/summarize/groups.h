#ifndef SUMMARIZE_GROUPS_H
#define SUMMARIZE_GROUPS_H

/* Who is no single person and has no name: whom "it" and "they" mean. Each gives a person, added where none is yet, or
 * NONE. */
#include "draft.h"

/* German: the house that "sie", "er" or "diese", a pronoun at the index of mentions that opens its sentence, stands
 * for: the subject of the sentence before, unless that names a person. */
size_t house_of_gender(struct draft *draft, size_t index);
/* The house that "it", a pronoun at the index of mentions, stands for. */
size_t house_meant(struct draft *draft, size_t index);
/* Those for whom "they" stands. */
size_t several_meant(struct draft *draft, size_t index);

#endif
