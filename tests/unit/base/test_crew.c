#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/crew.h>
#include <nutgraf/base/parallel.h>

enum { MOST = 1000 };

struct piece {
    atomic_int times;
};

struct shop {
    struct piece pieces[MOST];
    atomic_int busy[PARALLEL_MOST_WORKERS];
    atomic_bool met; /* two had the same number at a time */
};

static void work(void *context, size_t worker, void *piece)
{
    struct shop *shop = context;
    if (atomic_fetch_add(&shop->busy[worker], 1) != 0)
        atomic_store(&shop->met, true);
    atomic_fetch_add(&((struct piece *)piece)->times, 1);
    atomic_fetch_sub(&shop->busy[worker], 1);
}

/* Whatever was handed in before, at most `most` at a time wait. */
static void pass_through(struct crew *crew, struct shop *shop, size_t count, size_t most)
{
    size_t in = 0, out = 0;
    struct piece *piece;
    do {
        while (in < count && in - out < most)
            crew_hand_in(crew, &shop->pieces[in++]);
        while ((piece = crew_next(crew)) != NULL) {
            assert_ptr_equal(piece, &shop->pieces[out++]);
            assert_int_equal(piece->times, 1);
        }
    } while (crew_help(crew) || in < count);
    assert_int_equal(out, count);
}

static void each_comes_back_once_and_in_order(void **state)
{
    static const struct row {
        size_t workers, count, waiting;
    } rows[] = {{1, 5, 5},
                {1, MOST, 3},
                {2, 0, 1},
                {2, 1, 1},
                {2, MOST, 1},
                {PARALLEL_MOST_WORKERS, MOST, 7},
                {PARALLEL_MOST_WORKERS, MOST, MOST}};
    (void)state;
    for (size_t row = 0; row < sizeof rows / sizeof rows[0]; row++) {
        static struct shop shop;
        shop = (struct shop){0};
        struct crew *crew = crew_open(rows[row].workers, work, &shop);
        pass_through(crew, &shop, rows[row].count, rows[row].waiting);
        assert_null(crew_next(crew));
        assert_false(crew_help(crew));
        crew_close(crew);
        assert_false(shop.met);
    }
}

/* What nobody took back goes with the crew. */
static void a_crew_may_be_closed_at_any_time(void **state)
{
    static struct shop shop;
    (void)state;
    for (size_t count = 0; count < 20; count++) {
        shop = (struct shop){0};
        struct crew *crew = crew_open(PARALLEL_MOST_WORKERS, work, &shop);
        for (size_t i = 0; i < count; i++)
            crew_hand_in(crew, &shop.pieces[i]);
        crew_close(crew);
        for (size_t i = 0; i < MOST; i++)
            assert_in_range(shop.pieces[i].times, 0, i < count ? 1 : 0);
    }
    crew_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_comes_back_once_and_in_order),
                                       cmocka_unit_test(a_crew_may_be_closed_at_any_time)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
