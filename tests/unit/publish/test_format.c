/* The table of formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sample.h"

static const char *const NAMES[] = {"atom", "text", "markdown", "json"};

static void test_find(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(NAMES); i++)
        assert_string_equal(format_find(str_from(NAMES[i]))->name, NAMES[i]);
    assert_null(format_find(STR("rss")));
    assert_null(format_find(STR("Atom")));
    assert_null(format_find((str){0}));
}

/* A limit that is too low is told, and kept; one that just suffices is enough. */
static void test_limit(void **state)
{
    (void)state;
    const struct edition *edition = sample_ordinary();
    for (size_t i = 0; i < LENGTH(NAMES); i++) {
        struct buf whole = sample_publish(NAMES[i], edition, &PLAIN);
        for (size_t less = 0; less <= whole.len; less += less < 3 ? 1 : 97) {
            struct buf out = buf_with_limit(whole.len - less);
            format_find(str_from(NAMES[i]))->write(&out, edition, &PLAIN);
            assert_int_equal(out.full, less > 0);
            assert_true(out.len <= whole.len - less);
            buf_release(&out);
        }
        buf_release(&whole);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
