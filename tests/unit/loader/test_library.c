#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "../../../src/loader/library.h"
#include "../check.h"

/* libm, which every machine has, stands for a library. */
static const char *const some_names[] = {"ceil", "floor"};
static const char *const other_names[] = {"ceil", "nutgraf_is_not_there"};
static const struct library found = {"libm.so.6", "libc6", some_names, 2};

static void what_is_there_is_loaded_and_called(void **state)
{
    void (*functions[2])(void) = {0};
    struct err err;
    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_true(library_load(&found, functions, &err));
        assert_true(((double (*)(double))functions[0])(1.5) == 2.0);
        assert_true(((double (*)(double))functions[1])(1.5) == 1.0);
    }
}

static void what_is_missing_is_told(void **state)
{
    static const struct {
        struct library library;
        const char *words[2];
    } rows[] = {
        {{"libnutgraf-is-not-there.so.1", "libnone1", some_names, 2},
         {"cannot load libnutgraf-is-not-there.so.1: ", "; install the package libnone1"}},
        {{"libm.so.6", "libc6", other_names, 2},
         {"libm.so.6: undefined symbol: nutgraf_is_not_there", "package libc6"}},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        void (*functions[2])(void) = {0};
        struct err err;
        for (int again = 0; again < 2; again++) {
            assert_false(library_load(&rows[i].library, functions, &err));
            assert_int_equal(err.exit_code, EX_OSERR);
            for (size_t w = 0; w < LENGTH(rows[i].words); w++)
                if (!strstr(err.text, rows[i].words[w]))
                    fail_msg("“%s” stands not in: %s", rows[i].words[w], err.text);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_there_is_loaded_and_called),
        cmocka_unit_test(what_is_missing_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
