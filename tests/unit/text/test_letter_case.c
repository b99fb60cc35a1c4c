#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "../check.h"

struct character_row {
    uint32_t code_point;
    const char *is; /* some of: l letter, U upper, o lower, d digit, s space */
};

static void test_single_characters(void **state)
{
    (void)state;
    static const struct character_row rows[] = {
        {'a', "lo"},   {'z', "lo"},  {'A', "lU"},     {'Z', "lU"},   {'@', ""},     {'[', ""},
        {'`', ""},     {'{', ""},    {'0', "d"},      {'9', "d"},    {'/', ""},     {':', ""},
        {' ', "s"},    {'\t', "s"},  {'\r', "s"},     {0x08, ""},    {0x0E, ""},    {0, ""},
        {0xE9, "lo"},  {0xC9, "lU"}, {0x416, "lU"},   {0x436, "lo"}, {0x1C5, "lU"}, /* title case: Dž */
        {0x4E2D, "l"}, {0x905, "l"}, {0x663, "d"},    {0xA0, "s"},   {0x202F, "s"}, {0x3000, "s"},
        {0x200B, ""},  {0x2019, ""}, {0x10400, "lU"}, {0x1F600, ""}, {0xFFFD, ""},  {0x10FFFF, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        uint32_t c = rows[i].code_point;
        assert_int_equal(char_is_letter(c), strchr(rows[i].is, 'l') != NULL);
        assert_int_equal(char_is_upper(c), strchr(rows[i].is, 'U') != NULL);
        assert_int_equal(char_is_lower(c), strchr(rows[i].is, 'o') != NULL);
        assert_int_equal(char_is_digit(c), strchr(rows[i].is, 'd') != NULL);
        assert_int_equal(char_is_space(c), strchr(rows[i].is, 's') != NULL);
    }
}

struct fold_row {
    const char *text;
    const char *folded;
};

static void test_folds(void **state)
{
    (void)state;
    static const struct fold_row rows[] = {
        {"", ""},
        {"Plain ASCII, 1 2 3!", "plain ascii, 1 2 3!"},
        {"Orbán’s", "orban's"},
        {"ORBAN’S", "orban's"},
        {"Straße", "strasse"},
        {"ﬁnal Ⅳ ²", "final iv 2"},
        {"e\u0301tude", "etude"},
        {"Ærø", "ærø"},
        {"İstanbul", "istanbul"},
        {"Ὀδυσσεύς", "οδυσσευσ"},
        {"ЙОД", "иод"},
        {"हिन्दी", "हिनदी"}, /* vowel signs stay */
        {"soft\u00ADhyphen", "softhyphen"},
        {"𝐁old", "bold"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        str folded = text_fold(&arena, str_from(rows[i].text));
        assert_str(folded, str_from(rows[i].folded));
        assert_int_equal(folded.at[folded.len], 0);
    }
    arena_release(&arena);
}

static void test_every_character_folds_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf buf = buf_with_limit(16);
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        struct arena_mark mark = arena_mark(&arena);
        buf_clear(&buf);
        utf8_add(&buf, c);
        str folded = text_fold(&arena, buf_str(&buf));
        assert_true(utf8_valid(folded));
        assert_str(text_fold(&arena, folded), folded);
        arena_reset(&arena, mark);
    }
    buf_release(&buf);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_single_characters),
        cmocka_unit_test(test_folds),
        cmocka_unit_test(test_every_character_folds_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
