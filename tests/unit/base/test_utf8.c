#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/utf8.h>

#include "../check.h"

/* Every code point there is: written, read forwards and backwards. */
static void test_all_code_points(void **state)
{
    (void)state;
    struct buf buf = buf_with_limit(16);
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        uint32_t want = surrogate ? UTF8_REPLACEMENT : c;
        buf_clear(&buf);
        utf8_add(&buf, c);
        size_t bytes = want < 0x80 ? 1 : want < 0x800 ? 2 : want < 0x10000 ? 3 : 4;
        assert_int_equal(buf.len, bytes);
        size_t at = 0;
        assert_int_equal(utf8_next(buf_str(&buf), &at), want);
        assert_int_equal(at, bytes);
        assert_int_equal(utf8_previous(buf_str(&buf), &at), want);
        assert_int_equal(at, 0);
        assert_true(utf8_valid(buf_str(&buf)));
    }
    buf_clear(&buf);
    utf8_add(&buf, 0x110000);
    assert_str(buf_str(&buf), STR("\xEF\xBF\xBD"));
    buf_release(&buf);
}

/* Bytes, and the code points that they give. R: U+FFFD for one malformed byte. */
#define R UTF8_REPLACEMENT
static const struct {
    str s;
    size_t count;
    uint32_t code_points[8];
} rows[] = {
    {STR_INIT(""), 0, {0}},
    {STR_INIT("a\0b"), 3, {'a', 0, 'b'}},
    {STR_INIT("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"), 3, {0xE9, 0x20AC, 0x1F600}},
    {STR_INIT("\x80"), 1, {R}},                             /* stray continuation */
    {STR_INIT("a\xBF"), 2, {'a', R}},                       /* the same after ASCII */
    {STR_INIT("\xC3\xA9\xA9"), 2, {0xE9, R}},               /* the same after a whole sequence */
    {STR_INIT("\xC0\x80"), 2, {R, R}},                      /* overlong NUL */
    {STR_INIT("\xC1\xBF"), 2, {R, R}},                      /* overlong DEL */
    {STR_INIT("\xE0\x9F\xBF"), 3, {R, R, R}},               /* overlong U+07FF */
    {STR_INIT("\xF0\x8F\xBF\xBF"), 4, {R, R, R, R}},        /* overlong U+FFFF */
    {STR_INIT("\xED\xA0\x80"), 3, {R, R, R}},               /* surrogate U+D800 */
    {STR_INIT("\xED\xBF\xBF"), 3, {R, R, R}},               /* surrogate U+DFFF */
    {STR_INIT("\xF4\x90\x80\x80"), 4, {R, R, R, R}},        /* U+110000 */
    {STR_INIT("\xF8\x88\x80\x80\x80"), 5, {R, R, R, R, R}}, /* five bytes */
    {STR_INIT("\xFF\xFE"), 2, {R, R}},                      /* never in UTF-8 */
    {STR_INIT("\xC3"), 1, {R}},                             /* cut off */
    {STR_INIT("\xE2\x82"), 2, {R, R}},                      /* cut off */
    {STR_INIT("\xF0\x9F\x98"), 3, {R, R, R}},               /* cut off */
    {STR_INIT("\xE2\x82z"), 3, {R, R, 'z'}},                /* what follows is read */
    {STR_INIT("\xC3\xC3\xA9"), 2, {R, 0xE9}},               /* likewise */
    {STR_INIT("\xEF\xBF\xBD"), 1, {R}},                     /* U+FFFD itself */
};

static void test_sequences(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str s = rows[i].s;
        size_t at = 0;
        size_t borders[9] = {0};
        for (size_t j = 0; j < rows[i].count; j++) {
            assert_true(at < s.len);
            assert_int_equal(utf8_next(s, &at), rows[i].code_points[j]);
            borders[j + 1] = at;
        }
        assert_int_equal(at, s.len);
        assert_int_equal(utf8_length(s), rows[i].count);
        for (size_t j = rows[i].count; j > 0; j--) { /* backwards over the same borders */
            assert_int_equal(utf8_previous(s, &at), rows[i].code_points[j - 1]);
            assert_int_equal(at, borders[j - 1]);
        }
    }
}

static void test_valid(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        bool malformed = false;
        for (size_t j = 0; j < rows[i].count; j++)
            malformed |= rows[i].code_points[j] == R;
        malformed = malformed && !str_equal(rows[i].s, STR("\xEF\xBF\xBD"));
        assert_int_equal(utf8_valid(rows[i].s), !malformed);
    }
    assert_true(utf8_valid((str){0}));
}

/* A prefix is as long as the borders allow: the next one would be too long. */
static void test_ascii_length(void **state)
{
    (void)state;
    char text[40];
    for (size_t len = 0; len <= sizeof text; len++) {
        memset(text, 'a', sizeof text);
        assert_int_equal(utf8_ascii_length((str){text, len}), len);
        for (size_t at = 0; at < len; at++) {
            text[at] = '\x80';
            assert_int_equal(utf8_ascii_length((str){text, len}), at);
            assert_int_equal(utf8_is_ascii((str){text, len}), false);
            text[at] = 'a';
        }
        assert_true(utf8_is_ascii((str){text, len}));
    }
}

