#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/fetch/queue.h"
#include "../check.h"

struct named {
    struct queue_item item;
    const char *name; /* its first letter is the host */
};

static void add(struct queue *queue, struct named *named, const char *name, size_t room)
{
    named->name = name;
    queue_add(queue, &named->item, (str){name, 1}, room);
}

static struct named *take(struct queue *queue, const char *want)
{
    struct named *got = (struct named *)(void *)queue_take(queue);
    assert_string_equal(got ? got->name : "none", want);
    return got;
}

static void test_hosts_take_turns(void **state)
{
    (void)state;
    static const char *const names[] = {"a1", "a2", "a3", "b1", "b2", "c1"};
    static const char *const want[] = {"a1", "b1", "c1", "a2", "b2", "none"};
    struct named items[LENGTH(names)];
    struct queue queue = {0};
    for (size_t i = 0; i < LENGTH(names); i++)
        add(&queue, &items[i], names[i], 2);
    for (size_t i = 0; i < LENGTH(want); i++)
        take(&queue, want[i]);
    assert_int_equal(queue.waiting, 1);
    queue_give_back(&queue, &items[0].item);
    take(&queue, "a3");
    take(&queue, "none");
    assert_int_equal(queue.waiting, 0);
    queue_close(&queue);
}

static void test_one_that_has_begun_goes_first(void **state)
{
    (void)state;
    struct named items[3];
    struct queue queue = {0};
    add(&queue, &items[0], "a1", 1);
    add(&queue, &items[1], "a2", 1);
    items[2].name = "a0";
    queue_add_first(&queue, &items[2].item, STR("a"), 1);
    for (size_t i = 0; i < 3; i++) {
        char want[] = {'a', (char)('0' + i), '\0'};
        struct named *named = take(&queue, want);
        take(&queue, "none");
        queue_give_back(&queue, &named->item);
    }
    take(&queue, "none");
    queue_close(&queue);
}

/* Whatever is added and given back, in whatever order: each comes once, and no host has more than its share. */
static void test_any_order(void **state)
{
    (void)state;
    enum { ITEMS = 500, HOSTS = 7, PER_HOST = 3 };
    static struct named items[ITEMS];
    static bool came[ITEMS];
    struct named *under_way[ITEMS];
    size_t count = 0;
    size_t added = 0;
    size_t taken = 0;
    int load[HOSTS] = {0};
    uint32_t random = 1;
    struct queue queue = {0};
    while (taken < ITEMS || count > 0) {
        random = random * 1664525 + 1013904223;
        struct queue_item *item;
        if (random >> 30 < 2 && added < ITEMS) {
            str host = str_slice(STR("abcdefg"), added % HOSTS, added % HOSTS + 1);
            if (random & 0x10000)
                queue_add(&queue, &items[added].item, host, PER_HOST);
            else
                queue_add_first(&queue, &items[added].item, host, PER_HOST);
            added++;
        } else if (random >> 30 == 2 && (item = queue_take(&queue)) != NULL) {
            struct named *named = (struct named *)(void *)item;
            size_t number = (size_t)(named - items);
            assert_false(came[number]);
            came[number] = true;
            assert_true(++load[number % HOSTS] <= PER_HOST);
            under_way[count++] = named;
            taken++;
        } else if (count > 0) {
            struct named *named = under_way[--count];
            load[(size_t)(named - items) % HOSTS]--;
            queue_give_back(&queue, &named->item);
        }
    }
    assert_int_equal(queue.waiting, 0);
    assert_null(queue_take(&queue));
    queue_close(&queue);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hosts_take_turns),
        cmocka_unit_test(test_one_that_has_begun_goes_first),
        cmocka_unit_test(test_any_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
