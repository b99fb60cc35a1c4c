#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/parallel.h>

enum { MOST = 1000 };

struct seen {
    atomic_int times[MOST];
    atomic_int busy[PARALLEL_MOST_WORKERS];
    atomic_bool met; /* two had the same number at a time */
    size_t taken;
};

static void see(void *context, size_t worker, size_t i)
{
    struct seen *seen = context;
    if (atomic_fetch_add(&seen->busy[worker], 1) != 0)
        atomic_store(&seen->met, true);
    atomic_fetch_add(&seen->times[i], 1);
    atomic_fetch_sub(&seen->busy[worker], 1);
}

static void each_is_done_once(void **state)
{
    static const size_t counts[] = {0, 1, 2, 17, MOST};
    (void)state;
    assert_in_range(parallel_workers(), 1, PARALLEL_MOST_WORKERS);
    for (size_t row = 0; row < sizeof counts / sizeof counts[0]; row++) {
        static struct seen seen;
        seen = (struct seen){0};
        parallel_for(counts[row], see, &seen);
        for (size_t i = 0; i < MOST; i++)
            assert_int_equal(seen.times[i], i < counts[row]);
        assert_false(seen.met);
    }
}

static void come_next(void *context, size_t i)
{
    struct seen *seen = context;
    assert_int_equal(seen->times[i], 1);
    assert_int_equal(seen->taken++, i);
}

static void each_is_taken_in_turn(void **state)
{
    static const size_t counts[] = {0, 1, 2, 17, MOST};
    (void)state;
    for (size_t row = 0; row < sizeof counts / sizeof counts[0]; row++) {
        static struct seen seen;
        seen = (struct seen){0};
        parallel_in_turn(counts[row], see, come_next, &seen);
        assert_int_equal(seen.taken, counts[row]);
        assert_false(seen.met);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_is_done_once), cmocka_unit_test(each_is_taken_in_turn)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
