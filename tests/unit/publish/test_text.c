/* For a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <nutgraf/base/utf8.h>

#include "../golden.h"
#include "sample.h"

static void check_golden(const char *name, const struct edition *edition, const struct publish_options *options)
{
    struct buf out = sample_publish("text", edition, options);
    golden_check(name, buf_str(&out));
    buf_release(&out);
}

static void test_golden(void **state)
{
    (void)state;
    struct sample sample;
    check_golden("publish/ordinary.txt", sample_ordinary(), &PLAIN);
    check_golden("publish/everything.txt", sample_ordinary(), &EVERYTHING);
    check_golden("publish/hostile.txt", sample_hostile(&sample), &PLAIN);
    check_golden("publish/bare.txt", sample_bare(&sample), &EVERYTHING);
}

/* Nothing that a source writes moves the cursor, changes colours or turns the direction of writing. */
static void check_safe(str s)
{
    struct sample sample;
    struct buf out = sample_publish("text", sample_fill(&sample, s), &EVERYTHING);
    str text = buf_str(&out);
    for (size_t at = 0; at < text.len;) {
        uint32_t code_point = utf8_next(text, &at);
        assert_true(code_point >= 0x20 || code_point == '\n');
        assert_false(code_point >= 0x7F && code_point <= 0x9F);
        assert_false(code_point >= 0x202A && code_point <= 0x202E);
    }
    buf_release(&out);
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
        cmocka_unit_test(test_golden),
        cmocka_unit_test(test_every_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
