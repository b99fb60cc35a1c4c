#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/buf.h>

#include "../check.h"

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN 1
#endif
#endif

#ifdef UNDER_ASAN
#include <sanitizer/asan_interface.h>
#endif

static bool all_zero(const char *at, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (at[i])
            return false;
    return true;
}

static void test_things_are_zero_aligned_and_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *before = NULL;
    for (size_t size = 1; size < 3000; size += 7) {
        char *at = arena_alloc(&arena, size, 1);
        assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
        assert_true(all_zero(at, size));
        memset(at, 0xAA, size);
        if (before)
            assert_int_equal((unsigned char)*before, 0xAA);
        before = at;
    }
    arena_release(&arena);
    assert_null(arena.newest);
    assert_null(arena.spare);
}

static void test_large_and_empty_things(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_non_null(arena_alloc(&arena, 1, 0));
    assert_non_null(arena_alloc(&arena, 0, 5));
    size_t large = (size_t)5 * 1024 * 1024;
    char *at = arena_alloc(&arena, 1, large);
    at[large - 1] = 1;
    assert_true(all_zero(at, large - 1));
    assert_int_equal(*arena_new(&arena, int), 0);
    arena_release(&arena);
}

static void test_a_reset_keeps_no_giant(void **state)
{
    (void)state;
    struct arena arena = {0};
    (void)arena_new(&arena, int);
    struct arena_mark mark = arena_mark(&arena);
    (void)arena_alloc(&arena, 1, (size_t)50 * 1024 * 1024);
    arena_reset(&arena, mark);
    assert_null(arena.spare);
    (void)arena_alloc(&arena, 1, (size_t)100 * 1024);
    arena_reset(&arena, mark);
    assert_non_null(arena.spare);
    arena_release(&arena);
}

static void test_reset_gives_zeroed_memory_again(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_copy(&arena, STR("stays"));
    struct arena_mark mark = arena_mark(&arena);
    char *first = NULL;
    for (size_t round = 0; round < 5; round++) {
        char *at = arena_alloc(&arena, 1000, 1);
        assert_true(all_zero(at, 1000));
        memset(at, 0xFF, 1000);
        first = first ? first : at;
        assert_ptr_equal(at, first); /* the same memory serves again */
        arena_reset(&arena, mark);
        memset(arena_room(&arena, 500, 4), 0xFF, 2000); /* of any value: nobody cleared it, and alloc will */
        arena_reset(&arena, mark);
    }
    arena_release(&arena);
}

static void test_marks_nest_over_many_blocks(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct arena_mark empty = arena_mark(&arena);
    str kept = arena_copy(&arena, STR("kept"));
    struct arena_mark outer = arena_mark(&arena);
    for (size_t round = 0; round < 3; round++) {
        str middle = arena_printf(&arena, "middle %zu", round);
        struct arena_mark inner = arena_mark(&arena);
        for (size_t i = 0; i < 200; i++) {
            char *at = arena_alloc(&arena, 10007, 1);
            assert_true(all_zero(at, 10007));
            memset(at, 0xFF, 10007);
        }
        arena_reset(&arena, inner);
        assert_int_equal(middle.at[7], '0' + (char)round);
        arena_reset(&arena, outer);
    }
    assert_str(kept, STR("kept"));
    arena_reset(&arena, empty);
    assert_null(arena.newest);
    assert_true(all_zero(arena_alloc(&arena, 500000, 1), 500000));
    arena_release(&arena);
}

static void test_copy_and_printf_end_in_nul(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct arena_mark mark = arena_mark(&arena);
    memset(arena_alloc(&arena, 4096, 1), 0xFF, 4096); /* so that the bytes after the copies are not zero by chance */
    arena_reset(&arena, mark);

    str copy = arena_copy(&arena, STR("a\0b"));
    assert_str(copy, STR("a\0b"));
    assert_int_equal(copy.at[3], 0);
    str nothing = arena_copy(&arena, (str){0});
    assert_int_equal(nothing.len, 0);
    assert_int_equal(nothing.at[0], 0);
    str printed = arena_printf(&arena, "%s-%d", "x", 42);
    assert_str(printed, STR("x-42"));
    assert_int_equal(printed.at[4], 0);
    str empty = arena_printf(&arena, "%s", "");
    assert_int_equal(empty.len, 0);
    assert_int_equal(empty.at[0], 0);
    str wide = arena_printf(&arena, "%100000d", 1);
    assert_int_equal(wide.len, 100000);
    arena_release(&arena);
}

static void test_redzones_and_poison(void **state)
{
    (void)state;
#ifdef UNDER_ASAN
    struct arena arena = {0};
    arena_new(&arena, int);
    struct arena_mark mark = arena_mark(&arena);
    for (size_t size = 1; size < 200; size++) {
        char *at = arena_alloc(&arena, size, 1);
        assert_null(__asan_region_is_poisoned(at, size));
        assert_true(__asan_address_is_poisoned(at + size)); /* one past it, to the byte */
        assert_true(__asan_address_is_poisoned(at + size + 15));
    }
    str copy = arena_copy(&arena, STR("text"));
    assert_false(__asan_address_is_poisoned(copy.at + 4)); /* its NUL */
    assert_true(__asan_address_is_poisoned(copy.at + 5));
    arena_reset(&arena, mark);
    assert_true(__asan_address_is_poisoned(copy.at));
    char *again = arena_alloc(&arena, 100, 1);
    assert_null(__asan_region_is_poisoned(again, 100));
    arena_release(&arena);
#else
    skip();
#endif
}

static void too_many(struct arena *arena)
{
    arena_alloc(arena, SIZE_MAX / 2, 3);
}

static void too_large_with_padding(struct arena *arena)
{
    arena_alloc(arena, SIZE_MAX, 1);
}

static void too_large_with_header(struct arena *arena)
{
    arena_alloc(arena, SIZE_MAX - 64, 1);
}

static void more_than_the_system_has(struct arena *arena)
{
    arena_alloc(arena, SIZE_MAX / 4, 1);
}

/* The child's exit code; its stderr goes to `said`. */
static int run_in_child(void (*run)(struct arena *), char *said, size_t size)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        struct arena arena = {0};
        dup2(ends[1], STDERR_FILENO);
        run(&arena);
        _exit(0);
    }
    close(ends[1]);
    ssize_t got = read(ends[0], said, size - 1);
    said[got > 0 ? got : 0] = '\0';
    close(ends[0]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_exhausted_memory_ends_the_program(void **state)
{
    (void)state;
    static void (*const runs[])(struct arena *) = {
        too_many,
        too_large_with_padding,
        too_large_with_header,
        more_than_the_system_has,
    };
#ifdef UNDER_ASAN
    size_t count = LENGTH(runs) - 1; /* its allocator ends the program by itself */
#else
    size_t count = LENGTH(runs);
#endif
    for (size_t i = 0; i < count; i++) {
        char said[4096];
        assert_int_equal(run_in_child(runs[i], said, sizeof said), EX_OSERR);
        assert_non_null(strstr(said, "out of memory"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_things_are_zero_aligned_and_apart),
        cmocka_unit_test(test_large_and_empty_things),
        cmocka_unit_test(test_a_reset_keeps_no_giant),
        cmocka_unit_test(test_reset_gives_zeroed_memory_again),
        cmocka_unit_test(test_marks_nest_over_many_blocks),
        cmocka_unit_test(test_copy_and_printf_end_in_nul),
        cmocka_unit_test(test_redzones_and_poison),
        cmocka_unit_test(test_exhausted_memory_ends_the_program),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
