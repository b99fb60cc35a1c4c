#ifndef NUTGRAF_BASE_ARENA_H
#define NUTGRAF_BASE_ARENA_H

/*
 * Memory by lifetime: what belongs together is allocated from one arena and freed with it. Whoever passes the arena
 * owns the result. There is no single free. When the system has no memory left the program ends with a message and
 * exit code 71 (EX_OSERR): inputs are bounded before they are read (ceilings.h), so that this means a broken machine.
 *
 * Under AddressSanitizer each allocation is followed by a redzone, and a reset poisons what it gives back.
 */
#include <stdarg.h>
#include <stddef.h>

#include <nutgraf/base/attr.h>
#include <nutgraf/base/str.h>

struct arena_block;

/* Zero is the valid empty state: `struct arena a = {0};` needs no further initialisation. */
struct arena {
    struct arena_block *newest;
    struct arena_block *spare; /* one that a reset gave back, to be used next */
};

/* A point in an arena's life; what was allocated after it goes at arena_reset. */
struct arena_mark {
    struct arena_block *block;
    size_t used;
};

/* Frees everything; the arena is empty and usable again. */
void arena_release(struct arena *arena);

struct arena_mark arena_mark(const struct arena *arena);
/* Gives back everything allocated since the mark. Marks nest like brackets. */
void arena_reset(struct arena *arena, struct arena_mark mark);

/* `count` zeroed things of `size` bytes, aligned for any type. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size, size_t count);

/* The same, with bytes of any value: for what is written to before it is read. */
void *arena_room(struct arena *arena, size_t size, size_t count);

#define arena_new(arena, type)          ((type *)arena_alloc((arena), sizeof(type), 1))
#define arena_array(arena, type, count) ((type *)arena_alloc((arena), sizeof(type), (count)))

/* A copy, NUL-terminated one past its length. */
str arena_copy(struct arena *arena, str s);
str arena_printf(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
str arena_vprintf(struct arena *arena, const char *format, va_list args) PRINTF_LIKE(2, 0);

#endif
