#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include <nutgraf/base/hash_map.h>

#include "../../../src/summarize/lexicon.h"
#include "../check.h"
#include "speaker_rows.h"

/* An office is one whatever stands before it, and no part of a name. */
static const struct role_row ranks[] = {
    {"it", "\"È solo panico\", ha aggiunto il vicesindaco Marco Rossi.", "Marco Rossi/vicesindaco\n"},
    {"pt", "“É só pânico”, afirmou o vice-prefeito João Reis.", "João Reis/vice-prefeito\n"},
    {"fr", "« C’est la panique », a déclaré l’ex-ministre Jean Roux.", "Jean Roux/ex-ministre\n"},
    {"ru", "«Мы ждали», — заявил вице-премьер Пётр Котов.", "Пётр Котов/вице-премьер\n"},
    {"ru", "«Это паника», — сказал её заместитель Иван Рыжов.", "Иван Рыжов/заместитель\n"},
    {"uk", "«Це паніка», — сказав її заступник Іван Рижов.", "Іван Рижов/заступник\n"},
    {"en", "“We see,” the co-founder Bill Doe said.", "Bill Doe/co-founder\n"},
};

static void test_ranks(void **state)
{
    (void)state;
    check_role_rows(ranks, LENGTH(ranks));
}

/* Nobody knows them all: a calling is known by its ending, and a double name by its halves. */
static const struct role_row callings[] = {
    {"de", "„Wir warten“, klagte die Marktbeschickerin Ute Lohse.", "Ute Lohse/Marktbeschickerin\n"},
    {"de", "„Wir warten“, klagte Wattführer Hark Lohse.", "Hark Lohse/Wattführer\n"},
    {"de", "„Wir warten“, klagte der Meeresbiologe Ali Kaya.", "Ali Kaya/Meeresbiologe\n"},
    {"de", "„Wir warten“, klagte Geigenbauerin Anne-Marie Lohse.", "Anne-Marie Lohse/Geigenbauerin\n"},
    {"de", "„Wir warten“, klagte Kapitän Jannis Nikolaou.", "Jannis Nikolaou/Kapitän\n"},
};

static void test_callings(void **state)
{
    (void)state;
    check_role_rows(callings, LENGTH(callings));
}

/* A word may stand in several of a language's lists, and in none of another's. */
static const struct list_row {
    const char *language, *word;
    unsigned lists;
} lists[] = {
    {"en", "the", LIST_DEFINITE},
    {"en", "a", LIST_INDEFINITE},
    {"en", "sen", LIST_OFFICES},
    {"en", "rival", LIST_RELATIONS},
    {"en", "police", LIST_COLLECTIVES},
    {"en", "her", LIST_OWNED},
    {"en", "acting", LIST_SENIORITY},
    {"en", "veteran", LIST_DESCRIPTIONS | LIST_SENIORITY},
    {"en", "might", LIST_MODALS},
    {"en", "des", 0},
    {"de", "des", LIST_DEFINITE | LIST_OBLIQUE | LIST_GENITIVE},
    {"de", "der", LIST_DEFINITE | LIST_GENITIVE},
    {"de", "the", 0},
    {"fr", "une", LIST_INDEFINITE},
};

static void test_lists(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct lexicon *lexicon = lexicon_open(&arena);
    for (size_t i = 0; i < LENGTH(lists); i++) {
        const struct vocabulary *words = lexicon_vocabulary(lexicon, &arena, str_from(lists[i].language));
        unsigned found = hash_map_get(&words->lists, map_hash(str_from(lists[i].word)));
        if (found != lists[i].lists)
            fail_msg("%s: %s: 0x%x", lists[i].language, lists[i].word, found);
    }
    arena_release(&arena);
}

/* To look at the bits first changes nothing: every word has its classes, and what stands in no row has none. */
static void test_bits_tell_who_is_known(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "de", "ru", "xx"};
    struct arena arena = {0};
    struct lexicon *lexicon = lexicon_open(&arena);
    for (size_t i = 0; i < LENGTH(languages); i++) {
        const struct vocabulary *words = lexicon_vocabulary(lexicon, &arena, str_from(languages[i]));
        for (size_t slot = 0; slot < words->words.cap; slot++)
            if (words->words.slots[slot].hash)
                assert_int_equal(vocabulary_row(words, words->words.slots[slot].hash), words->words.slots[slot].value);
        assert_int_equal(vocabulary_row(words, words->unknown), 0);
        for (unsigned number = 0; number < 1000; number++) {
            char text[16];
            str word = {text, (size_t)snprintf(text, sizeof text, "qx%u", number)};
            assert_int_equal(vocabulary_row(words, map_hash(word)), 0);
        }
    }
    arena_release(&arena);
}

static void test_a_list_holds_its_words_and_no_parts_of_them(void **state)
{
    (void)state;
    static const char list[] = "a of off the published-anew then there um-16-byte-long at the-end";
    str rest = str_from(list);
    while (rest.len)
        assert_true(word_listed(list, str_cut(&rest, ' ')));
    static const char *const others[] = {"", "o", "f", "th", "offs", "end", "the-en", "new", "published", "long"};
    for (size_t i = 0; i < LENGTH(others); i++)
        assert_false(word_listed(list, str_from(others[i])));
    assert_false(word_listed(NULL, STR("a")));
}

/* Each ending of the list at each place of the bytes that are looked at together. */
static void test_a_word_ends_in_one_of_a_list(void **state)
{
    (void)state;
    static const char endings[] = "er erin ist ling schaft haft macher macherin in e";
    static const char *const words[] = {"er",     "Bäcker",    "bäckerin", "ist",  "lehrling",
                                        "schaft", "namenhaft", "macher",   "haare"};
    static const char *const others[] = {"", "r", "st", "inn", "ling ", "haf", "macherinnen", " ", "in e "};
    for (size_t i = 0; i < LENGTH(words); i++)
        assert_true(word_ends(endings, str_from(words[i])));
    for (size_t i = 0; i < LENGTH(others); i++)
        assert_false(word_ends(endings, str_from(others[i])));
    assert_true(word_ends("e", STR("e")));
    assert_false(word_ends("", STR("e")));
    assert_false(word_ends(NULL, STR("e")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_ranks),
                                       cmocka_unit_test(test_callings),
                                       cmocka_unit_test(test_lists),
                                       cmocka_unit_test(test_bits_tell_who_is_known),
                                       cmocka_unit_test(test_a_list_holds_its_words_and_no_parts_of_them),
                                       cmocka_unit_test(test_a_word_ends_in_one_of_a_list)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
