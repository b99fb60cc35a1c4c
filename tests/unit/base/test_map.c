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

/* How many nodes are looked at until the key is found or missed. */
static size_t steps_to(const struct map *map, str key)
{
    const struct map_node *node = map->root;
    size_t steps = 1;
    for (; node->child[0]; steps++) {
        unsigned symbol = node->byte < key.len ? (unsigned char)key.at[node->byte] + 1U : 0;
        node = node->child[(symbol & node->bit) != 0];
    }
    return steps;
}

/* Keys that a stranger made: their str_hash ends in the same ten bits, which in a table would be one slot's. */
static void test_no_more_steps_than_bits(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct map map = {0};
    enum { KEYS = 500, KEY_BYTES = 8, BITS_OF_BYTE = 9, SAME_BITS = 10 };
    size_t tried = 0;
    for (size_t i = 0; i < KEYS; i++) {
        str key;
        do
            key = arena_printf(&arena, "%0*zu", KEY_BYTES, tried++);
        while (str_hash(key) >> 32 & ((1U << SAME_BITS) - 1));
        map_put(&arena, &map, key, i);
        size_t value;
        assert_true(map_get(&map, key, &value));
        assert_int_equal(value, i);
        assert_in_range(steps_to(&map, key), 1, KEY_BYTES * BITS_OF_BYTE);
    }
    arena_release(&arena);
}

/* Each begins with all that came before: the tree is one long branch, and yet no deeper than a key has bits. */
static void test_keys_that_begin_alike(void **state)
{
    (void)state;
    struct map map = {0};
    struct arena arena = {0};
    enum { KEYS = 1000 };
    static char letters[KEYS];
    for (size_t len = 0; len < KEYS; len++)
        letters[len] = (char)(len % 2 ? 0xFF : 0);
    for (size_t len = 0; len <= KEYS; len++)
        map_put(&arena, &map, (str){letters, len}, len);
    for (size_t len = 0; len <= KEYS; len++) {
        size_t value;
        assert_true(map_get(&map, (str){letters, len}, &value));
        assert_int_equal(value, len);
        assert_in_range(steps_to(&map, (str){letters, len}), 1, len + 2);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_thousands_of_keys),
        cmocka_unit_test(test_keys_that_look_alike),
        cmocka_unit_test(test_no_more_steps_than_bits),
        cmocka_unit_test(test_keys_that_begin_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
