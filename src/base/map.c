#include <nutgraf/base/map.h>

#define FIRST_SLOTS ((size_t)16) /* a power of two, as all that follow */

struct map_slot {
    str key;
    size_t value;
};

/* The key's slot, or the free one where it belongs. There is always a free one: at most half are taken. */
static size_t slot_of(const struct map *map, str key, unsigned hash)
{
    size_t i = hash & (map->cap - 1);
    while (map->hashes[i] && !(map->hashes[i] == hash && str_equal(map->slots[i].key, key)))
        i = (i + 1) & (map->cap - 1);
    return i;
}

static void fill(struct map *map, size_t slot, unsigned hash, struct map_slot filling)
{
    map->hashes[slot] = hash;
    map->slots[slot] = filling;
}

static void grow(struct arena *arena, struct map *map)
{
    struct map larger = {.len = map->len, .cap = map->cap ? map->cap * 2 : FIRST_SLOTS};
    larger.hashes = arena_array(arena, unsigned, larger.cap);
    larger.slots = arena_array(arena, struct map_slot, larger.cap);
    for (size_t i = 0; i < map->cap; i++)
        if (map->hashes[i])
            fill(&larger, slot_of(&larger, map->slots[i].key, map->hashes[i]), map->hashes[i], map->slots[i]);
    *map = larger;
}

void map_put(struct arena *arena, struct map *map, str key, size_t value)
{
    if (map->len >= map->cap / 2)
        grow(arena, map);
    unsigned hash = map_hash(key);
    size_t slot = slot_of(map, key, hash);
    map->len += map->hashes[slot] == 0;
    fill(map, slot, hash, (struct map_slot){key, value});
}

bool map_get(const struct map *map, str key, size_t *ret_value)
{
    if (map->len == 0)
        return false;
    size_t slot = slot_of(map, key, map_hash(key));
    if (!map->hashes[slot])
        return false;
    *ret_value = map->slots[slot].value;
    return true;
}
