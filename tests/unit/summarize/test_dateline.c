#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/summarize/dateline.h"
#include "../check.h"

/* Wherever they stand: sixteen bytes are looked at together. */
static void test_four_digits_in_a_row_are_found(void **state)
{
    (void)state;
    enum { LEN = 40 };
    for (size_t len = 0; len <= LEN; len++)
        for (size_t digits = 0; digits <= 5; digits++)
            for (size_t at = 0; at + digits <= len; at++) {
                char line[LEN + 1];
                memset(line, 'x', sizeof line);
                memset(line + at, at % 2 ? '0' : '9', digits);
                assert_int_equal(holds_year((str){line, len}), digits >= 4);
            }
}

static void test_digits_apart_are_none(void **state)
{
    (void)state;
    static const char *const lines[] = {"", "12:34", "123 4", "10/17/25", "1:2:3:4:5:6:7:8:9:0:", "12345678"};
    for (size_t i = 0; i < LENGTH(lines); i++)
        assert_int_equal(holds_year(str_from(lines[i])), i == LENGTH(lines) - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_four_digits_in_a_row_are_found),
        cmocka_unit_test(test_digits_apart_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
