#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../../src/loader/library.h"
#include "../check.h"

/* libm, which every machine has, stands for a library. */
static const char *const some_names[] = {"ceil", "floor"};
static const char *const other_names[] = {"ceil", "nutgraf_is_not_there"};
typedef void (*function)(void);

static void what_is_there_is_loaded_and_called(void **state)
{
    _Atomic(function) functions[2] = {(function)0};
    const struct library library = {"libm.so.6", "libc6", some_names, functions, 2};
    struct err err;
    (void)state;
    for (int i = 0; i < 2; i++) {
        assert_true(library_load(&library, &err));
        assert_true(((double (*)(double))functions[0])(1.5) == 2.0);
        assert_true(((double (*)(double))functions[1])(1.5) == 1.0);
    }
}

static void what_nobody_asked_for_is_loaded_where_it_is_called(void **state)
{
    _Atomic(function) functions[2] = {(function)0};
    const struct library library = {"libm.so.6", "libc6", some_names, functions, 2};
    (void)state;
    for (int i = 0; i < 2; i++)
        assert_true(((double (*)(double))library_function(&library, 1))(1.5) == 1.0);
}

static void what_is_missing_where_it_is_called_ends_the_program(void **state)
{
    (void)state;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        (void)close(STDERR_FILENO);
        _Atomic(function) functions[2] = {(function)0};
        const struct library library = {"libm.so.6", "libc6", other_names, functions, 2};
        library_function(&library, 0);
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == EX_OSERR);
}

static void what_is_missing_is_told(void **state)
{
    static const struct {
        const char *file, *package;
        const char *const *names;
        const char *words[2];
    } rows[] = {
        {"libnutgraf-is-not-there.so.1",
         "libnone1",
         some_names,
         {"cannot load libnutgraf-is-not-there.so.1: ", "; install the package libnone1"}},
        {"libm.so.6", "libc6", other_names, {"libm.so.6: undefined symbol: nutgraf_is_not_there", "package libc6"}},
    };
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        _Atomic(function) functions[2] = {(function)0};
        const struct library library = {rows[i].file, rows[i].package, rows[i].names, functions, 2};
        struct err err;
        for (int again = 0; again < 2; again++) {
            assert_false(library_load(&library, &err));
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
        cmocka_unit_test(what_nobody_asked_for_is_loaded_where_it_is_called),
        cmocka_unit_test(what_is_missing_where_it_is_called_ends_the_program),
        cmocka_unit_test(what_is_missing_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
