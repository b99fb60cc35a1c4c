#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/str.h>

#include "../check.h"

static const str none = {0};

static void test_from(void **state)
{
    (void)state;
    assert_str(str_from("abc"), STR("abc"));
    assert_int_equal(str_from("").len, 0);
    assert_int_equal(str_from(NULL).len, 0);
}

static void test_slice_clamps(void **state)
{
    (void)state;
    static const struct {
        str s;
        size_t from, to;
        str want;
    } rows[] = {
        {STR_INIT("abcdef"), 0, 6, STR_INIT("abcdef")}, {STR_INIT("abcdef"), 2, 4, STR_INIT("cd")},
        {STR_INIT("abcdef"), 2, 99, STR_INIT("cdef")},  {STR_INIT("abcdef"), 99, STR_NONE, STR_INIT("")},
        {STR_INIT("abcdef"), 4, 2, STR_INIT("")},       {STR_INIT(""), 0, 5, STR_INIT("")},
        {{NULL, 0}, 0, STR_NONE, STR_INIT("")},         {{NULL, 0}, 3, 7, STR_INIT("")},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(str_slice(rows[i].s, rows[i].from, rows[i].to), rows[i].want);
    assert_null(str_slice(none, 3, 7).at);
}

static void test_equal(void **state)
{
    (void)state;
    static const struct {
        str a, b;
        bool equal, ignoring_case;
    } rows[] = {
        {STR_INIT("abc"), STR_INIT("abc"), true, true},
        {STR_INIT("abc"), STR_INIT("ABC"), false, true},
        {STR_INIT("abc"), STR_INIT("abcd"), false, false},
        {STR_INIT(""), {NULL, 0}, true, true},
        {STR_INIT("a"), {NULL, 0}, false, false},
        {STR_INIT("[Z"), STR_INIT("{z"), false,
         false}, /* letters only: the neighbours of A and Z differ by the same bit */
        {STR_INIT("@a"), STR_INIT("`a"), false, false},
        {STR_INIT("\xC3\x84"), STR_INIT("\xC3\xA4"), false, false}, /* Ä ä: ASCII only */
        {STR_INIT("a\0b"), STR_INIT("a\0c"), false, false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_int_equal(str_equal(rows[i].a, rows[i].b), rows[i].equal);
        assert_int_equal(str_equal(rows[i].b, rows[i].a), rows[i].equal);
        assert_int_equal(str_equal_ignoring_case(rows[i].a, rows[i].b), rows[i].ignoring_case);
    }
}

static void test_starts_and_ends(void **state)
{
    (void)state;
    static const struct {
        str s, part;
        bool starts, ends;
    } rows[] = {
        {STR_INIT("abcab"), STR_INIT("ab"), true, true}, {STR_INIT("abc"), STR_INIT("bc"), false, true},
        {STR_INIT("abc"), STR_INIT("abc"), true, true},  {STR_INIT("abc"), STR_INIT("abcd"), false, false},
        {STR_INIT("abc"), STR_INIT(""), true, true},     {{NULL, 0}, {NULL, 0}, true, true},
        {{NULL, 0}, STR_INIT("a"), false, false},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_int_equal(str_starts(rows[i].s, rows[i].part), rows[i].starts);
        assert_int_equal(str_ends(rows[i].s, rows[i].part), rows[i].ends);
    }
}

static int sign(int number)
{
    return (number > 0) - (number < 0);
}

static void test_starts_ignoring_case(void **state)
{
    (void)state;
    assert_true(str_starts_ignoring_case(STR("JavaScript:x"), STR("javascript:")));
    assert_true(str_starts_ignoring_case(STR("abc"), STR("ABC")));
    assert_true(str_starts_ignoring_case(STR("abc"), STR("")));
    assert_false(str_starts_ignoring_case(STR("ab"), STR("ABC")));
    assert_false(str_starts_ignoring_case(STR("xabc"), STR("ABC")));
}

static void test_compare_is_byte_order(void **state)
{
    (void)state;
    /* In order; a byte above 0x7F comes after ASCII, whatever char's sign. */
    static const str sorted[] = {{NULL, 0},       STR_INIT("\0"), STR_INIT("A"), STR_INIT("a"),
                                 STR_INIT("a\0"), STR_INIT("ab"), STR_INIT("b"), STR_INIT("\xC3")};
    for (size_t i = 0; i < LENGTH(sorted); i++)
        for (size_t j = 0; j < LENGTH(sorted); j++) {
            int want = sign((int)i - (int)j);
            assert_int_equal(sign(str_compare(sorted[i], sorted[j])), want);
            assert_int_equal(sign(str_compare_pointers(&sorted[i], &sorted[j])), want);
        }
}

static void test_find(void **state)
{
    (void)state;
    static const struct {
        str s, needle;
        size_t want;
    } rows[] = {
        {STR_INIT("banana"), STR_INIT("an"), 1},
        {STR_INIT("banana"), STR_INIT("nab"), STR_NONE},
        {STR_INIT("banana"), STR_INIT(""), 0},
        {{NULL, 0}, STR_INIT(""), 0},
        {{NULL, 0}, STR_INIT("a"), STR_NONE},
        {STR_INIT("a"), STR_INIT("aa"), STR_NONE},
        {STR_INIT("a\0bc"), STR_INIT("\0b"), 1},
        {STR_INIT("banana"), STR_INIT("banana"), 0},
        {STR_INIT("of more than sixteen by far, of more than sixteen bytes"), STR_INIT("of more than sixteen bytes"),
         29},
        {STR_INIT("of more than sixteen by far, of more than sixteen byte"), STR_INIT("of more than sixteen bytes"),
         STR_NONE},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_int_equal(str_find(rows[i].s, rows[i].needle), rows[i].want);
}

/* Wherever it stands, behind what begins like it, and never past the end. */
static void test_find_everywhere(void **state)
{
    (void)state;
    static const str needles[] = {STR_INIT("  "), STR_INIT("ab"), STR_INIT("aab"), STR_INIT("\xFF\x80\x01"),
                                  STR_INIT("of more than sixteen bytes")};
    for (size_t n = 0; n < LENGTH(needles); n++) {
        str needle = needles[n];
        for (size_t at = 0; at <= 40; at++) {
            char text[80];
            memset(text, 'x', sizeof text);
            for (size_t i = 0; i + 2 < at; i += 3)
                text[i] = needle.at[0];
            memcpy(text + at, needle.at, needle.len);
            assert_int_equal(str_find((str){text, sizeof text}, needle), at);
            assert_int_equal(str_find((str){text, at + needle.len}, needle), at);
            assert_int_equal(str_find((str){text, at + needle.len - 1}, needle), STR_NONE);
        }
    }
}

static void test_find_char(void **state)
{
    (void)state;
    assert_int_equal(str_find_char(STR("banana"), 'n'), 2);
    assert_int_equal(str_find_last_char(STR("banana"), 'n'), 4);
    assert_int_equal(str_find_char(STR("banana"), 'x'), STR_NONE);
    assert_int_equal(str_find_last_char(STR("banana"), 'x'), STR_NONE);
    assert_int_equal(str_find_char(none, '\0'), STR_NONE);
    assert_int_equal(str_find_last_char(none, '\0'), STR_NONE);
}

static void test_trim(void **state)
{
    (void)state;
    static const struct {
        str s, want;
    } rows[] = {
        {STR_INIT(" \t\n\v\f\ra b\r\n"), STR_INIT("a b")},
        {STR_INIT("a"), STR_INIT("a")},
        {STR_INIT(" \n "), STR_INIT("")},
        {{NULL, 0}, STR_INIT("")},
        {STR_INIT("\xC2\xA0x\xC2\xA0"), STR_INIT("\xC2\xA0x\xC2\xA0")}, /* ASCII white space only */
        {STR_INIT("\0x"), STR_INIT("\0x")},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(str_trim(rows[i].s), rows[i].want);
}

static void test_cut(void **state)
{
    (void)state;
    str rest = STR("a,,bc,");
    static const str want[] = {STR_INIT("a"), STR_INIT(""), STR_INIT("bc")};
    size_t count = 0;
    while (rest.len) {
        assert_true(count < LENGTH(want));
        assert_str(str_cut(&rest, ','), want[count]);
        count++;
    }
    assert_int_equal(count, LENGTH(want));

    rest = STR("whole");
    assert_str(str_cut(&rest, ','), STR("whole"));
    assert_int_equal(rest.len, 0);
    rest = none;
    assert_int_equal(str_cut(&rest, ',').len, 0);
}

static void test_to_number(void **state)
{
    (void)state;
    static const struct {
        str s;
        unsigned long max;
        bool good;
        unsigned long want;
    } rows[] = {
        {STR_INIT("0"), 0, true, 0},
        {STR_INIT("007"), 7, true, 7},
        {STR_INIT("65535"), 65535, true, 65535},
        {STR_INIT("65536"), 65535, false, 0},
        {STR_INIT("18446744073709551615"), 18446744073709551615u, true, 18446744073709551615u},
        {STR_INIT("18446744073709551616"), 18446744073709551615u, false, 0},
        {STR_INIT("99999999999999999999999"), 18446744073709551615u, false, 0},
        {STR_INIT(""), 9, false, 0},
        {{NULL, 0}, 9, false, 0},
        {STR_INIT("-1"), 9, false, 0},
        {STR_INIT("+1"), 9, false, 0},
        {STR_INIT(" 1"), 9, false, 0},
        {STR_INIT("1 "), 9, false, 0},
        {STR_INIT("1\0"), 9, false, 0},
        {STR_INIT("0x1"), 9, false, 0},
        {STR_INIT("1.5"), 9, false, 0},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        unsigned long number = 4711;
        assert_int_equal(str_to_number(rows[i].s, rows[i].max, &number), rows[i].good);
        assert_int_equal(number, rows[i].good ? rows[i].want : 4711);
    }
}

static void test_hash_tells_every_byte_and_the_length(void **state)
{
    (void)state;
    char text[33] = {0};
    assert_true(str_hash(none) == str_hash(STR("")));
    for (size_t len = 1; len < sizeof text; len++) {
        str s = {text, len};
        unsigned long long hash = str_hash(s);
        assert_true(hash != str_hash(str_slice(s, 1, len)));
        for (size_t i = 0; i < len; i++) {
            text[i] ^= 1;
            assert_true(str_hash(s) != hash);
            text[i] ^= 1;
        }
        assert_true(str_hash(s) == hash);
    }
}

static void test_padded_hash_is_the_same_and_no_matter_what_follows(void **state)
{
    (void)state;
    static const char text[] = "Zürich. The mayor said so.\0\xFF, of all things and words that were said, yesterday";
    enum { LONGEST = sizeof text - 16 };
    for (size_t from = 0; from < LONGEST; from++)
        for (size_t len = 0; from + len <= LONGEST; len++)
            assert_true(str_hash_padded((str){text + from, len}) == str_hash((str){text + from, len}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_from),
        cmocka_unit_test(test_slice_clamps),
        cmocka_unit_test(test_equal),
        cmocka_unit_test(test_starts_and_ends),
        cmocka_unit_test(test_starts_ignoring_case),
        cmocka_unit_test(test_compare_is_byte_order),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_find_everywhere),
        cmocka_unit_test(test_find_char),
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_to_number),
        cmocka_unit_test(test_hash_tells_every_byte_and_the_length),
        cmocka_unit_test(test_padded_hash_is_the_same_and_no_matter_what_follows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
