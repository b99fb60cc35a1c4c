#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sysexits.h>

#include <cmocka.h>

#include <nutgraf/app/run.h>

/* Whichever came first. */
static void the_worst_failure_is_told(void **state)
{
    static const struct {
        int one, other, want;
    } rows[] = {
        {EX_OK, EX_OK, EX_OK},
        {EX_OK, EX_UNAVAILABLE, EX_UNAVAILABLE},
        {EX_UNAVAILABLE, EX_DATAERR, EX_DATAERR},
        {EX_UNAVAILABLE, EX_CANTCREAT, EX_CANTCREAT},
        {EX_TEMPFAIL, EX_UNAVAILABLE, EX_TEMPFAIL},
        {EX_CANTCREAT, EX_SOFTWARE, EX_SOFTWARE},
        {EX_SOFTWARE, 1, 1},
        {EX_OK, 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_int_equal(worse_failure(rows[i].one, rows[i].other), rows[i].want);
        assert_int_equal(worse_failure(rows[i].other, rows[i].one), rows[i].want);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_worst_failure_is_told)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
