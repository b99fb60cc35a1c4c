#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../../src/summarize/furniture_scripts.h"
#include "../../../src/summarize/phrases.h"
#include "../check.h"

static const struct phrase_row rows[] = {
    {WHOLE, "whole", "x|ad|more stories"},
    {START, "start", "more|watch *below.|by |by: "},
    {OPENING, "opening", "sponsored"},
    {END, "end", "(ap)|more from us"},
    {ANYWHERE, "inside", "photo by |affiliate *link|, left"},
};

static void test_a_phrase_stands_in_its_place_and_the_first_of_the_table_counts(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        bool ends_sentence;
        const char *want; /* NULL: nothing */
        size_t len;
    } cases[] = {
        {"", false, NULL, 0},
        {"x", false, "whole", 1},
        {"xx", false, NULL, 0},
        {"ad", false, "whole", 2},
        {"more stories", false, "whole", 12},
        {"more stories of us", false, "start", 4},
        {"no more stories", false, NULL, 0},
        {"watch the film below.", true, "start", 13},
        {"watch the film above.", true, NULL, 0},
        {"watchbelow. the film", true, NULL, 0},
        {"sponsored by us", false, "opening", 9},
        {"sponsored by us.", true, NULL, 0},
        {"a street in oslo (ap)", false, "end", 4},
        {"(ap) a street in oslo", false, NULL, 0},
        {"a street, photo by us", false, "inside", 9},
        {"a street. photo by us (ap)", false, "end", 4},
        {"with an affiliate or other link in it", false, "inside", 15},
        {"with a link to an affiliate", false, NULL, 0},
        {"ana silva, left", false, "inside", 6},
        {"by: us", false, "start", 4},
        {"b", false, NULL, 0},
        {", lef", false, NULL, 0},
        {"a, le, left", false, "inside", 6},
        {"an affiliate affiliate link", false, "inside", 15},
    };
    struct arena arena = {0};
    const struct phrases *phrases = phrases_of(&arena, rows, LENGTH(rows));
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct phrase_match match = phrases_match(phrases, str_from(cases[i].line), cases[i].ends_sentence);
        assert_str(str_from(match.reason), str_from(cases[i].want));
        assert_int_equal(match.len, cases[i].len);
    }
    arena_release(&arena);
}

/* As lines that begin or end with them are read: before others behind them, and behind others before them. */
static void assert_of_other_scripts(const struct phrase_row *table, size_t count)
{
    char line[512];
    for (size_t i = 0; i < count; i++)
        for (str rest = str_from(table[i].phrases); rest.len;) {
            str phrase = str_cut(&rest, '|');
            assert_true(table[i].place != ANYWHERE);
            if (table[i].place == END)
                snprintf(line, sizeof line, "%40s%" STR_FMT, "", STR_ARG(phrase));
            else
                snprintf(line, sizeof line, "%" STR_FMT "%40s", STR_ARG(phrase), "");
            if (!borders_other_script(str_from(line)))
                fail_msg("\"%s\" is not looked for in lines that bear no letter of its script there", line);
        }
}

static void test_phrases_of_other_scripts_hold_their_letters(void **state)
{
    (void)state;
    assert_of_other_scripts(furniture_scripts, furniture_scripts_count);
    assert_of_other_scripts(credit_scripts, credit_scripts_count);
    assert_false(borders_other_script(STR("“À lire aussi” – größer, Łódź…")));
    assert_false(borders_other_script(STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_phrase_stands_in_its_place_and_the_first_of_the_table_counts),
        cmocka_unit_test(test_phrases_of_other_scripts_hold_their_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
