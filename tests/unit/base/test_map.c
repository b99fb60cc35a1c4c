#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/map.h>

#include "../check.h"

static void test_empty(void **state)
{
    (void)state;
    struct map map = {0};
    size_t value = 7;
    assert_false(map_get(&map, STR("x"), &value));
    assert_false(map_get(&map, (str){0}, &value));
    assert_int_equal(value, 7);
}

static void test_thousands_of_keys(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct map map = {0};
    enum { KEYS = 20000 };
    for (size_t round = 0; round < 2; round++) { /* the second round replaces every value */
        for (size_t i = 0; i < KEYS; i++)
            map_put(&arena, &map, arena_printf(&arena, "https://example.org/%zu", i), i + round);
        assert_int_equal(map.len, KEYS);
        for (size_t i = 0; i < KEYS; i++) {
            size_t value;
            assert_true(map_get(&map, arena_printf(&arena, "https://example.org/%zu", i), &value));
            assert_int_equal(value, i + round);
        }
    }
    size_t value = 7;
    for (size_t i = KEYS; i < 2 * KEYS; i++)
        assert_false(map_get(&map, arena_printf(&arena, "https://example.org/%zu", i), &value));
    assert_int_equal(value, 7);
    arena_release(&arena);
}

static void test_keys_that_look_alike(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct map map = {0};
    static const str keys[] = {{NULL, 0},     STR_INIT("\0"),  STR_INIT("\0\0"), STR_INIT("a"),
                               STR_INIT("A"), STR_INIT("a\0"), STR_INIT("a\0b"), STR_INIT("a ")};
    for (size_t i = 0; i < LENGTH(keys); i++)
        map_put(&arena, &map, keys[i], i);
    assert_int_equal(map.len, LENGTH(keys));
    for (size_t i = 0; i < LENGTH(keys); i++) {
        size_t value;
        assert_true(map_get(&map, keys[i], &value));
        assert_int_equal(value, i);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_thousands_of_keys),
        cmocka_unit_test(test_keys_that_look_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
