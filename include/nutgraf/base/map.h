#ifndef NUTGRAF_BASE_MAP_H
#define NUTGRAF_BASE_MAP_H

/*
 * String to number (mostly an index into a vec), open addressing, in an arena. Keys are not copied: they must live as
 * long as the map. Zero is the valid empty state. Nothing is ever taken out.
 */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

struct map_slot;

struct map {
    unsigned *hashes; /* of each slot's key; 0: free. Apart, for a miss reads nothing else */
    struct map_slot *slots;
    size_t len;
    size_t cap;
};

/* Sets the key's value, new or not. */
void map_put(struct arena *arena, struct map *map, str key, size_t value);

/* False, and *ret_value untouched, when the key is not there. */
bool map_get(const struct map *map, str key, size_t *ret_value);

/* A number for a key, never 0; two keys share one by a chance of 2^-32. */
static inline unsigned map_hash(str key)
{
    unsigned hash = (unsigned)(str_hash(key) >> 32);
    return hash + (hash == 0);
}

#endif
