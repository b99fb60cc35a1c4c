#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/str_table.h>

#include "../check.h"

static const char *const WORDS[] = {"item", "it", "entry", "é"};

static const struct {
    str s;
    bool is, starts;
} ROWS[] = {
    {STR_INIT("item"), true, true},     {STR_INIT("it"), true, true},      {STR_INIT("ite"), false, true},
    {STR_INIT("i"), false, false},      {STR_INIT(""), false, false},      {STR_INIT("entry"), true, true},
    {STR_INIT("entry\0"), false, true}, {STR_INIT("it\0em"), false, true}, {STR_INIT("Entry"), false, false},
    {STR_INIT("é"), true, true},        {STR_INIT("\xC3"), false, false},
};

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        assert_int_equal(str_is_one_of(ROWS[i].s, WORDS, LENGTH(WORDS)), ROWS[i].is);
        assert_int_equal(str_starts_with_one_of(ROWS[i].s, WORDS, LENGTH(WORDS)), ROWS[i].starts);
    }
}

static void test_empty(void **state)
{
    static const char *const words[] = {"", "a"};
    (void)state;
    assert_true(str_is_one_of((str){0}, words, LENGTH(words)));
    assert_true(str_starts_with_one_of((str){0}, words, LENGTH(words)));
    assert_false(str_is_one_of(STR("a"), words, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
