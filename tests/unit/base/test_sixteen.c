#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/sixteen.h>

#include "../check.h"

/* A full stop at each place of texts of each length, seen from each position. */
static void test_the_first_of_what_is_looked_for_is_found(void **state)
{
    (void)state;
    char bytes[2 * sizeof(sixteen) + 1];
    for (size_t len = 0; len <= sizeof bytes; len++)
        for (size_t stop = 0; stop <= len; stop++) {
            memset(bytes, 'a', sizeof bytes);
            if (stop < len)
                bytes[stop] = '.';
            str text = {bytes, len};
            for (size_t from = 0; from <= len; from++) {
                bool near = stop >= from && stop < len && stop - from < sizeof(sixteen);
                size_t want = near ? stop - from : sizeof(sixteen);
                assert_int_equal(sixteen_first((sixteen)(sixteen_at(text, from) == '.')), want);
            }
        }
}

static void test_bits_are_gathered_as_by_the_machine(void **state)
{
    (void)state;
    for (unsigned bits = 0; bits < 1u << sizeof(sixteen); bits++) {
        sixteen result = {0};
        for (size_t i = 0; i < sizeof(sixteen); i++)
            result[i] = bits >> i & 1 ? 0xFF : 0;
        assert_int_equal(sixteen_bits(result), bits);
        assert_int_equal(sixteen_gathered(result), bits);
    }
}

static void test_what_is_not_ascii_shows_by_its_highest_bit(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte <= UCHAR_MAX; byte++) {
        sixteen bytes = {0};
        bytes[byte % sizeof(sixteen)] = (unsigned char)byte;
        unsigned want = byte >= 0x80 ? 1u << byte % sizeof(sixteen) : 0;
        assert_int_equal(sixteen_beyond_ascii(bytes), want);
        assert_int_equal(sixteen_gathered(bytes), want);
    }
}

static void test_behind_the_text_stand_zeros(void **state)
{
    (void)state;
    assert_int_equal(sixteen_first((sixteen)(sixteen_at(STR("ab.cd"), 1) == 0)), 4);
    assert_int_equal(sixteen_first((sixteen)(sixteen_at(STR(""), 0) == 0)), 0);
}

static void test_short_parts_are_cut_as_long_ones(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "", " ", "a", "a b", " a  b ", "a ", "sixteen_letters_ and more", "seventeen_letters and_at_the_end ", "äö ü",
    };
    for (size_t i = 0; i < LENGTH(texts); i++) {
        str ours = str_from(texts[i]), theirs = ours;
        while (theirs.len) {
            assert_str(str_cut_short(&ours, ' '), str_cut(&theirs, ' '));
            assert_str(ours, theirs);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_first_of_what_is_looked_for_is_found),
        cmocka_unit_test(test_bits_are_gathered_as_by_the_machine),
        cmocka_unit_test(test_what_is_not_ascii_shows_by_its_highest_bit),
        cmocka_unit_test(test_short_parts_are_cut_as_long_ones),
        cmocka_unit_test(test_behind_the_text_stand_zeros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
