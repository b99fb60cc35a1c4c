#ifndef NUTGRAF_BASE_HASH_MAP_H
#define NUTGRAF_BASE_HASH_MAP_H

/*
 * Numbers that are hashes already (map_hash), never 0, each with another number, in an arena. Zero is the valid empty
 * state. Without the keys one look tells nearly always; two keys are taken for one by the chance that map_hash names.
 * For words of our own: words of strangers, who could make them meet at few slots, are only looked for here, and added
 * to a number_tree.
 */
#include <nutgraf/base/arena.h>

struct hash_pair {
    unsigned hash; /* 0: free */
    unsigned value;
};

struct hash_map {
    struct hash_pair *slots;
    size_t len;
    size_t cap; /* a power of two, at most half of it taken */
};

/*
 * Of a str_hash the half that all its bytes tell in, folded so that they do in its lowest bits, which choose a slot.
 * Never 0: a bit is set that neither these nor the highest, where trees begin, have much need of.
 */
static inline unsigned map_hash_of(unsigned long long hash)
{
    unsigned half = (unsigned)(hash >> 32);
    return (half ^ half >> 16) | 1u << 15;
}

/* A number for a key, never 0; two keys share one by a chance of 2^-31. */
static inline unsigned map_hash(str key)
{
    return map_hash_of(str_hash(key));
}

/* The same for a key as str_hash_padded takes it. */
static inline unsigned map_hash_padded(str key)
{
    return map_hash_of(str_hash_padded(key));
}

/* The hash's slot, or the free one where it belongs; not of an empty map. */
static inline struct hash_pair *hash_map_slot(const struct hash_map *map, unsigned hash)
{
    size_t i = hash & (map->cap - 1);
    while (map->slots[i].hash != hash && map->slots[i].hash)
        i = (i + 1) & (map->cap - 1);
    return &map->slots[i];
}

/* The hash's value; 0 when it is not there. */
static inline unsigned hash_map_get(const struct hash_map *map, unsigned hash)
{
    return map->len ? hash_map_slot(map, hash)->value : 0;
}

/* Makes an empty map's first room, of so many slots, where it is known about how many hashes will come. */
void hash_map_reserve(struct arena *arena, struct hash_map *map, size_t cap);

/* For hash_map_add: twice the room. */
void hash_map_grow(struct arena *arena, struct hash_map *map);

/* Where the hash's value stands, 0 at first; until the next is added. */
static inline unsigned *hash_map_add(struct arena *arena, struct hash_map *map, unsigned hash)
{
    if (map->len >= map->cap / 2)
        hash_map_grow(arena, map);
    struct hash_pair *slot = hash_map_slot(map, hash);
    map->len += slot->hash == 0;
    slot->hash = hash;
    return &slot->value;
}

#endif
