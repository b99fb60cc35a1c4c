#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/number_tree.h>

#include "../check.h"

static void test_empty(void **state)
{
    (void)state;
    struct number_tree tree = {0};
    assert_null(number_tree_find(&tree, 1));
    assert_int_equal(number_tree_get(&tree, 1), 0);
}

/* How many nodes are looked at until the number is found. */
static size_t steps_to(const struct number_tree *tree, unsigned number)
{
    const struct number_node *node = tree->top[number >> 28];
    size_t steps = 1;
    for (unsigned rest = number << 4; node->number != number; rest <<= 2, steps++)
        node = node->child[rest >> 30];
    return steps;
}

/* Numbers that share as many bits as so many can, at either end: in a table, all would begin at few slots. */
static void test_each_keeps_its_value_within_few_steps(void **state)
{
    (void)state;
    static const unsigned factors[] = {1, 1U << 12, 1U << 15, 0x9E3779B9U};
    enum { COUNT = 100000 };
    for (size_t f = 0; f < LENGTH(factors); f++) {
        struct arena arena = {0};
        struct number_tree tree = {0};
        for (unsigned i = 1; i <= COUNT; i++) {
            unsigned *value = number_tree_add(&arena, &tree, i * factors[f]);
            assert_int_equal(*value, 0);
            *value = i;
        }
        for (unsigned i = 1; i <= COUNT; i++)
            *number_tree_add(&arena, &tree, i * factors[f]) += 1;
        assert_int_equal(tree.len, COUNT);
        for (unsigned i = 1; i <= COUNT; i++) {
            assert_int_equal(number_tree_get(&tree, i * factors[f]), i + 1);
            assert_in_range(steps_to(&tree, i * factors[f]), 1, NUMBER_TREE_DEPTH);
        }
        assert_null(number_tree_find(&tree, (COUNT + 1) * factors[f]));
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_each_keeps_its_value_within_few_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
