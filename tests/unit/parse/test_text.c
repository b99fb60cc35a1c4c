#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/parse/text.h>
#include <nutgraf/text/letter_case.h>

#include "../../fuzz/fuzz_text.c"
#include "../check.h"
#include "../corpus.h"

#define ONE   "The council voted on Monday to close the old ferry, which has crossed the river since 1921."
#define TWO   "Nobody on the far bank had asked for it, the mayor said, and nobody will miss the smell of it."
#define THREE "A bridge is to be built next year, with two lanes for cars, one for bicycles and none for horses."

struct layout_row {
    const char *text;
    const char *blocks; /* joined by '|' */
};

static const struct layout_row ROWS[] = {
    /* a line a paragraph */
    {ONE, ONE},
    {ONE "\n" TWO "\n" THREE "\n", ONE "|" TWO "|" THREE},
    {"Ferry to close\n" ONE "\nA smell\n" TWO "\n" THREE, "Ferry to close|" ONE "|A smell|" TWO "|" THREE},
    {"A\nA+\nA-\n\n" ONE, "A|A+|A-|" ONE},
    {"Ferry to close\n\n\n \n" ONE "\n\xC2\xA0\n" TWO "\n\n", "Ferry to close|" ONE "|" TWO},
    {"Roses are red\nand so is the boat\nthe river is wet\nand so is the goat", /* short lines are meant */
     "Roses are red|and so is the boat|the river is wet|and so is the goat"},

    /* wrapped at 40 columns */
    {"The council voted on Monday to close the\nold ferry, which has crossed the river\nsince 1921. Nobody on the far\n"
     "bank had asked for it, the mayor said,\nand nobody will miss it.\n\nA bridge is to be built next year, with\n"
     "two lanes for cars.\n",
     "The council voted on Monday to close the old ferry, which has crossed the river since 1921. Nobody on the far "
     "bank had asked for it, the mayor said, and nobody will miss it.|A bridge is to be built next year, with two "
     "lanes for cars."},

    /* wrapped, with a heading that stands right above its paragraph, and lines that end short of the column */
    {"FERRY TO CLOSE\nThe council voted on Monday to close the\nold ferry, which has crossed the river\nsince 1921.\n"
     "Nobody on the far bank had asked for it,\nthe mayor said, and nobody will miss it.",
     "FERRY TO CLOSE|The council voted on Monday to close the old ferry, which has crossed the river since 1921.|"
     "Nobody on the far bank had asked for it, the mayor said, and nobody will miss it."},

    /* where nouns have capitals, fewer lines begin with a small letter, and in some paragraphs none; a list of short
     * lines stays one */
    {"Die Leitung des Hafens hat am Montag\nBilder der alten Fähre gezeigt, die im\nHerbst Platz macht für eine Brücke "
     "nach\n"
     "Süden, wie der Rat sie seit langem\nwill.\n\nGebaut wird sie aus Holz von der Insel\nGrauholm, aus Stahl der "
     "Werft\n"
     "Ahlrichs und nach den Plänen von Frau\nAda Lind.\n\nHolz\nStahl",
     "Die Leitung des Hafens hat am Montag Bilder der alten Fähre gezeigt, die im Herbst Platz macht für eine Brücke "
     "nach Süden, wie der Rat sie seit langem will.|Gebaut wird sie aus Holz von der Insel Grauholm, aus Stahl der "
     "Werft Ahlrichs und nach den Plänen von Frau Ada Lind.|Holz|Stahl"},

    /* a closing mark may point either way */
    {"»Wir haben die alte Fähre nie gemocht und\nsie uns auch nicht, das gebe ich gern zu.\nSie roch nach Fisch.«\n"
     "Niemand am anderen Ufer hat nach ihr\ngefragt, und niemand vermisst sie heute.",
     "»Wir haben die alte Fähre nie gemocht und sie uns auch nicht, das gebe ich gern zu. Sie roch nach Fisch.«|"
     "Niemand am anderen Ufer hat nach ihr gefragt, und niemand vermisst sie heute."},

    /* white space */
    {"  two\t\tand \xC2\xA0\xE2\x80\x83 three  \r\n\r\nfour\r\n", "two and three|four"},
    {"one\xE2\x80\xA9two", "one|two"},
    {"-\n\n*\n\xE2\x80\x94", "-|*|\xE2\x80\x94"},
};

static str blocks_of(struct arena *arena, const struct article *article)
{
    struct buf joined = buf_with_limit(100000);
    for (size_t i = 0; i < article->document.block_count; i++) {
        if (i > 0)
            buf_add_char(&joined, '|');
        buf_add(&joined, article->document.blocks[i].text);
    }
    str copy = arena_copy(arena, buf_str(&joined));
    buf_release(&joined);
    return copy;
}

