#ifndef NUTGRAF_CONFIG_NAMES_H
#define NUTGRAF_CONFIG_NAMES_H

/* What the sources of all files have to agree on: each has a name and an address of its own. */
#include "schema.h"

/* A source with the place where it stands. */
struct placed_source {
    struct source *source;
    const struct node *item;
    struct reader *reader; /* of its file */
};

/* Names those with a url that have no name after their host, and complains of what two of them share. */
void names_settle(struct arena *arena, const struct placed_source *sources, size_t count);

#endif
