#ifndef SUMMARIZE_GROUPS_H
#define SUMMARIZE_GROUPS_H

/* Who is no single person and has no name: whom "it" and "they" mean. Each gives a person, added where none is yet, or
 * NONE. */
#include "draft.h"

/* The house that "it", a pronoun at the index of mentions, stands for. */
size_t house_meant(struct draft *draft, size_t index);
/* Those for whom "they" stands. */
size_t several_meant(struct draft *draft, size_t index);

#endif
