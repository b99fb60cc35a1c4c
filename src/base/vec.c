#include <nutgraf/base/vec.h>

#define FIRST_ROOM ((size_t)8)

void *vec_grow(struct arena *arena, void *items, size_t len, size_t *cap, size_t item_size)
{
    size_t room = *cap ? *cap * 2 : FIRST_ROOM;
    void *moved = arena_room(arena, item_size, room);
    if (len)
        memcpy(moved, items, len * item_size);
    *cap = room;
    return moved;
}
