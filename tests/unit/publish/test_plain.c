/* Strings made harmless. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/utf8.h>

#include "../../../src/publish/plain.h"
#include "sample.h"

static void check_rows(str (*make)(struct arena *, str), const str rows[][2], size_t count)
{
    struct arena arena = {0};
    for (size_t i = 0; i < count; i++) {
        str got = make(&arena, rows[i][0]);
        if (!str_equal(got, rows[i][1]))
            fail_msg("row %zu: got \"%" STR_FMT "\"", i, STR_ARG(got));
        assert_int_equal(got.at[got.len], '\0');
    }
    arena_release(&arena);
}

static void test_text(void **state)
{
    (void)state;
    static const str ROWS[][2] = {
        {S(""), S("")},
        {S("a \tb\n\nc "), S("a \tb\n\nc ")},
        {S("a\0b"), S("ab")},
        {S("\x1b[31mred\x07\x7f\r"), S("[31mred")},
        {S("\xc2\x80\xc2\x9f\xc2\xa0"), S("\xc2\xa0")},                             /* C1 goes, NBSP stays */
        {S("\xe2\x80\xad\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8f"), S("\xe2\x80\x8f")}, /* RLM stays */
        {S("\xef\xbf\xbe\xef\xbf\xbf\xef\xb7\x90\xf0\x9f\xbf\xbe\xef\xbf\xbd"), S("\xef\xbf\xbd")},
        {S("\xed\xa0\x80"), S("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd")}, /* a surrogate */
        {S("\xff"), S("\xef\xbf\xbd")},
        {S("caf\xc3"), S("caf\xef\xbf\xbd")},
        {S("\xf0\x9f\x99\x82"), S("\xf0\x9f\x99\x82")},
    };
    check_rows(plain_text, ROWS, LENGTH(ROWS));
}

static void test_line(void **state)
{
    (void)state;
    static const str ROWS[][2] = {
        {S(""), S("")},
        {S(" \r\n\t "), S("")},
        {S(" a \r\n\t b "), S("a b")},
        {S("a\rb\v\fc"), S("a b c")},
        {S("a \x01 b"), S("a b")},
        {S("a \x01"
           "b\x01 c "),
         S("a b c")},
        {S("\x01 a"), S("a")},
        {S("long words  with\xe2\x80\x94 two  \xe2\x80\x94spaces "),
         S("long words with\xe2\x80\x94 two \xe2\x80\x94spaces")},
        {S("caf\xc3 \xff"), S("caf\xef\xbf\xbd \xef\xbf\xbd")},
        {S("a\x1b\xe2\x80\xae"
           "b"),
         S("ab")},
    };
    check_rows(plain_line, ROWS, LENGTH(ROWS));
}

static void check_safe(str s)
{
    struct arena arena = {0};
    str made[] = {plain_text(&arena, s), plain_line(&arena, s)};
    for (size_t i = 0; i < LENGTH(made); i++) {
        assert_true(utf8_valid(made[i]));
        assert_str(plain_text(&arena, made[i]), made[i]);
        for (size_t at = 0; at < made[i].len;) {
            uint32_t code_point = utf8_next(made[i], &at);
            assert_true(code_point >= 0x20 || (i == 0 && (code_point == '\t' || code_point == '\n')));
            assert_false(code_point >= 0x7F && code_point <= 0x9F);
        }
    }
    assert_str(plain_line(&arena, made[1]), made[1]);
    arena_release(&arena);
}

static void test_every_byte(void **state)
{
    (void)state;
    sample_every_byte(check_safe);
    check_safe(HOSTILE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_line),
        cmocka_unit_test(test_every_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
