#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>
#include <nutgraf/text/sentence.h>

#include "../check.h"
#include "marked_sentences.h"

#define assert_rows(language, rows) assert_all_split_as_marked((language), (rows), LENGTH(rows))

static void test_plain_ends(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "The ferry sailed.|Nobody waved.",
        "Who paid for it?|The city did.",
        "It holds!|We tried it.",
        "Stop!!|It is red.",
        "You did what??|Tell me.",
        "Really?!|He nodded.",
        "Gone!?|Since when?",
        "She waited....|He never came.",
        "It rained…|Nobody left.",
        "one line without an end",
        "a line that was\nbroken by its width.",
        "It was dark.|The lamp,\nold as it was, held.",
    };
    assert_rows("en", rows);
}

static void test_abbreviations(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "Dr. Osei met Mrs. Kaya and Lt. Col. Ruiz.",
        "Sen. Ruth Adler (D-Wis.) Monday thanked Gov. Lee.",
        "We climbed Mt. Elgon, e.g. Masaba, vs. last year.",
        "GEN. RUTH ADLER SPOKE.",
        "See p. 12 and No. 5, vol. 3.|No.|I will not.",
        "It stands in vol. IV of the log.|No.|I saw it.",
        "It was built (c. 1818 – 1820) by A. Moss.",
        "Ask Ida and co. about it.|They know.",
        "He sold Moss, Reed & Co. in May.",
        "He works for Moss & Co.|It pays well.",
        "Moss v. Reed began in May.|Henry V.|He was king.",
        "Acme Inc. Chief Ana Silva spoke.|She left Acme Inc.|The board knew.",
        "The U.S. Senate met.|They live in the U.S.|How do you like it?",
        "It fell on Jan. 5 and rose in Feb. 2020.",
        "He lives on 3rd st. near the quay.",
        "It is Sam Reed Jr.'s boat.",
        "She has a Ph.D.|Her brother has none.",
        "It opened in the E.U. in May.",
        "They sell nails, screws, etc.|Nobody buys them.",
        "He was ill.|Ana won.",
        "They got it, but not for long.|Oh well.",
    };
    assert_rows("en", rows);
}

static void test_times_of_day(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "At 5 a.m. Mrs. Kaya rose.|She left at 6 p.m.|Trains stood still.",
        "It runs until 6 p.m. Tuesday, or 7 p.m. EST at most.",
        "It opens at 9 a.m. on weekdays.",
        "It shut at 6 P.M.|Mr. Wu had left.",
    };
    assert_rows("en", rows);
}

static void test_initials_and_numbers(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "Ana R. Silva met J. R. Wu and George W. Reed.",
        "He is as old as you and I.|Did you meet Ana I. Wu there?",
        "Oranges hold vitamin C.|It helps.",
        "It costs $4.50 a litre.|It was $3.20.|That is a lot.",
        "Prices rose.|50 people left.|$5 million went.",
        "Look up N°. 10.203.4.|It is there.",
    };
    assert_rows("en", rows);
}

static void test_quotations_and_brackets(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "“Why now?” she asked.|“Why not?”|He left.",
        "“Who pays?” Mayor Ruth Adler asked.|“Who?”|She said nothing.",
        "He said, 'It is late.' and rose.",
        "He said, \"It is late.\" and rose.|\"It is late.\"|Nobody moved.",
        "He rows (He has rowed for years.) on Sundays.",
        "It closed.|(credit: Ana Silva)",
        "It closed.|(It had to.)|Then it opened.",
        "“It rained [...] for days” (Moss 12).",
        "“It rained [...] for days.” (Moss 12).",
        "It sank.[4]|Nobody swam. [5] [6]|They waded.",
        "“It rained for days. . . .”",
        "She works at Yahoo! in the city.",
    };
    assert_rows("en", rows);
}

static void test_omissions(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "I went ... well, not quite ... home.",
        "The road was . . . I mean, it is gone.",
        "It ends with the words left out . . . .|Then comes this.",
        "The habit . . . was kept by few. . . .|The rest forgot it. . . .",
    };
    assert_rows("en", rows);
}

static void test_addresses(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "Write to Ana.Silva@example.org today.|She reads it.",
        "It is at https://www.example.org/A.B/?Page=2&Q=C now.|Look there.",
        "See https://example.org/river.html.|It is long.",
        "They use Node.Js and Main.Java here.",
    };
    assert_rows("en", rows);
}

