#ifndef SUMMARIZE_NAMESAKES_H
#define SUMMARIZE_NAMESAKES_H

/* Which of those who bear one family name is meant. */
#include "draft.h"

/* Persons of one family name that a mention is compared with. */
enum { SAME_NAME_LOOKED_AT = 8 };

/* The last one found of those whose family name a token is; the others are his namesakes. NONE. */
static inline size_t newest_of_name(const struct draft *draft, size_t last)
{
    unsigned known = number_tree_get(&draft->family_names, draft->tokens.at[last].word);
    return known ? known - 1 : NONE;
}

/*
 * The person of a family name, from the newest of that name on, which may be NONE; or NONE. Of several the one whom the
 * classes of a title before it ("Mrs.") do not exclude, and who is named most.
 */
size_t person_of_family_name(const struct draft *draft, size_t newest, unsigned titles);

/* "the younger Mr. Lind", "the elder Lind": likewise, whom the ages beside their names tell; NONE. */
size_t person_of_age(const struct draft *draft, const struct mention *mention, size_t newest);

#endif
