#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/parse/page_author.h"
#include "../../../src/parse/page_house.h"
#include "../check.h"

#define HOUSE STR("The Gazette\nwww.rose-gazette.example\n")

struct row {
    const char *stated, *names;
};

static void test_names(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Jane Doe", "Jane Doe"},
        {"By Jane Doe and Al Roe", "Jane Doe and Al Roe"},
        {"Written by: Jane Doe", "Jane Doe"},
        {"---- von Jane Doe", "Jane Doe"},
        {"Byron Doe", "Byron Doe"},
        {"Zeige alle Beiträge von Jane Doe", "Jane Doe"},
        {"Jane Doe, PhD, Al Roe, M.D.", "Jane Doe, Al Roe"},
        {"Jane Doe | Senior Editor", "Jane Doe"},
        {"The Gazette - Jane Doe", "Jane Doe"},
        {"Jane Doe, Rose-Gazette", "Jane Doe"},
        {"The Gazette", "The Gazette"},
        {"Doe, Jane", "Doe, Jane"},
        {"Jane Doe -", "Jane Doe"},
        {"By", "By"},
        {"", ""},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        assert_str(author_names(&arena, str_from(rows[i].stated), HOUSE), str_from(rows[i].names));
        arena_release(&arena);
    }
}

struct kind_row {
    const char *value;
    bool author, house, full, login;
};

static void test_kinds(void **state)
{
    (void)state;
    static const struct kind_row rows[] = {
        {"Jane Doe", true, false, true, false},
        {"Jane van der Doe", true, false, true, false},
        {"Gazette Staff", true, true, true, false},
        {"the gazette", true, true, false, false},
        {"jane.doe", true, false, false, true},
        {"admin", false, false, false, true},
        {"jane@rose.example", false, false, false, true},
        {"3 May 2024", false, false, false, false},
        {"Who writes for us?", true, false, false, false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        str value = str_from(rows[i].value);
        if (is_author(value) != rows[i].author || is_house(&arena, value, HOUSE) != rows[i].house ||
            is_full_name(value) != rows[i].full || is_login(value) != rows[i].login)
            fail_msg("%s: author %d, house %d, full %d, login %d", rows[i].value, is_author(value),
                     is_house(&arena, value, HOUSE), is_full_name(value), is_login(value));
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names), cmocka_unit_test(test_kinds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
