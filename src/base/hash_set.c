#include <nutgraf/base/hash_set.h>

#define FIRST_SLOTS ((size_t)128) /* a power of two, as all that follow */

void hash_set_grow(struct arena *arena, struct hash_set *set)
{
    struct hash_set larger = {.len = set->len, .cap = set->cap ? set->cap * 2 : FIRST_SLOTS};
    larger.slots = arena_array(arena, unsigned, larger.cap);
    for (size_t i = 0; i < set->cap; i++)
        if (set->slots[i])
            *hash_set_slot(&larger, set->slots[i]) = set->slots[i];
    *set = larger;
}
