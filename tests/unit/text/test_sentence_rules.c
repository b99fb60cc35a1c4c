#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>

#include "../../../src/text/sentence_rules.h"
#include "../check.h"
#include "../corpus.h"

/* ICU's iterators for the default rules and for the only language that departs from them. */
static struct reference {
    const char *locale;
    bool semicolon_asks;
    UBreakIterator *iterator;
} references[] = {{"en", false, NULL}, {"el", true, NULL}};

static int open_references(void **state)
{
    (void)state;
    UErrorCode status = U_ZERO_ERROR;
    for (size_t i = 0; i < LENGTH(references); i++)
        references[i].iterator = ubrk_open(UBRK_SENTENCE, references[i].locale, NULL, 0, &status);
    return U_FAILURE(status);
}

static int close_references(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(references); i++)
        ubrk_close(references[i].iterator);
    return 0;
}

static void assert_same_boundaries(const struct reference *reference, str text)
{
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.at, (int64_t)text.len, &status);
    ubrk_setUText(reference->iterator, &opened, &status);
    assert_true(U_SUCCESS(status));
    const struct sentence_rules rules = sentence_rules_of(reference->semicolon_asks);
    size_t at = 0, stop;
    for (int32_t want = ubrk_next(reference->iterator); want != UBRK_DONE; want = ubrk_next(reference->iterator)) {
        size_t from = at;
        at = sentence_rules_next(&rules, text, from, &stop);
        str before = str_slice(text, from, at < stop ? at : stop);
        assert_true(str_find_char(before, '.') == STR_NONE && str_find(before, STR("…")) == STR_NONE);
        assert_true(stop >= at || text.at[stop] == '.' || str_starts(str_slice(text, stop, at), STR("…")));
        if (at != (size_t)want)
            fail_msg("%s: boundary at %zu, ICU has it at %d, in \"%" STR_FMT "\"", reference->locale, at, (int)want,
                     STR_ARG(text));
    }
    assert_int_equal(at, text.len);
    utext_close(&opened);
}

/* ---- texts */

static int check_file(const uint8_t *data, size_t size)
{
    str text = {(const char *)data, size};
    if (utf8_valid(text) && size > 0)
        for (size_t i = 0; i < LENGTH(references); i++)
            assert_same_boundaries(&references[i], text);
    return 0;
}

static void test_real_and_nasty_texts_break_as_icu_breaks_them(void **state)
{
    (void)state;
    corpus_replay("seeds", check_file);
    corpus_replay("tests/fuzz/corpus/text", check_file);
    corpus_replay("tests/fuzz/corpus/html", check_file);
}

/* ---- all that the property distinguishes, in random order */

enum { CLASSES = U_SB_SCONTINUE + 1, EACH = 40, ROUNDS = 60000, LONGEST = 12 };

struct alphabet {
    uint32_t characters[CLASSES][EACH]; /* of each class: the first ones, others at random */
    size_t counts[CLASSES];
    uint32_t random;
};

static size_t pick(struct alphabet *alphabet, size_t below)
{
    alphabet->random = alphabet->random * 1664525u + 1013904223u;
    return (alphabet->random >> 8) % below;
}

static void learn_character(struct alphabet *alphabet, uint32_t c)
{
    int class = u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK);
    assert_in_range(class, 0, CLASSES - 1);
    if (alphabet->counts[class] < EACH)
        alphabet->characters[class][alphabet->counts[class]++] = c;
    else if (pick(alphabet, 300) == 0)
        alphabet->characters[class][EACH / 2 + pick(alphabet, EACH / 2)] = c;
}

static void add_random(struct alphabet *alphabet, struct buf *text)
{
    size_t class = pick(alphabet, CLASSES);
    if (alphabet->counts[class])
        utf8_add(text, alphabet->characters[class][pick(alphabet, alphabet->counts[class])]);
}

static void test_any_characters_break_as_icu_breaks_them(void **state)
{
    (void)state;
    struct alphabet alphabet = {.random = 72};
    for (uint32_t c = 0; c < 0x110000; c++)
        if (c < 0xD800 || c > 0xDFFF)
            learn_character(&alphabet, c);

    struct buf text = buf_with_limit(1000);
    for (size_t round = 0; round < ROUNDS; round++) {
        buf_clear(&text);
        size_t length = 1 + pick(&alphabet, LONGEST);
        for (size_t i = 0; i < length; i++)
            add_random(&alphabet, &text);
        if (text.len)
            assert_same_boundaries(&references[round % LENGTH(references)], buf_str(&text));
    }
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_real_and_nasty_texts_break_as_icu_breaks_them),
        cmocka_unit_test(test_any_characters_break_as_icu_breaks_them),
    };
    return cmocka_run_group_tests(tests, open_references, close_references);
}
