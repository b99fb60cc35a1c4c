#ifndef SUMMARIZE_PERSONS_H
#define SUMMARIZE_PERSONS_H

/* Which names mean one person, and what that person is called in full. */
#include "draft.h"

/* Fills draft->persons and the person of every name. */
void persons_find(struct draft *draft);

/* More evidence for a person than for an organisation or a place. */
static inline bool person_is_human(const struct person *person)
{
    return person->human > 0;
}

enum { OFFICES_LOOKED_AT = 200 }; /* persons among whom holders of offices are looked for */

/* A part of the text says what a person is; nothing, when it is empty. */
void person_give_office(struct draft *draft, size_t index, str words);
/* Counts what a word's classes say of the person's gender. */
void person_weigh_gender(struct person *person, unsigned classes, int weight);

#endif
