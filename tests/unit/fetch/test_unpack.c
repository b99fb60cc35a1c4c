/* What comes in packed, in pieces of any size, and broken off at any byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/arena.h>

#include "../../../src/fetch/unpack.h"
#include "../check.h"

#define GZIP (MAX_WBITS + 16)
#define ZLIB MAX_WBITS
#define BARE (-MAX_WBITS)

static str text_of(struct arena *arena, size_t len)
{
    char *text = arena_array(arena, char, len + 1);
    for (size_t i = 0; i < len; i++)
        text[i] = "news of the day, "[i * i % 17];
    return (str){text, len};
}

static str pack(struct arena *arena, str text, int window)
{
    z_stream stream = {0};
    char *packed = arena_array(arena, char, text.len + 1000);
    assert_int_equal(deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY), Z_OK);
    stream.next_in = (const Bytef *)text.at;
    stream.avail_in = (uInt)text.len;
    stream.next_out = (Bytef *)packed;
    stream.avail_out = (uInt)text.len + 1000;
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    size_t len = stream.total_out;
    deflateEnd(&stream);
    return (str){packed, len};
}

/* How it ends; what came of it is appended to `out`. */
enum end { PLAIN, WHOLE, BREAKS_OFF, BROKEN, EMPTY };

static enum end end_of(const struct unpacker *unpacker)
{
    switch (unpacker->state) {
    case UNPACK_PLAIN:
        return PLAIN;
    case UNPACK_EXPECTED:
        return EMPTY;
    case UNPACK_BROKEN:
        return BROKEN;
    default:
        return unpack_breaks_off(unpacker) ? BREAKS_OFF : WHOLE;
    }
}

static enum end unpack(const char *codings, str packed, size_t step, struct buf *out)
{
    struct unpacker unpacker = {0};
    unpack_expect(&unpacker, str_from(codings));
    for (size_t at = 0; at < packed.len; at += step)
        if (!unpack_add(&unpacker, str_slice(packed, at, at + step < packed.len ? at + step : packed.len), out))
            break;
    enum end end = end_of(&unpacker);
    unpack_end(&unpacker);
    return end;
}

static void check(const char *codings, str packed, size_t step, enum end want_end, str want)
{
    struct buf out = buf_with_limit(1 << 20);
    enum end end = unpack(codings, packed, step, &out);
    if (end != want_end)
        fail_msg("%s, %zu bytes by %zu: %d, expected %d", codings, packed.len, step, (int)end, (int)want_end);
    assert_true(str_equal(buf_str(&out), want));
    buf_release(&out);
}

static void test_whole(void **state)
{
    struct arena arena = {0};
    str text = text_of(&arena, 100000);
    static const size_t steps[] = {1, 2, 7, 1000, 1 << 20};
    static const struct {
        const char *codings;
        int window;
    } rows[] = {{"gzip", GZIP},    {"x-gzip", GZIP}, {"GZip", GZIP},           {"deflate", ZLIB},   {"deflate", BARE},
                {"deflate", GZIP}, {"gzip", ZLIB},   {"identity, gzip", GZIP}, {" , gzip , ", GZIP}};
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        for (size_t j = 0; j < LENGTH(steps); j++)
            check(rows[i].codings, pack(&arena, text, rows[i].window), steps[j], WHOLE, text);
    check("", text, 1000, PLAIN, text);
    check("identity", text, 1000, PLAIN, text);
    check("gzip", STR(""), 1000, EMPTY, STR(""));
    arena_release(&arena);
}

static void test_broken_off(void **state)
{
    struct arena arena = {0};
    str text = text_of(&arena, 300);
    static const struct {
        int window;
        size_t checksum; /* bytes that say nothing new */
    } rows[] = {{GZIP, 8}, {ZLIB, 4}, {BARE, 0}};
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        str packed = pack(&arena, text, rows[i].window);
        for (size_t len = 1; len < packed.len; len++) {
            struct buf out = buf_with_limit(1000);
            bool all = len >= packed.len - rows[i].checksum;
            assert_int_equal(unpack("gzip", str_slice(packed, 0, len), 1000, &out), all ? WHOLE : BREAKS_OFF);
            assert_true(all ? str_equal(text, buf_str(&out)) : str_starts(text, buf_str(&out)));
            buf_release(&out);
        }
    }
    arena_release(&arena);
}

static str joined(struct arena *arena, str a, str b)
{
    char *both = arena_array(arena, char, a.len + b.len + 1);
    memcpy(both, a.at, a.len);
    memcpy(both + a.len, b.at, b.len);
    return (str){both, a.len + b.len};
}

static void test_several(void **state)
{
    struct arena arena = {0};
    str text = text_of(&arena, 300);
    str one = pack(&arena, text, GZIP);
    str twice = joined(&arena, one, one);
    (void)state;
    for (size_t step = 1; step < 100; step += 9) {
        check("gzip", twice, step, WHOLE, joined(&arena, text, text));
        check("gzip", joined(&arena, one, STR("\0\0\0 filler")), step, WHOLE, text);
        check("gzip", joined(&arena, one, str_slice(one, 0, 5)), step, BREAKS_OFF, text);
    }
    arena_release(&arena);
}

static void test_broken(void **state)
{
    struct arena arena = {0};
    str packed = pack(&arena, text_of(&arena, 300), GZIP);
    char *wrong = arena_array(&arena, char, packed.len + 1);
    static const char *const unknown[] = {"br", "zstd", "utf-8", "gzip, gzip", "gzip, br"};
    (void)state;
    for (size_t i = 0; i < LENGTH(unknown); i++)
        check(unknown[i], packed, 1000, BROKEN, STR(""));
    check("gzip", STR("<?xml version='1.0'?><rss/>"), 1000, BROKEN, STR(""));
    memcpy(wrong, packed.at, packed.len);
    wrong[packed.len - 6] ^= 1; /* its checksum */
    struct buf out = buf_with_limit(1000);
    assert_int_equal(unpack("gzip", (str){wrong, packed.len}, 1000, &out), BROKEN);
    buf_release(&out);
    arena_release(&arena);
}

/* A megabyte of nothing ends at the ceiling, which is no matter of how it comes in. */
static void test_ceiling(void **state)
{
    struct arena arena = {0};
    char *zeros = arena_array(&arena, char, 1 << 20);
    str packed = pack(&arena, (str){zeros, 1 << 20}, GZIP);
    struct buf out = buf_with_limit(100000);
    (void)state;
    for (size_t step = 1; step < 2000; step += 331) {
        buf_clear(&out);
        unpack("gzip", packed, step, &out);
        assert_true(out.full && out.len <= 100000);
    }
    buf_release(&out);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole),  cmocka_unit_test(test_broken_off), cmocka_unit_test(test_several),
        cmocka_unit_test(test_broken), cmocka_unit_test(test_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
