#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/hash_map.h>

static void test_empty(void **state)
{
    (void)state;
    struct hash_map map = {0};
    assert_int_equal(hash_map_get(&map, 1), 0);
}

static void test_each_keeps_its_value(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct hash_map map = {0};
    enum { COUNT = 5000, STEP = 4096 }; /* all begin their search at few slots */
    for (unsigned i = 1; i <= COUNT; i++) {
        unsigned *value = hash_map_add(&arena, &map, i * STEP);
        assert_int_equal(*value, 0);
        *value = i;
    }
    for (unsigned i = 1; i <= COUNT; i++)
        *hash_map_add(&arena, &map, i * STEP) += 1;
    assert_int_equal(map.len, COUNT);
    for (unsigned i = 1; i <= COUNT; i++) {
        assert_int_equal(hash_map_get(&map, i * STEP), i + 1);
        assert_int_equal(hash_map_get(&map, i * STEP + 1), 0);
    }
    arena_release(&arena);
}

static void test_reserved_room_is_used_before_pairs_move(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct hash_map map = {0};
    hash_map_reserve(&arena, &map, 64);
    const struct hash_pair *slots = map.slots;
    assert_int_equal(hash_map_get(&map, 1), 0);
    for (unsigned i = 1; i <= 32; i++)
        *hash_map_add(&arena, &map, i) = i;
    assert_ptr_equal(map.slots, slots);
    for (unsigned i = 33; i <= 100; i++)
        *hash_map_add(&arena, &map, i) = i;
    for (unsigned i = 1; i <= 100; i++)
        assert_int_equal(hash_map_get(&map, i), i);
    arena_release(&arena);
}

/* "mr" and "mrs": a word is known by its number alone. */
static void test_short_words_have_numbers_of_their_own(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct hash_map map = {0};
    enum { LETTERS = 26, LONGEST = 3 };
    char word[LONGEST];
    size_t words = 1;
    for (size_t len = 1; len <= LONGEST; len++) {
        words *= LETTERS;
        for (size_t i = 0; i < words; i++) {
            size_t rest = i;
            for (size_t at = 0; at < len; at++, rest /= LETTERS)
                word[at] = (char)('a' + rest % LETTERS);
            unsigned *times = hash_map_add(&arena, &map, map_hash((str){word, len}));
            if (++*times > 1)
                fail_msg("%.*s has the number of another word", (int)len, word);
        }
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_each_keeps_its_value),
        cmocka_unit_test(test_reserved_room_is_used_before_pairs_move),
        cmocka_unit_test(test_short_words_have_numbers_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
