#ifndef NUTGRAF_BASE_MAP_H
#define NUTGRAF_BASE_MAP_H

/*
 * String to number (mostly an index into a vec), in an arena. Keys are not copied: they must live as long as the map.
 * Zero is the valid empty state. Nothing is ever taken out. A tree that parts where keys do (crit-bit): no hash that a
 * stranger could make keys for, and never more steps than the key that is looked for has bits, at nine a byte.
 */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/* A leaf bears a key, every other node two children that part at a bit of a byte. */
struct map_node {
    struct map_node *child[2];
    size_t byte;
    unsigned bit;
    str key;
    size_t value;
};

struct map {
    struct map_node *root;
    size_t len;
};

/* Sets the key's value, new or not. */
void map_put(struct arena *arena, struct map *map, str key, size_t value);

/* False, and *ret_value untouched, when the key is not there. */
bool map_get(const struct map *map, str key, size_t *ret_value);

#endif