static void test_printable_length(void **state)
{
    (void)state;
    static const unsigned char printable[] = {' ', '!', 'a', '}', '~'};
    static const unsigned char others[] = {0x00, 0x01, '\n', 0x1F, 0x7F, 0x80, 0xA0, 0xC3, 0xE2, 0xFF};
    char text[40];
    for (size_t len = 0; len <= sizeof text; len++) {
        for (size_t i = 0; i < sizeof text; i++)
            text[i] = (char)printable[i % LENGTH(printable)];
        assert_int_equal(utf8_printable_length((str){text, len}), len);
        for (size_t at = 0; at < len; at++) {
            char kept = text[at];
            for (size_t i = 0; i < LENGTH(others); i++) {
                text[at] = (char)others[i];
                assert_int_equal(utf8_printable_length((str){text, len}), at);
            }
            text[at] = kept;
        }
    }
}

static void test_lines_length(void **state)
{
    (void)state;
    static const str LINES[] = {STR_INIT(""), STR_INIT("a"), STR_INIT("\n"), STR_INIT("\n\t\n\t"),
                                STR_INIT("One line.\n\tAnd another one of some length.\n")};
    static const char OTHERS[] = {'\0', '\r', '\v', '\x1F', '\x7F', '\x80', '\xFF'};
    for (size_t i = 0; i < LENGTH(LINES); i++) {
        char text[64];
        memcpy(text, LINES[i].at, LINES[i].len);
        assert_int_equal(utf8_lines_length(LINES[i]), LINES[i].len);
        for (size_t j = 0; j < LENGTH(OTHERS); j++) {
            text[LINES[i].len] = OTHERS[j];
            text[LINES[i].len + 1] = 'a';
            assert_int_equal(utf8_lines_length((str){text, LINES[i].len + 2}), LINES[i].len);
        }
    }
}

/* Each place where one space more makes it two, and where they stand already. */
static void test_words_length(void **state)
{
    (void)state;
    char text[40];
    for (size_t len = 0; len <= sizeof text; len++) {
        for (size_t i = 0; i < sizeof text; i++)
            text[i] = " a!"[i % 3];
        assert_int_equal(utf8_words_length((str){text, len}), len);
        for (size_t at = 0; at < len; at++) {
            char kept = text[at];
            text[at] = '\xE2';
            assert_int_equal(utf8_words_length((str){text, len}), at);
            text[at] = ' ';
            size_t second = at % 3 == 1 ? at : at + 1;
            assert_int_equal(utf8_words_length((str){text, len}), at % 3 == 0 || second > len ? len : second);
            text[at] = kept;
        }
    }
    assert_int_equal(utf8_words_length(STR("  ")), 1);
    assert_int_equal(utf8_words_length(STR("       a  b      ")), 1);
    assert_int_equal(utf8_words_length(STR("of   many  words")), 3);
    assert_int_equal(utf8_words_length(STR("“the mayor’s” — at last…")), STR("“the mayor’s” — at last…").len);
    assert_int_equal(utf8_words_length(STR("“the mayor’s”  — at")), STR("“the mayor’s” ").len);
    assert_int_equal(utf8_words_length(STR("“été”")), STR("“").len);
    assert_int_equal(utf8_words_length(STR("a\u2028")), 1);
    assert_int_equal(utf8_words_length(STR("a\xE2\x80")), 1);
}

static void test_prefix(void **state)
{
    (void)state;
    assert_int_equal(utf8_prefix((str){0}, 3).len, 0);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str s = rows[i].s;
        for (size_t max = 0; max <= s.len + 1; max++) {
            size_t want = 0;
            for (size_t at = 0; at < s.len;) {
                utf8_next(s, &at);
                want = at <= max ? at : want;
            }
            assert_str(utf8_prefix(s, max), str_slice(s, 0, want));
        }
    }
}

/* Every string of five bytes out of those that matter: forwards and backwards see the same borders. */
static void test_forwards_and_backwards_agree(void **state)
{
    (void)state;
    static const unsigned char bytes[] = {'a', 0x80, 0x90, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF};
    enum { KINDS = sizeof bytes, DEPTH = 5 };
    size_t total = 1;
    for (size_t i = 0; i < DEPTH; i++)
        total *= KINDS;
    for (size_t number = 0; number < total; number++) {
        char text[DEPTH];
        size_t digits = number;
        for (size_t i = 0; i < DEPTH; i++, digits /= KINDS)
            text[i] = (char)bytes[digits % KINDS];
        str s = {text, DEPTH};
        unsigned forwards = 0;
        unsigned backwards = 0;
        for (size_t at = 0; at < s.len; forwards |= 1u << at)
            utf8_next(s, &at);
        backwards |= 1u << s.len;
        for (size_t at = s.len; at > 0;) {
            utf8_previous(s, &at);
            backwards |= at ? 1u << at : 0;
        }
        assert_int_equal(forwards, backwards);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_code_points),
        cmocka_unit_test(test_sequences),
        cmocka_unit_test(test_valid),
        cmocka_unit_test(test_ascii_length),
        cmocka_unit_test(test_printable_length),
        cmocka_unit_test(test_lines_length),
        cmocka_unit_test(test_words_length),
        cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_forwards_and_backwards_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
