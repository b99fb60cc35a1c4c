#include <nutgraf/base/hash_set.h>

#define FIRST_SLOTS ((size_t)32) /* a power of two, as all that follow */

/* The hash's slot, or the free one where it belongs. There is always a free one: at most half are taken. */
static unsigned *slot_of(const struct hash_set *set, unsigned hash)
{
    size_t i = hash & (set->cap - 1);
    while (set->slots[i] && set->slots[i] != hash)
        i = (i + 1) & (set->cap - 1);
    return &set->slots[i];
}

static void grow(struct arena *arena, struct hash_set *set)
{
    struct hash_set larger = {.len = set->len, .cap = set->cap ? set->cap * 2 : FIRST_SLOTS};
    larger.slots = arena_array(arena, unsigned, larger.cap);
    for (size_t i = 0; i < set->cap; i++)
        if (set->slots[i])
            *slot_of(&larger, set->slots[i]) = set->slots[i];
    *set = larger;
}

bool hash_set_holds(const struct hash_set *set, unsigned hash)
{
    return set->len && *slot_of(set, hash) == hash;
}

bool hash_set_add(struct arena *arena, struct hash_set *set, unsigned hash)
{
    if (set->len >= set->cap / 2)
        grow(arena, set);
    unsigned *slot = slot_of(set, hash);
    bool added = *slot == 0;
    *slot = hash;
    set->len += added;
    return added;
}
