#ifndef NUTGRAF_BASE_HASH_SET_H
#define NUTGRAF_BASE_HASH_SET_H

/* A set of numbers that are hashes already (map_hash), never 0, in an arena. Zero is the valid empty state. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

struct hash_set {
    unsigned *slots; /* 0: free */
    size_t len;
    size_t cap;
};

bool hash_set_holds(const struct hash_set *set, unsigned hash);

/* False when it was there already. */
bool hash_set_add(struct arena *arena, struct hash_set *set, unsigned hash);

#endif
