#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>

#include <nutgraf/base/ascii.h>

#include "../check.h"

/* The C library says the same in the "C" locale, which is the one of a program that asks for none. */
static void agrees_with_the_c_locale(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        char c = (char)byte;
        assert_int_equal(ascii_is_digit(c), isdigit(byte) != 0);
        assert_int_equal(ascii_is_upper(c), isupper(byte) != 0);
        assert_int_equal(ascii_is_letter(c), isalpha(byte) != 0);
        assert_int_equal(ascii_is_letter_or_digit(c), isalnum(byte) != 0);
        assert_int_equal(ascii_is_space(c), isspace(byte) != 0);
        assert_int_equal(ascii_hex_value(c) >= 0, isxdigit(byte) != 0);
        assert_int_equal((unsigned char)ascii_to_lower(c), tolower(byte));
    }
}

static void reads_hexadecimal_digits(void **state)
{
    static const char digits[] = "0123456789abcdef";
    static const char capitals[] = "0123456789ABCDEF";
    (void)state;
    for (int value = 0; value < 16; value++) {
        assert_int_equal(ascii_hex_value(digits[value]), value);
        assert_int_equal(ascii_hex_value(capitals[value]), value);
    }
}

static void copies_in_lower_case(void **state)
{
    struct arena arena = {0};
    (void)state;
    assert_str(ascii_lower_case(&arena, STR("WWW.Exämple.ÖRG [@`{]")), STR("www.exämple.Örg [@`{]"));
    assert_str(ascii_lower_case(&arena, STR("")), STR(""));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_with_the_c_locale),
        cmocka_unit_test(reads_hexadecimal_digits),
        cmocka_unit_test(copies_in_lower_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
