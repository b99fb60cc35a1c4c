#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/hash.h>

#include "../check.h"

/* The examples that NIST publishes for FIPS 180-4. */
static void test_published_vectors(void **state)
{
    (void)state;
    static const struct {
        str bytes, want;
    } rows[] = {
        {STR_INIT(""), STR_INIT("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")},
        {STR_INIT("abc"), STR_INIT("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")},
        {STR_INIT("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
         STR_INIT("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")},
        {STR_INIT(
             "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstn"
             "opq"
             "rstu"),
         STR_INIT("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1")},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(hash_sha256(&arena, rows[i].bytes), rows[i].want);
    assert_str(hash_sha256(&arena, (str){0}), rows[0].want);
    arena_release(&arena);
}

/* So many times "a": around the borders of a block and of the padding; a million is NIST's as well. */
static void test_lengths_around_blocks(void **state)
{
    (void)state;
    static const struct {
        size_t count;
        str want;
    } rows[] = {
        {55, STR_INIT("9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318")},
        {56, STR_INIT("b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a")},
        {63, STR_INIT("7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34")},
        {64, STR_INIT("ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb")},
        {65, STR_INIT("635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0")},
        {119, STR_INIT("31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb")},
        {120, STR_INIT("2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c")},
        {128, STR_INIT("6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e")},
        {1000000, STR_INIT("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        char *bytes = arena_array(&arena, char, rows[i].count);
        memset(bytes, 'a', rows[i].count);
        assert_str(hash_sha256(&arena, (str){bytes, rows[i].count}), rows[i].want);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_published_vectors),
        cmocka_unit_test(test_lengths_around_blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
