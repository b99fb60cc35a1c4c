#ifndef NUTGRAF_BASE_VEC_H
#define NUTGRAF_BASE_VEC_H

/*
 * An array that grows in an arena. Zero is the valid empty state.
 *
 *     VEC(struct quote) quotes = {0};
 *     *vec_push(arena, &quotes) = (struct quote){.text = text};
 *     for (size_t i = 0; i < quotes.len; i++) use(&quotes.at[i]);
 *
 * Pushing may move the items: hold indexes, not pointers, while it grows.
 */
#include <nutgraf/base/arena.h>

#define VEC(type)                                                                                                      \
    struct {                                                                                                           \
        type *at;                                                                                                      \
        size_t len;                                                                                                    \
        size_t cap;                                                                                                    \
    }

/* For vec_push: the items, moved to twice the room. */
void *vec_grow(struct arena *arena, void *items, size_t len, size_t *cap, size_t item_size);

/* The items, with one more of any value. */
static inline void *vec_extended(struct arena *arena, void *items, size_t *len, size_t *cap, size_t item_size)
{
    if (*len == *cap)
        items = vec_grow(arena, items, *len, cap, item_size);
    ++*len;
    return items;
}

/* Pointer to a new item at the end, of any value: for what is written as a whole. */
#define vec_next(arena, vec)                                                                                           \
    ((vec)->at = vec_extended((arena), (vec)->at, &(vec)->len, &(vec)->cap, sizeof *(vec)->at),                        \
     &(vec)->at[(vec)->len - 1])

/* The items, with the last one zeroed. */
static inline void *vec_with_zeroed(void *items, size_t len, size_t item_size)
{
    memset((char *)items + (len - 1) * item_size, 0, item_size);
    return items;
}

/* Pointer to a new zeroed item at the end. */
#define vec_push(arena, vec)                                                                                           \
    ((vec)->at = vec_extended((arena), (vec)->at, &(vec)->len, &(vec)->cap, sizeof *(vec)->at),                        \
     (vec)->at = vec_with_zeroed((vec)->at, (vec)->len, sizeof *(vec)->at), &(vec)->at[(vec)->len - 1])

/* Makes an empty vec's first room, where it is known about how many items will come. */
#define vec_reserve(arena, vec, count)                                                                                 \
    ((vec)->cap = (count), (vec)->at = arena_room((arena), sizeof *(vec)->at, (vec)->cap))

#endif
