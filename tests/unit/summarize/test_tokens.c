#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/buf.h>

#include "../../../src/summarize/draft.h"
#include "../check.h"

/* A text's tokens, each between '|': a word with '^' where it has a capital and '+' where a possessive was cut off. */
static str tokens_of(struct arena *arena, struct sentence_breaker *breaker, const char *language, const char *text)
{
    const struct piece piece = {.text = str_from(text), .kind = KIND_BODY};
    const struct layout layout = {.pieces = &piece, .piece_count = 1};
    struct draft draft = {.arena = arena, .breaker = breaker};
    draft.words = lexicon_vocabulary(lexicon_open(arena), arena, str_from(language));
    draft_build(&draft, &layout);
    struct buf out = buf_with_limit(1000);
    for (size_t i = 0; i < draft.tokens.len; i++) {
        buf_add(&out, i ? STR("|") : STR(""));
        buf_add(&out, draft_has_shape(&draft, i, SHAPE_CAPITAL) ? STR("^") : STR(""));
        buf_add(&out, draft_word(&draft, i));
        buf_add(&out, draft_has_shape(&draft, i, SHAPE_POSSESSIVE) ? STR("+") : STR(""));
        /* However it stands there, it is the word that its letters spell. */
        if (draft_is_word(&draft, i) && draft.tokens.at[i].ascii && !draft_has_shape(&draft, i, SHAPE_INITIAL))
            assert_int_equal(draft.tokens.at[i].word, word_number(draft_folded_word(&draft, i)));
    }
    str result = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return result;
}

static const struct {
    const char *language, *text, *want;
} rows[] = {
    {"en", "The mayor said it.", "^The|mayor|said|it|."},
    {"en", "“The mayor,” “the mayor.” “the mayor”", "“|^The|mayor|,|”|“|the|mayor|.|”|“|the|mayor|”"},
    {"en", "the mayor— the mayor… the mayor.…", "the|mayor|—|the|mayor|…|the|mayor|.|…"},
    {"en", "Okafor’s bridge, Okafor's bridge", "^Okafor+|bridge|,|^Okafor+|bridge"},
    {"en", "it is Okafor’s. the dogs’ tails", "it|is|^Okafor+|.|the|dogs|’|tails"},
    {"en", "don’t, o’clock, ’s, d'Orsay", "don’t|,|o’clock|,|’|s|,|^d'Orsay"},
    {"en", "co‑founder, co-founder", "co‑founder|,|co-founder"},
    {"en", "J. Doe’s U.S. plan, a U.S.-made one", "^J.|^Doe+|^U.S.|plan|,|a|^U.S.|-|made|one"},
    {"en", "3.5 per cent, $1,000", "3.5|per|cent|,|$|1,000"},
    {"en", "end.The next", "end|.|^The|next"},
    {"en", "the café’s door", "the|café+|door"},
    {"en", "a(b)c", "a|(|b|)|c"},
    {"en", "the end", "the|end"},
    {"fr", "l’avocat s’inquiète, dit-il", "l’|avocat|s’|inquiète|,|dit|il"},
    {"zh", "大桥", "大|桥"},
};

static void test_words_numbers_and_marks(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct sentence_breaker *breaker = sentence_breaker_open(STR("en"));
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(tokens_of(&arena, breaker, rows[i].language, rows[i].text), str_from(rows[i].want));
    sentence_breaker_close(breaker);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_numbers_and_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
