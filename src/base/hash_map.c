#include <nutgraf/base/hash_map.h>

#define FIRST_SLOTS ((size_t)128) /* a power of two, as all that follow */

void hash_map_reserve(struct arena *arena, struct hash_map *map, size_t cap)
{
    map->cap = cap;
    map->slots = arena_array(arena, struct hash_pair, cap);
}

void hash_map_grow(struct arena *arena, struct hash_map *map)
{
    struct hash_map larger = {.len = map->len, .cap = map->cap ? map->cap * 2 : FIRST_SLOTS};
    larger.slots = arena_array(arena, struct hash_pair, larger.cap);
    for (size_t i = 0; i < map->cap; i++)
        if (map->slots[i].hash)
            *hash_map_slot(&larger, map->slots[i].hash) = map->slots[i];
    *map = larger;
}