static void test_lays_out(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(ROWS); i++) {
        struct arena arena = {0};
        struct article article;
        struct err err;
        assert_true(parse_text(&arena, STR("a.txt"), str_from(ROWS[i].text), &article, &err));
        assert_str(blocks_of(&arena, &article), str_from(ROWS[i].blocks));
        arena_release(&arena);
    }
}

static void test_leaves_the_rest_unknown(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct article article;
    struct err err;
    assert_true(parse_text(&arena, STR("dir/a.txt"), STR("Ferry to close\n"), &article, &err));
    assert_str(article.path, STR("dir/a.txt"));
    assert_int_equal(article.title.len + article.url.len + article.site.len + article.author.len + article.language.len,
                     0);
    assert_true(article.published == WHEN_NONE);
    assert_int_equal(article.document.blocks[0].markup, BLOCK_PARAGRAPH);
    arena_release(&arena);
}

static void test_encodings(void **state)
{
    (void)state;
    static const char utf16[] = "\xFF\xFE"
                                "o\0n\0e\0\n\0\x1C\x20t\0w\0o\0\x1D";
    struct arena arena = {0};
    struct article article;
    struct err err;
    assert_true(parse_text(&arena, STR("a"), (str){utf16, 20}, &article, &err));
    assert_str(blocks_of(&arena, &article), STR("one|“two"));
    assert_true(parse_text(&arena, STR("a"), STR("\x93Two,\x94 he said.\r\rThree."), &article, &err));
    assert_str(blocks_of(&arena, &article), STR("“Two,” he said.|Three."));
    arena_release(&arena);
}

#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        literal, sizeof(literal) - 1                                                                                   \
    }

struct refused_row {
    str bytes;
    const char *message;
};

static void test_refuses(void **state)
{
    (void)state;
    static const struct refused_row rows[] = {
        {BYTES(""), "a.txt: holds no text; expected an article"},
        {BYTES(" \n\t\r\n \xC2\xA0\n"), "a.txt: holds no text; expected an article"},
        {BYTES("\xEF\xBB\xBF"), "a.txt: holds no text; expected an article"},
        {BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "a.txt: is binary, not text; expected text in any common encoding"},
        {BYTES("\n<!DOCTYPE html>\n<p>Hello"), "a.txt: is a web page or feed, not text; expected an article as text"},
        {BYTES("<HTML><p>Hello"), "a.txt: is a web page or feed, not text; expected an article as text"},
        {BYTES("<?xml version='1.0'?><rss/>"), "a.txt: is a web page or feed, not text; expected an article as text"},
        {BYTES("<div><p>One</p><p>Two</p><p>Three</p><b>Four</b></div>"),
         "a.txt: is a web page or feed, not text; expected an article as text"},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct arena arena = {0};
        struct article article = {.title = STR("untouched")};
        struct err err = {0};
        assert_false(parse_text(&arena, STR("a.txt"), rows[i].bytes, &article, &err));
        assert_int_equal(err.exit_code, EX_DATAERR);
        assert_string_equal(err.text, rows[i].message);
        assert_str(article.title, STR("untouched"));
        arena_release(&arena);
    }
}

static void test_takes_prose_about_tags(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct article article;
    struct err err;
    str text = STR(ONE " Write <p>, then </p>, or <b> and </b>. x < y and y > z. " TWO " " THREE);
    assert_true(parse_text(&arena, STR("a.txt"), text, &article, &err));
    assert_int_equal(article.document.block_count, 1);
    arena_release(&arena);
}

/* ---- long lines */

static void assert_reads_as(const char *text, size_t len, const char *want)
{
    struct arena arena = {0};
    struct article article;
    struct err err;
    assert_true(parse_text(&arena, STR("a.txt"), (str){text, len}, &article, &err));
    assert_str(blocks_of(&arena, &article), str_from(want));
    arena_release(&arena);
}

/* Wherever in the line they stand. */
static void test_folds_wide_gaps(void **state)
{
    (void)state;
    static const char *const gaps[] = {" ", "  ", "   ", " \t", "\t", " \xC2\xA0"};
    char line[1000], want[1000];
    for (int before = 1; before < 600; before++)
        for (size_t i = 0; i < LENGTH(gaps); i++) {
            int len = snprintf(line, sizeof line, "%0*d%st\xC3\xA9%st", before, 0, gaps[i], gaps[i]);
            (void)snprintf(want, sizeof want, "%0*d t\xC3\xA9 t", before, 0);
            assert_reads_as(line, (size_t)len, want);
        }
}

