#include <nutgraf/base/map.h>

#define FIRST_SLOTS ((size_t)16) /* a power of two, as all that follow */

struct map_slot {
    str key;
    size_t value;
    unsigned long long hash;
    bool taken;
};

/* The key's slot, or the free one where it belongs. There is always a free one: at most half are taken. */
static struct map_slot *slot_of(const struct map *map, str key, unsigned long long hash)
{
    size_t i = (size_t)hash & (map->cap - 1);
    while (map->slots[i].taken && !(map->slots[i].hash == hash && str_equal(map->slots[i].key, key)))
        i = (i + 1) & (map->cap - 1);
    return &map->slots[i];
}

static void grow(struct arena *arena, struct map *map)
{
    struct map larger = {.len = map->len, .cap = map->cap ? map->cap * 2 : FIRST_SLOTS};
    larger.slots = arena_array(arena, struct map_slot, larger.cap);
    for (size_t i = 0; i < map->cap; i++)
        if (map->slots[i].taken)
            *slot_of(&larger, map->slots[i].key, map->slots[i].hash) = map->slots[i];
    *map = larger;
}

void map_put(struct arena *arena, struct map *map, str key, size_t value)
{
    if (map->len >= map->cap / 2)
        grow(arena, map);
    unsigned long long hash = str_hash(key);
    struct map_slot *slot = slot_of(map, key, hash);
    if (!slot->taken) {
        *slot = (struct map_slot){.key = key, .hash = hash, .taken = true};
        map->len++;
    }
    slot->value = value;
}

bool map_get(const struct map *map, str key, size_t *ret_value)
{
    if (map->len == 0)
        return false;
    const struct map_slot *slot = slot_of(map, key, str_hash(key));
    if (!slot->taken)
        return false;
    *ret_value = slot->value;
    return true;
}
