#ifndef SUMMARIZE_REFERENCES_H
#define SUMMARIZE_REFERENCES_H

/* Whom "he", "the president" and "the mayor, Jonas Okafor," mean. */
#include "draft.h"

/* Nothing is known of the person that "he" or "she" contradicts. */
bool gender_fits(const struct draft *draft, const struct mention *pronoun, const struct person *person);

/* Sets the person of every pronoun and role. Needs the names' persons. */
void references_resolve(struct draft *draft);

#endif