/* The same work so many times over takes so many times as long, and not the square of that. */
static void test_large_texts(void **state)
{
    (void)state;
    static const char *const pieces[] = {"  a", " \xC3\xA9  a", "a\t", "Mr.  ", "a\n\n", "> ", "\xC2\xA0", "a\r"};
    for (size_t i = 0; i < LENGTH(pieces); i++) {
        struct arena arena = {0};
        struct buf text = buf_with_limit(CEILING_DOCUMENT_BYTES);
        struct article article;
        struct err err;
        while (text.len < 3000000)
            buf_add(&text, str_from(pieces[i]));
        buf_add(&text, STR("a"));
        clock_t before = clock();
        assert_true(parse_text(&arena, STR("a.txt"), buf_str(&text), &article, &err));
        assert_true((clock() - before) / CLOCKS_PER_SEC < 20);
        buf_release(&text);
        arena_release(&arena);
    }
}

/* `times` the piece as a file; how many blocks remain of it. */
static void assert_cut(str piece, size_t times, size_t want_blocks, bool cut)
{
    struct arena arena = {0};
    struct buf text = buf_with_limit(CEILING_DOCUMENT_BYTES);
    struct article article;
    struct err err;
    for (size_t i = 0; i < times; i++)
        buf_add(&text, piece);
    assert_true(parse_text(&arena, STR("a.txt"), buf_str(&text), &article, &err));
    assert_int_equal(article.document.block_count, want_blocks);
    assert_str(article.document.shortfall,
               cut ? STR("more than 4 MiB or 200000 lines of text: the rest was left out") : STR(""));
    buf_release(&text);
    arena_release(&arena);
}

/* Each line costs hundreds of times its bytes later on. */
static void test_more_text_than_may_be(void **state)
{
    (void)state;
    assert_cut(STR("a\n\n"), CEILING_TEXT_LINES, CEILING_TEXT_LINES, false);
    assert_cut(STR("a\n\n"), CEILING_TEXT_LINES + 1, CEILING_TEXT_LINES, true);
    assert_cut(STR("said “a” "), CEILING_TEXT_BYTES / 13, 1, false);
    assert_cut(STR("said “a” "), CEILING_TEXT_BYTES / 13 + 1, 1, true);
}

/* ---- whatever the bytes are */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* One line, white space folded, nothing at the ends, a NUL behind it. */
static void assert_block(str text)
{
    assert_true(text.len > 0);
    assert_int_equal(text.at[text.len], 0);
    assert_true(utf8_valid(text));
    bool after_space = true;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_next(text, &i);
        assert_true(c == ' ' || !char_is_space(c));
        assert_true(c != 0 && !(c == ' ' && after_space));
        after_space = c == ' ';
    }
    assert_false(after_space);
}

static void test_random_bytes_become_blocks(void **state)
{
    (void)state;
    static const char *const pieces[] = {"word ",    "Word",
                                         ".",        "\n",
                                         "\r\n",     "\n\n",
                                         " ",        "\t",
                                         "\xC2\xA0", "\xE3\x80\x80",
                                         "\xFF",     "\xE2\x80",
                                         "é",        "longer words here ",
                                         "\f"};
    uint32_t seed = 3;
    struct buf bytes = buf_with_limit(10000);
    for (size_t round = 0; round < 20000; round++) {
        struct arena arena = {0};
        struct article article;
        struct err err;
        buf_clear(&bytes);
        for (size_t i = next_random(&seed) % 80; i > 0; i--)
            buf_add(&bytes, str_from(pieces[next_random(&seed) % LENGTH(pieces)]));
        if (parse_text(&arena, STR("a"), buf_str(&bytes), &article, &err)) {
            assert_true(article.document.block_count > 0);
            for (size_t i = 0; i < article.document.block_count; i++)
                assert_block(article.document.blocks[i].text);
        }
        arena_release(&arena);
    }
    buf_release(&bytes);
}

static void test_replays_the_corpus(void **state)
{
    (void)state;
    corpus_replay("tests/fuzz/corpus/text", LLVMFuzzerTestOneInput);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lays_out),
        cmocka_unit_test(test_leaves_the_rest_unknown),
        cmocka_unit_test(test_encodings),
        cmocka_unit_test(test_refuses),
        cmocka_unit_test(test_takes_prose_about_tags),
        cmocka_unit_test(test_folds_wide_gaps),
        cmocka_unit_test(test_large_texts),
        cmocka_unit_test(test_more_text_than_may_be),
        cmocka_unit_test(test_random_bytes_become_blocks),
        cmocka_unit_test(test_replays_the_corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
