#ifndef SUMMARIZE_CLAUSES_H
#define SUMMARIZE_CLAUSES_H

/* German clauses: where they begin, which of their verbs is the finite one, and whose it is. */
#include "draft.h"

/* Where the clause begins that a token stands in; names in marks are words of it. */
size_t clause_start(const struct draft *draft, size_t token, size_t start);
/* A clause whose verb stands last, "wie Merkel gestern sagte": the word that opens it, or NONE. */
size_t subordinator(const struct draft *draft, size_t verb, size_t start);

/* "hat … gesagt": the auxiliary that a participle stands behind, in the same clause; else the verb itself. */
size_t finite_verb(const struct draft *draft, size_t verb, size_t start);
/* "hatten": several did it. */
bool is_plural_verb(const struct draft *draft, size_t verb);

/* The first phrase between two tokens that can be a subject; NONE. */
size_t subject_among(struct draft *draft, size_t from, size_t end);
/* The same behind a verb. */
size_t subject_behind_verb(struct draft *draft, size_t verb, size_t end);
/* The subject of a finite verb: in front of it, or behind when a thing or nothing is there. */
size_t subject_of(struct draft *draft, size_t finite, size_t start, size_t end);

#endif
