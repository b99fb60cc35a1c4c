#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/utf8.h>

#include "../../fuzz/fuzz_summarize.c"
#include "../../summary_properties.h"
#include "../check.h"
#include "../corpus.h"
#include "fixture.h"

static void check_properties(const struct article *article, const struct summary *summary)
{
    const char *fault = summary_fault(article, summary);
    if (fault)
        fail_msg("not so: %s", fault);
}

static void sample_articles_keep_what_they_say(void **state)
{
    (void)state;
    struct fixture fixture;
    struct arena arena = {0};
    struct path_list paths = {0};
    struct err err;
    fixture_open(&fixture);
    assert_true(file_list(&arena, STR("seeds"), &paths, &err));
    assert_int_equal(paths.len, 5);
    for (size_t i = 0; i < paths.len; i++) {
        str bytes;
        assert_true(file_read(&arena, paths.at[i], 1000000, &bytes, &err));
        const struct summary *summary = fixture_summarize(&fixture, bytes.at);
        check_properties(&fixture.article, summary);
        assert_int_equal(summary->lead_count, 3);
        assert_true(summary->quote_count >= 3);
        assert_str(summary->language, STR("en"));
    }
    arena_release(&arena);
    fixture_close(&fixture);
}

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Pieces that the rules look at, in any order. */
static void any_text_is_survived(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "「",
        "」",
        "''",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        ". ",
        ", ",
        ": ",
        "? ",
        "— ",
        "(",
        ")",
        "said",
        "Trump",
        "he",
        "She",
        "the",
        "president",
        "Mr.",
        "Maria",
        "Lindqvist",
        "told",
        "and",
        "who",
        "By ",
        "(AP)",
        "2025",
        "Oct. ",
        "5",
        "’s",
        "of",
        "State",
        "Secretary",
        "Sen.",
        "\xF0\x9F\x8C\x89",
        "ö",
        "according",
        "to",
        "saying",
        "was",
        "by",
        "A+",
        "Share",
        "J. ",
        "…",
        "。",
        "de",
    };
    struct fixture fixture;
    uint32_t seed = 7;
    fixture_open(&fixture);
    for (int round = 0; round < 3000; round++) {
        char text[2000] = "x";
        size_t at = 1;
        size_t count = 1 + next_random(&seed) % 120;
        for (size_t i = 0; i < count; i++) {
            const char *piece = pieces[next_random(&seed) % LENGTH(pieces)];
            size_t len = strlen(piece);
            if (at + len + 1 >= sizeof text)
                break;
            memcpy(text + at, piece, len + 1);
            at += len;
            if (next_random(&seed) % 3)
                text[at++] = ' ';
            text[at] = '\0';
        }
        const struct summary *summary = fixture_summarize(&fixture, text);
        check_properties(&fixture.article, summary);
    }
    fixture_close(&fixture);
}

static void same_article_same_summary(void **state)
{
    (void)state;
    static const char text[] = "Council votes for the bridge\nThe council has voted to build it after all, the mayor "
                               "said on Monday evening.\n“It will open in spring,” Mayor Jonas Okafor promised.";
    struct fixture one, two;
    fixture_open(&one);
    fixture_open(&two);
    fixture_summarize(&one, "Something else that came first and was much longer than the other one, he said.");
    const struct summary *first = fixture_summarize(&one, text);
    const struct summary *second = fixture_summarize(&two, text);
    assert_str(first->text, second->text);
    assert_int_equal(first->quote_count, second->quote_count);
    assert_str(first->quotes[0].speaker, second->quotes[0].speaker);
    fixture_close(&one);
    fixture_close(&two);
}

static void wanted_numbers_are_kept(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_open(&fixture);
    fixture_summarize(&fixture,
                      "“It will open in the spring of next year,” Lindqvist said. “The trams will come a year "
                      "later than that,” she added. “The steel is here at long last,” Okafor said. “We shall "
                      "all be glad of it by then,” Okafor added.");
    for (size_t wanted = 0; wanted < 6; wanted++) {
        struct summary summary;
        summarize(fixture.summarizer, &fixture.arena, &fixture.article,
                  &(struct summary_settings){.sentences = wanted, .quotes = wanted}, &summary);
        size_t key = 0;
        for (size_t i = 0; i < summary.quote_count; i++)
            key += summary.quotes[i].key;
        assert_true(key <= wanted && summary.lead_count <= wanted);
        assert_true(wanted == 0 || key > 0);
        assert_int_equal(summary.quote_count, 4);
    }
    fixture_close(&fixture);
}

static void fuzz_corpus_is_survived(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/summarize", LLVMFuzzerTestOneInput);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sample_articles_keep_what_they_say),
        cmocka_unit_test(any_text_is_survived),
        cmocka_unit_test(same_article_same_summary),
        cmocka_unit_test(wanted_numbers_are_kept),
        cmocka_unit_test(fuzz_corpus_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
