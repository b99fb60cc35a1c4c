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

/* Whatever stands at the cuts, the text is valid, nearly as long as it can be, and has its start and its end. */
static void test_long_texts_lose_their_middle(void **state)
{
    (void)state;
    enum { KEPT = sizeof((struct err *)0)->text - 1 };
    static const str characters[] = {STR_INIT("a"), STR_INIT("\xC3\xA9"), STR_INIT("\xE2\x82\xAC"),
                                     STR_INIT("\xF0\x9F\x98\x80")};
    for (size_t i = 0; i < LENGTH(characters); i++) {
        for (size_t shift = 0; shift < 4; shift++) {
            struct buf buf = buf_with_limit(100000);
            buf_add(&buf, str_slice(STR("/..."), 0, shift + 1));
            while (buf.len < 60000)
                buf_add(&buf, characters[i]);
            struct err err;
            err_set(&err, EX_DATAERR, "%s: no such file", buf.at);
            for (int prefixed = 0; prefixed < 2; prefixed++) {
                str text = str_from(err.text);
                assert_true(utf8_valid(text));
                assert_in_range(text.len, KEPT - 2 * characters[i].len - 1, KEPT);
                assert_true(str_starts(text, str_slice(buf_str(&buf), 0, shift + 1 + 100 * characters[i].len)));
                assert_true(str_ends(text, STR(": no such file")));
                err_prefix(&err, "%s", buf.at);
            }
            buf_release(&buf);
        }
    }
}

/* One byte more would be too many. */
static void test_what_fits_is_kept_whole(void **state)
{
    (void)state;
    char text[sizeof((struct err *)0)->text];
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    struct err err;
    err_set(&err, EX_DATAERR, "%s", text);
    assert_string_equal(err.text, text);
    err_set(&err, EX_DATAERR, "%sb", text);
    assert_non_null(strstr(err.text, "\xE2\x80\xA6"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_set),
        cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_set_from_its_own_text),
        cmocka_unit_test(test_control_characters_become_question_marks),
        cmocka_unit_test(test_long_texts_lose_their_middle),
        cmocka_unit_test(test_what_fits_is_kept_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
