#ifndef NUTGRAF_BASE_HASH_SET_H
#define NUTGRAF_BASE_HASH_SET_H

/* A set of numbers that are hashes already (map_hash), never 0, in an arena. Zero is the valid empty state. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

struct hash_set {
    unsigned *slots; /* 0: free */
    size_t len;
    size_t cap; /* a power of two, at most half of it taken */
};

/* The hash's slot, or the free one where it belongs; not of an empty set. */
static inline unsigned *hash_set_slot(const struct hash_set *set, unsigned hash)
{
    size_t i = hash & (set->cap - 1);
    while (set->slots[i] && set->slots[i] != hash)
        i = (i + 1) & (set->cap - 1);
    return &set->slots[i];
}

static inline bool hash_set_holds(const struct hash_set *set, unsigned hash)
{
    return set->len && *hash_set_slot(set, hash) == hash;
}

/* For hash_set_add: twice the room. */
void hash_set_grow(struct arena *arena, struct hash_set *set);

/* False when it was there already. */
static inline bool hash_set_add(struct arena *arena, struct hash_set *set, unsigned hash)
{
    if (set->len >= set->cap / 2)
        hash_set_grow(arena, set);
    unsigned *slot = hash_set_slot(set, hash);
    bool added = *slot == 0;
    *slot = hash;
    set->len += added;
    return added;
}

#endif
