#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>

#include <nutgraf/base/arena.h>

#include "../../../src/parse/json_repair.h"
#include "../check.h"

static const struct {
    const char *in, *want;
} ROWS[] = {
    {"{\"a\":[1,\"b\",{}]}", "{\"a\":[1,\"b\",{}]}"},
    {"{\"a\":1} and more", "{\"a\":1}"},

    /* commas */
    {"{\"a\":[1,2,],}", "{\"a\":[1,2]}"},
    {"{\"a\":[\"b\",\"c\" , ] , }", "{\"a\":[\"b\",\"c\" ] }"},
    {"{\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}"},

    /* strings */
    {"{\"a\":\"b\tc\nd\"}", "{\"a\":\"b\\u0009c\\u000ad\"}"},
    {"{\"a\":\"it\\'s C:\\dir\"}", "{\"a\":\"it's C:\\\\dir\"}"},
    {"{\"a\":\"\\u12 \\uxyz\"}", "{\"a\":\"\\\\u12 \\\\uxyz\"}"},
    {"{\"a\":\"\\ud83d\\ude00 \\ud83d \\ude00\"}", "{\"a\":\"\\ud83d\\ude00 \\ufffd \\ufffd\"}"},
    {"{\"a\":\"b\\u0000c\"}", "{\"a\":\"bc\"}"},

    /* cut off */
    {"{\"a\":\"bc", "{\"a\":\"bc\"}"},
    {"{\"a\":\"bc\\", "{\"a\":\"bc\"}"},
    {"{\"a\":1,\"b", "{\"a\":1}"},
    {"{\"a\":1,\"b\":", "{\"a\":1}"},
    {"{\"a\":1,\"b\":tr", "{\"a\":1}"},
    {"{\"a\":[{\"b\":\"c\"}, {\"d\":\"e\"", "{\"a\":[{\"b\":\"c\"}, {\"d\":\"e\"}]}"},
    {"{\"a\":[\"b", "{\"a\":[\"b\"]}"},
    {"{", "{}"},
    {"", ""},
};

static str repaired(struct arena *arena, str in)
{
    struct buf out = buf_with_limit(10000);
    json_repair(in, &out);
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

static void test_rows(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(ROWS); i++)
        assert_str(repaired(&arena, str_from(ROWS[i].in)), str_from(ROWS[i].want));
    arena_release(&arena);
}

/* Wherever a document is cut, what is left of it can be read. */
static void test_every_cut(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const str WHOLE =
        STR_INIT("{\"a\":[{\"b\":\"c\\n\\u00e9\\ud83d\\ude00\",\"d\":null}, 1.5e3, true],\"e\":{\"f\":[]}}");
    for (size_t cut = 1; cut <= WHOLE.len; cut++) {
        str text = repaired(&arena, str_slice(WHOLE, 0, cut));
        json_t *object = json_loadb(text.at, text.len, 0, NULL);
        if (!object)
            fail_msg("%" STR_FMT, STR_ARG(text));
        json_decref(object);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_every_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
