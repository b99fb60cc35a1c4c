#include <stdarg.h>
#include <stdint.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <nutgraf/base/arena.h>

#include "memory_exhausted.h"

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN 1
#endif
#endif

#ifdef UNDER_ASAN
#include <sanitizer/asan_interface.h>
#define REDZONE               ((size_t)32)
#define unpoison(from, bytes) __asan_unpoison_memory_region((from), (bytes))

/* Apart, and of what may be written to: gcc would warn that new memory is read before anything is. */
static __attribute__((noinline)) void poison(void *from, size_t bytes)
{
    __asan_poison_memory_region(from, bytes);
}
#else
#define REDZONE               ((size_t)0)
#define poison(from, bytes)   ((void)0)
#define unpoison(from, bytes) ((void)0)
#endif

#define ALIGNMENT   _Alignof(max_align_t)
#define FIRST_BLOCK ((size_t)16 * 1024)
#define LAST_BLOCK  ((size_t)1024 * 1024) /* blocks double up to this; larger only for one large allocation */
#define GIANT       ((size_t)32 * 1024 * 1024)

struct arena_block {
    struct arena_block *older;
    size_t size; /* of bytes */
    size_t used; /* bytes handed out, a multiple of ALIGNMENT */
    _Alignas(max_align_t) char bytes[];
};

static struct arena_block *block_new(size_t size)
{
    size_t whole;
    if (__builtin_add_overflow(sizeof(struct arena_block), size, &whole))
        memory_exhausted();
    struct arena_block *block = malloc(whole);
    if (!block)
        memory_exhausted();
    *block = (struct arena_block){.size = size};
    poison(block->bytes, size);
    return block;
}

/* Gives back everything after the first `used` bytes. */
static void block_shrink(struct arena_block *block, size_t used)
{
    poison(block->bytes + used, block->used - used);
    block->used = used;
}

/* Puts a block with room for `need` bytes in front. */
static struct arena_block *block_push(struct arena *arena, size_t need)
{
    struct arena_block *block = arena->spare;
    if (block && block->size >= need) {
        arena->spare = NULL;
    } else {
        size_t size = arena->newest ? 2 * arena->newest->size : FIRST_BLOCK;
        size = size < LAST_BLOCK ? size : LAST_BLOCK;
        block = block_new(size > need ? size : need);
    }
    block->older = arena->newest;
    arena->newest = block;
    return block;
}

/*
 * Takes the front block out. The largest is kept, so that scratch at a block's end does not ask the system each time;
 * but none that was made for one large thing, which may not come again. Gives its size.
 */
static size_t block_pop(struct arena *arena)
{
    struct arena_block *block = arena->newest;
    size_t size = block->size;
    arena->newest = block->older;
    block_shrink(block, 0);
    if (block->size <= LAST_BLOCK && (!arena->spare || arena->spare->size < block->size)) {
        struct arena_block *smaller = arena->spare;
        arena->spare = block;
        block = smaller;
    }
    free(block);
    return size;
}

/* Takes out all in front of `last`. Of a giant the system gets its memory back: each thread's heap would keep one. */
static void blocks_pop(struct arena *arena, const struct arena_block *last)
{
    size_t freed = 0;
    while (arena->newest != last)
        freed += block_pop(arena);
#ifdef __GLIBC__
    if (freed >= GIANT)
        (void)malloc_trim(0);
#endif
}

void arena_release(struct arena *arena)
{
    blocks_pop(arena, NULL);
    free(arena->spare);
    arena->spare = NULL;
}

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){arena->newest, arena->newest ? arena->newest->used : 0};
}

void arena_reset(struct arena *arena, struct arena_mark mark)
{
    blocks_pop(arena, mark.block);
    if (mark.block)
        block_shrink(mark.block, mark.used);
}

/* The room that an allocation takes: padded to the alignment, with its redzone. */
static size_t padded(size_t bytes)
{
    size_t need;
    if (__builtin_add_overflow(bytes, ALIGNMENT - 1 + REDZONE, &need))
        memory_exhausted();
    return need & ~(ALIGNMENT - 1);
}

static char *take(struct arena *arena, size_t bytes)
{
    size_t need = padded(bytes);
    struct arena_block *block = arena->newest;
    if (!block || block->size - block->used < need)
        block = block_push(arena, need);
    char *at = block->bytes + block->used;
    block->used += need;
    unpoison(at, bytes);
    return at;
}

static size_t product(size_t size, size_t count)
{
    size_t bytes;
    if (__builtin_mul_overflow(size, count, &bytes))
        memory_exhausted();
    return bytes;
}

void *arena_alloc(struct arena *arena, size_t size, size_t count)
{
    size_t bytes = product(size, count);
    return memset(take(arena, bytes), 0, bytes);
}

void *arena_room(struct arena *arena, size_t size, size_t count)
{
    return take(arena, product(size, count));
}

str arena_copy(struct arena *arena, str s)
{
    char *at = take(arena, s.len + 1);
    if (s.len)
        memcpy(at, s.at, s.len);
    at[s.len] = '\0';
    return (str){at, s.len};
}

str arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    char few[128]; /* nearly always enough, so that it is written only once */
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(few, sizeof few, format, args);
    str result = {0};
    if (len >= 0 && (size_t)len < sizeof few) {
        result = arena_copy(arena, (str){few, (size_t)len});
    } else if (len >= 0) { /* fails only past INT_MAX bytes */
        char *at = arena_alloc(arena, 1, (size_t)len + 1);
        vsnprintf(at, (size_t)len + 1, format, again);
        result = (str){at, (size_t)len};
    }
    va_end(again);
    return result;
}

str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str result = arena_vprintf(arena, format, args);
    va_end(args);
    return result;
}