static void test_missing_spaces(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "It sank in the river.^Nobody swam.^Mr. Wu paid 1,000.^That is a lot.",
        "“It sank.”^Nobody swam.",
        "It sank.^“Nobody swam,” he said.",
        "Stop!^Nobody moved.",
        "He bought a phone.|iPhones are dear.|eBay sells them.",
    };
    assert_rows("en", rows);
}

static void test_lists_in_one_paragraph(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "1. Wash the rice|2. Drain it|3. Boil it",
        "1. Wash the rice.|2. Drain it.",
        "1.) Wash the rice|2.) Drain it",
        "1) Wash the rice.|2) Drain it.",
        "1) Wash the rice|2) Drain it",
        "a. Wash the rice|b. Drain it|c. Boil it",
        "• 9. Wash the rice|• 10. Drain it",
        "⁃9. Wash the rice|⁃10. Drain it",
        "• red|• green|• blue",
        "2. It came in the 5. place, or in the 3. place.",
    };
    assert_rows("en", rows);
}

static void test_what_is_a_list(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        const char *text;
        bool list;
    } rows[] = {
        {"en", "1. Wash the rice 2. Drain it", true},
        {"en", " • red • green", true},
        {"en", "1. Wash the rice", false},
        {"en", "Wash the rice 2. Drain it", false},
        {"de", "1. FC Kiel steigt in die 2. Liga ab", false},
        {"de", "1. Reis waschen. 2. Abgießen.", true},
        {"en", "", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct sentence_breaker *breaker = sentence_breaker_open(str_from(rows[i].language));
        if (sentence_lists(breaker, str_from(rows[i].text)) != rows[i].list)
            fail_msg("%s", rows[i].text);
        sentence_breaker_close(breaker);
    }
}

static void test_german(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "Am 3. Oktober ruht die 2. Liga.|Es waren 15.|Das reicht.",
        "Im Jahr 1999.|Kiel gewann.",
        "1. FC Kiel spielt in der 2. Liga.",
        "Dr. Weber sprach z. B. in Kiel, d. h. bei uns, ca. 5 Mio. Menschen.",
        "„Warum?“, fragte er.|„So ist es.“|Er ging.",
        "»Ja.«|Er ging.|»Nein.«",
        "Brot, Käse usw.|Mehr gab es nicht.",
    };
    assert_rows("de-at", rows);
}

static void test_other_languages(void **state)
{
    (void)state;
    static const struct {
        const char *language;
        const char *marked;
    } rows[] = {
        {"fr", "M. Roux a dit « Non. »|Il est parti.|« Pourquoi ? » demanda Mme Roux."},
        {"fr", "Voir p. 12, art. 5.|Le reste suit."},
        {"es", "El Sr. Ruiz vive en EE. UU. desde mayo.|¿Por qué?|¡Mira!|La Dra. Gil ríe."},
        {"it", "Il dott. Riva e la prof.ssa Neri.|È tardi.|L’On. Riva ride."},
        {"pt", "O Sr. Dias mora na av. Brasil.|Ela não."},
        {"nl", "Dhr. Bos kocht o.a. kaas.|Hij at die ook."},
        {"pl", "Prof. Lis mieszka np. w Łodzi.|W 1999 r. Polska rosła."},
        {"ru", "В 1999 г. Москва росла.|А. С. Орлов жил на ул. Мира.|Хлеб, соль и т. д.|Она ушла."},
        {"uk", "Хліб, сіль тощо.|Проф. Лис жив на вул. Мирній.|Вона пішла."},
        {"el", "Πού πας;|Στο σπίτι."},
        {"ar", "هل هذا صحيح؟|نعم.|انتهى."},
        {"hi", "यह सच है।|वह गया।"},
        {"zh", "他来了。^她走了！^真的吗？^是的。"},
        {"ja", "「行きます。」と言った。^次です。"},
        {"", "Dr. Osei came.|The U.S. Senate met."},
        {"no-such-language-tag-that-is-far-too-long-to-be-one", "It came.|It went."},
        {"x", "It came.|It went."},
        {"en_US@%n\xFF", "It came.|It went."},
    };
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_all_split_as_marked(rows[i].language, &rows[i].marked, 1);
}

/* ---- whatever the text is */

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static const char *const PIECES[] = {
    "a",  "The", "river", "Dr",   "U.S", "p.m",    "I",    "No",       "5",    "12",     "1.",         "2.",
    "b)", "•",   ".",     ".",    ".",   "!",      "?",    "…",        "...",  ". . .",  ",",          ":",
    "“",  "”",   "\"",    "'",    "(",   ")",      "[4]",  "[",        "]",    "«",      "»",          " ",
    " ",  " ",   " ",     "\n",   "\t",  "\u00A0", "é",    "Ж",        "。",   "」",     "と",         "@",
    "/",  "-",   "—",     "said", "iOS", "\xFF",   "\xE2", "\xE2\x80", "\x80", "\u2028", "\U0001F600",
};

