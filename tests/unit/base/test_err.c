#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/err.h>
#include <nutgraf/base/utf8.h>

#include "../check.h"

static void test_set(void **state)
{
    (void)state;
    struct err err;
    assert_false(err_set(&err, EX_DATAERR, "%s:%d: %s", "a.yaml", 3, "no such key"));
    assert_int_equal(err.exit_code, EX_DATAERR);
    assert_string_equal(err.text, "a.yaml:3: no such key");
}

static void test_prefix(void **state)
{
    (void)state;
    struct err err;
    err_set(&err, EX_CONFIG, "no such key");
    assert_false(err_prefix(&err, "line %d", 3));
    assert_false(err_prefix(&err, "a.yaml"));
    assert_int_equal(err.exit_code, EX_CONFIG);
    assert_string_equal(err.text, "a.yaml: line 3: no such key");
}

static void test_set_from_its_own_text(void **state)
{
    (void)state;
    struct err err;
    err_set(&err, EX_CONFIG, "inner");
    err_set(&err, EX_DATAERR, "(%s)", err.text);
    assert_string_equal(err.text, "(inner)");
}

static void test_control_characters_become_question_marks(void **state)
{
    (void)state;
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"a\033[31mb", "a?[31mb"},
        {"one\r\ntwo\tthree\x7F", "one??two?three?"},
        {"csi \xC2\x9B"
         "31m",
         "csi ?31m"},                                             /* U+009B starts a sequence as ESC [ does */
        {"caf\xC3\xA9 \xE2\x80\x9C", "caf\xC3\xA9 \xE2\x80\x9C"}, /* what is printable stays */
        {"\xC2\xA0", "\xC2\xA0"},                                 /* U+00A0 is the first after C1 */
        {"bad \xFF\xC3", "bad ??"},
        {"\xEF\xBF\xBD", "\xEF\xBF\xBD"}, /* U+FFFD itself is no fault */
        {"", ""},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct err err;
        err_set(&err, EX_DATAERR, "%s", rows[i].text);
        assert_string_equal(err.text, rows[i].want);
    }
}

/* Whatever stands at the cut, the text is valid and as long as it can be. */
static void test_long_texts_are_cut_between_characters(void **state)
{
    (void)state;
    enum { KEPT = sizeof((struct err *)0)->text - 1 };
    static const str characters[] = {STR_INIT("a"), STR_INIT("\xC3\xA9"), STR_INIT("\xE2\x82\xAC"),
                                     STR_INIT("\xF0\x9F\x98\x80")};
    for (size_t i = 0; i < LENGTH(characters); i++) {
        for (size_t shift = 0; shift < 4; shift++) {
            struct buf buf = buf_with_limit(10000);
            for (size_t j = 0; j < shift; j++)
                buf_add_char(&buf, '.');
            while (buf.len < 6000)
                buf_add(&buf, characters[i]);
            struct err err;
            err_set(&err, EX_DATAERR, "%s", buf.at);
            str text = str_from(err.text);
            assert_true(utf8_valid(text));
            assert_true(str_starts(buf_str(&buf), text));
            assert_in_range(text.len, KEPT - characters[i].len + 1, KEPT);
            err_prefix(&err, "%s", buf.at);
            text = str_from(err.text);
            assert_true(utf8_valid(text));
            assert_in_range(text.len, KEPT - characters[i].len + 1, KEPT);
            buf_release(&buf);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set),
        cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_set_from_its_own_text),
        cmocka_unit_test(test_control_characters_become_question_marks),
        cmocka_unit_test(test_long_texts_are_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
