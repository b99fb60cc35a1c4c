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

/* Of a str_hash the half that all its bytes tell in, never 0. */
static inline unsigned map_hash_of(unsigned long long hash)
{
    unsigned half = (unsigned)(hash >> 32);
    return half + (half == 0);
}

/* A number for a key, never 0; two keys share one by a chance of 2^-32. */
static inline unsigned map_hash(str key)
{
    return map_hash_of(str_hash(key));
}

/* The same for a key as str_hash_padded takes it. */
static inline unsigned map_hash_padded(str key)
{
    return map_hash_of(str_hash_padded(key));
}

#endif
