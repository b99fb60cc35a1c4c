/* The fuzz target's corpus, and each golden feed whole and cut off at many places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "../../fuzz/fuzz_feed.c"
#include "../corpus.h"

static void test_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/feed", LLVMFuzzerTestOneInput);
}

/* A copy, so that a read past the cut is seen under SAN=1. */
static int cut_at(const uint8_t *data, size_t size, size_t cut)
{
    uint8_t *copy = malloc(size);
    assert_non_null(copy);
    memcpy(copy, data, cut);
    copy = realloc(copy, cut + (cut == 0));
    assert_non_null(copy);
    int result = LLVMFuzzerTestOneInput(copy, cut);
    free(copy);
    return result;
}

static int cut_off(const uint8_t *data, size_t size)
{
    for (size_t cut = 0; cut < size; cut += 17)
        assert_int_equal(cut_at(data, size, cut), 0);
    return LLVMFuzzerTestOneInput(data, size);
}

static void test_golden_feeds_cut_off(void **state)
{
    (void)state;
    corpus_replay("tests/golden/parse/feed/[ar]*.xml", cut_off);
    corpus_replay("tests/golden/parse/feed/*.json", cut_off);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_corpus),
        cmocka_unit_test(test_golden_feeds_cut_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
