#ifndef SUMMARIZE_ROLES_H
#define SUMMARIZE_ROLES_H

/* What the words around a name say of whose it is. Parts of the text, or nothing. */
#include "draft.h"

/* "US President" before the name, or "a congressman from South Carolina" between commas behind it: as it is shown. */
str role_beside(const struct draft *draft, const struct mention *mention);

/* "the | real estate | mogul Jonas Okafor", "former | army | chief": where the small nouns before a role begin. Not "to
 * | visit | chief". */
size_t compound_start(const struct draft *draft, size_t role);

/* "Sgt.", "Det Insp": nothing but an office, shortened, before the name. */
str rank_before(const struct draft *draft, const struct mention *mention);

/* Where nothing is shown: "Sen." before the name, or "who advises", "is the police chief" behind it. */
str office_told(const struct draft *draft, const struct mention *mention);

#endif
