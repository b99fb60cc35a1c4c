#ifndef SUMMARIZE_PERSONS_H
#define SUMMARIZE_PERSONS_H

/* Who is who: which mentions mean one person, and what that person is called in full. */
#include "draft.h"

/* Fills draft->persons and each mention's person; pronouns and roles ("the president") included. */
void persons_find(struct draft *draft);

/* More evidence for a person than for an organisation or a place. */
bool person_is_human(const struct person *person);

#endif
