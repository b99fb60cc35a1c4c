#ifndef NUTGRAF_CONFIG_KEYS_H
#define NUTGRAF_CONFIG_KEYS_H

/* The keys of a mapping's table, as the user wrote them. */
#include "schema.h"

/* "name, path, url": all that may stand there. */
str known_keys(struct reader *reader, const struct mapping *mapping);

/*
 * The table's line for a key as the user wrote it. A misspelt one is complained about and then taken for the one that
 * was meant, so that its value is looked at as well and nothing is said to be missing. NULL when it is none of them.
 */
const struct key *find_key(struct reader *reader, const struct mapping *mapping, const struct entries *entries,
                           const struct node *name);

#endif
