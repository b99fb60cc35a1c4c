#ifndef SUMMARIZE_AGES_H
#define SUMMARIZE_AGES_H

/* Whom a German article means by an age: "der 39-Jährige". */
#include "subjects.h"

/* "39-Jährige", "71-jährige" */
bool is_age_of_somebody(const struct draft *draft, size_t token);
/* Whoever is of the age that a mention tells, else the last one in view whose age the article does not tell; NONE. */
size_t person_of_age(const struct draft *draft, size_t mention);

#endif
