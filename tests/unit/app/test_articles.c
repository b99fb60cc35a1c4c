/* Which entries of feeds are no more than teasers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/arena.h>

#include "../../../src/app/articles.h"
#include "../check.h"

#define TEN   "one two three four five six seven eight nine ten "
#define FIFTY TEN TEN TEN TEN TEN
#define LONG  FIFTY FIFTY FIFTY

static const struct {
    const char *last, *behind; /* the last block of a long text, and one behind it */
    bool want;
} ROWS[] = {
    {"and here it ends.", NULL, false},
    {"and here it breaks …", NULL, true},
    {"and here it breaks [...]", NULL, true},
    {"and here it breaks […]", "The post A appeared first on B.", true},
    {"(more…)", NULL, true},
    {"Continue reading →", NULL, true},
    {"[read MORE]", NULL, true},
    {"Läs vidare »", NULL, true},
    {"« Nous avons fini », dit-elle, « et bien fini »", NULL, false},
    {"and he wanted no more", NULL, false},
    {"He waited …", "and then they came.", true},
};

static void test_teasers(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        struct arena arena = {0};
        struct block blocks[] = {{.text = arena_printf(&arena, LONG "%s", ROWS[i].last)},
                                 {.text = str_from(ROWS[i].behind ? ROWS[i].behind : "")}};
        const struct article article = {.document = {.blocks = blocks, .block_count = ROWS[i].behind ? 2 : 1}};
        if (article_is_teaser(&article) != ROWS[i].want)
            fail_msg("%s", ROWS[i].last);
        arena_release(&arena);
    }
}

static void test_a_short_text_is_one(void **state)
{
    (void)state;
    struct block block = {.text = STR(FIFTY)};
    const struct article article = {.document = {.blocks = &block, .block_count = 1}};
    assert_true(article_is_teaser(&article));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_teasers),
        cmocka_unit_test(test_a_short_text_is_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
