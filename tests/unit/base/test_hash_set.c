#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/hash_set.h>

static void test_empty(void **state)
{
    (void)state;
    struct hash_set set = {0};
    assert_false(hash_set_holds(&set, 1));
}

static void test_each_is_added_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct hash_set set = {0};
    enum { COUNT = 5000, STEP = 4096 }; /* all begin their search at few slots */
    for (unsigned i = 1; i <= COUNT; i++)
        assert_true(hash_set_add(&arena, &set, i * STEP));
    for (unsigned i = 1; i <= COUNT; i++)
        assert_false(hash_set_add(&arena, &set, i * STEP));
    assert_int_equal(set.len, COUNT);
    for (unsigned i = 1; i <= COUNT; i++) {
        assert_true(hash_set_holds(&set, i * STEP));
        assert_false(hash_set_holds(&set, i * STEP + 1));
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_each_is_added_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