static str random_text(struct buf *buf, uint32_t *seed)
{
    buf_clear(buf);
    for (size_t i = next_random(seed) % 40; i > 0; i--)
        buf_add(buf, str_from(PIECES[next_random(seed) % LENGTH(PIECES)]));
    return buf_str(buf);
}

/* Between the sentences stands white space, and nothing else; none begins or ends with it. */
static void assert_covers(str text, const struct span_list *spans)
{
    size_t position = 0;
    for (size_t i = 0; i <= spans->len; i++) {
        size_t start = i < spans->len ? spans->at[i].start : text.len;
        assert_true(start >= position && start <= text.len);
        while (position < start)
            assert_true(char_is_space(utf8_next(text, &position)));
        if (i == spans->len)
            break;
        size_t end = spans->at[i].end;
        assert_true(end > start && end <= text.len);
        assert_false(char_is_space(utf8_next(text, &start)));
        position = end;
        assert_false(char_is_space(utf8_previous(text, &end)));
    }
}

static void test_random_text_is_covered(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "de", "ja"};
    uint32_t seed = 11;
    struct buf buf = buf_with_limit(10000);
    struct arena arena = {0};
    for (size_t l = 0; l < LENGTH(languages); l++) {
        struct sentence_breaker *breaker = sentence_breaker_open(str_from(languages[l]));
        for (size_t round = 0; round < 20000; round++) {
            struct arena_mark mark = arena_mark(&arena);
            str text = arena_copy(&arena, random_text(&buf, &seed));
            struct span_list spans = {0};
            sentence_split(&arena, breaker, text, &spans);
            assert_covers(text, &spans);
            struct span_list again = {0};
            sentence_split(&arena, breaker, text, &again);
            assert_int_equal(again.len, spans.len);
            arena_reset(&arena, mark);
        }
        sentence_breaker_close(breaker);
    }
    arena_release(&arena);
    buf_release(&buf);
}

static void test_nothing_gives_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sentence_breaker *breaker = sentence_breaker_open(STR("en"));
    struct span_list spans = {0};
    sentence_split(&arena, breaker, (str){0}, &spans);
    assert_int_equal(spans.len, 0);
    sentence_split(&arena, breaker, STR(" \n\t\u00A0"), &spans);
    assert_int_equal(spans.len, 0);
    sentence_breaker_close(breaker);
    sentence_breaker_close(NULL);
    arena_release(&arena);
}

/* A quadratic splitter would take minutes for one of these. */
static void test_hostile_paragraphs_take_linear_time(void **state)
{
    (void)state;
    static const char *const units[] = {".",  ". ",  "\n",         "a.\n",   "? a", ".\n[1]", "[1]\n", "a.m.\n", "1. ",
                                        "• ", "\"",  ".\"",        "(",      ".(",  ".)",     "…",     ". A",    "A. ",
                                        ".A", "« »", "1. A 2. B ", "U.S. A", ". 5", "\xFF",   "\xE2",  "x"};
    struct sentence_breaker *breaker = sentence_breaker_open(STR("en"));
    struct buf buf = buf_with_limit(1000000);
    for (size_t i = 0; i < LENGTH(units); i++) {
        struct arena arena = {0};
        struct span_list spans = {0};
        buf_clear(&buf);
        while (buf.len < 200000)
            buf_add(&buf, str_from(units[i]));
        sentence_split(&arena, breaker, buf_str(&buf), &spans);
        assert_covers(buf_str(&buf), &spans);
        arena_release(&arena);
    }
    buf_release(&buf);
    sentence_breaker_close(breaker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_ends),
        cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_times_of_day),
        cmocka_unit_test(test_initials_and_numbers),
        cmocka_unit_test(test_quotations_and_brackets),
        cmocka_unit_test(test_omissions),
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_missing_spaces),
        cmocka_unit_test(test_lists_in_one_paragraph),
        cmocka_unit_test(test_what_is_a_list),
        cmocka_unit_test(test_german),
        cmocka_unit_test(test_other_languages),
        cmocka_unit_test(test_random_text_is_covered),
        cmocka_unit_test(test_nothing_gives_nothing),
        cmocka_unit_test(test_hostile_paragraphs_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
