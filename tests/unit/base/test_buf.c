#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>

#include "../check.h"

static void test_grows_and_stays_terminated(void **state)
{
    (void)state;
    struct buf buf = buf_with_limit(1000000);
    assert_null(buf.at);
    assert_int_equal(buf_str(&buf).len, 0);
    for (int i = 0; i < 50000; i++) {
        buf_add(&buf, STR("ab"));
        buf_add_char(&buf, 'c');
        buf_addf(&buf, "%05d", i);
        assert_int_equal(buf.at[buf.len], 0);
    }
    assert_false(buf.full);
    assert_int_equal(buf.len, 400000);
    assert_str(str_slice(buf_str(&buf), 399992, 400000), STR("abc49999"));
    buf_release(&buf);
    assert_null(buf.at);
    assert_int_equal(buf.limit, 1000000);
}

static void test_limit_is_kept_to_the_byte(void **state)
{
    (void)state;
    struct buf buf = buf_with_limit(5);
    buf_add(&buf, STR("abc"));
    buf_addf(&buf, "%s", "de");
    assert_false(buf.full);
    assert_str(buf_str(&buf), STR("abcde"));
    buf_add(&buf, (str){0});
    assert_false(buf.full);
    buf_add_char(&buf, 'f');
    assert_true(buf.full);
    assert_str(buf_str(&buf), STR("abcde"));
    buf_release(&buf);
}

static void test_full_adds_nothing_any_more(void **state)
{
    (void)state;
    struct buf buf = buf_with_limit(5);
    buf_add(&buf, STR("abc"));
    buf_addf(&buf, "%s", "too much"); /* all of it or nothing */
    assert_true(buf.full);
    buf_add_char(&buf, 'd'); /* there would be room */
    buf_add(&buf, STR(""));
    assert_str(buf_str(&buf), STR("abc"));
    assert_int_equal(buf.at[3], 0);

    buf_clear(&buf);
    assert_false(buf.full);
    assert_int_equal(buf.len, 0);
    assert_int_equal(buf.at[0], 0);
    buf_add(&buf, STR("vwxyz"));
    assert_str(buf_str(&buf), STR("vwxyz"));
    buf_release(&buf);
}

static void test_no_room_at_all(void **state)
{
    (void)state;
    struct buf buf = buf_with_limit(0);
    buf_add(&buf, STR(""));
    assert_false(buf.full);
    buf_add_char(&buf, 'x');
    assert_true(buf.full);
    buf_clear(&buf);
    buf_release(&buf);
    buf_clear(&buf); /* also when it never held anything */
    buf_release(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_grows_and_stays_terminated),
        cmocka_unit_test(test_limit_is_kept_to_the_byte),
        cmocka_unit_test(test_full_adds_nothing_any_more),
        cmocka_unit_test(test_no_room_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
