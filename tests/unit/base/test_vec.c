#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/vec.h>

#include "../check.h"

struct item {
    size_t number;
    const char *text;
};

static void test_push_keeps_what_was_pushed(void **state)
{
    (void)state;
    struct arena arena = {0};
    VEC(struct item) items = {0};
    for (size_t i = 0; i < 10000; i++) {
        struct item *item = vec_push(&arena, &items);
        assert_int_equal(item->number, 0);
        assert_null(item->text);
        *item = (struct item){i, "x"};
    }
    assert_int_equal(items.len, 10000);
    assert_true(items.cap >= items.len && items.cap < 2 * items.len);
    for (size_t i = 0; i < items.len; i++)
        assert_int_equal(items.at[i].number, i);
    arena_release(&arena);
}

static void test_next_is_the_last_and_keeps_the_others(void **state)
{
    (void)state;
    struct arena arena = {0};
    VEC(struct item) items = {0};
    for (size_t i = 0; i < 1000; i++)
        *vec_next(&arena, &items) = (struct item){i, "x"};
    assert_int_equal(items.len, 1000);
    for (size_t i = 0; i < items.len; i++)
        assert_int_equal(items.at[i].number, i);
    arena_release(&arena);
}

static void test_reserved_room_is_used_before_items_move(void **state)
{
    (void)state;
    struct arena arena = {0};
    VEC(size_t) numbers = {0};
    vec_reserve(&arena, &numbers, 100);
    const size_t *first = numbers.at;
    for (size_t i = 0; i < 100; i++)
        *vec_push(&arena, &numbers) += i;
    assert_ptr_equal(numbers.at, first);
    for (size_t i = 100; i < 300; i++)
        *vec_push(&arena, &numbers) += i;
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(numbers.at[i], i);
    arena_release(&arena);
}

static void test_items_move_only_when_full(void **state)
{
    (void)state;
    struct arena arena = {0};
    VEC(char) bytes = {0};
    size_t moves = 0;
    for (size_t i = 0; i < 1000; i++) {
        const char *before = bytes.at;
        bool full = bytes.len == bytes.cap;
        *vec_push(&arena, &bytes) = (char)i;
        assert_int_equal(bytes.at != before, full);
        moves += full;
    }
    assert_in_range(moves, 1, 10);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_push_keeps_what_was_pushed),
        cmocka_unit_test(test_next_is_the_last_and_keeps_the_others),
        cmocka_unit_test(test_reserved_room_is_used_before_items_move),
        cmocka_unit_test(test_items_move_only_when_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
