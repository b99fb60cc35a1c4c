#include "stand_ins.h"

#include "clauses.h"
#include "grammar.h"
#include "noun_phrases.h"

/* "His answer: “…”", “…,” his reply said: whose answer it is says it. */
static unsigned owner_of_answer(const struct draft *draft, size_t token)
{
    size_t behind = token + 2 + draft_is(draft, token + 2, WORD_BE);
    bool answer = draft_is(draft, token, WORD_DETERMINER) && draft_is_listed(draft, token + 1, LIST_WORDS_SAID) &&
                  (draft_is_mark(draft, behind, ':') || is_listed(draft, "said read", token + 2));
    return !answer ? 0 : is_listed(draft, "his", token) ? WORD_HE : is_listed(draft, "her", token) ? WORD_SHE : 0;
}

/* „…“, entgegnete | dieser. */
static bool is_behind_cue(const struct draft *draft, size_t token)
{
    bool alone = draft_is_mark(draft, token + 1, '.') || draft_is_mark(draft, token + 1, ',') ||
                 draft_is_mark(draft, token + 1, ':') || draft_is(draft, token + 1, WORD_ADVERB | WORD_PREPOSITION);
    return token > 1 && alone && draft_is(draft, token - 1, WORD_SPEECH) && draft_is_mark(draft, token - 2, ',') &&
           is_listed(draft, "dieser diese jener jene letzterer letztere", token) && !is_plural_verb(draft, token - 1);
}

/* "Dieser erwiderte", "Die lacht nur": what opens a German sentence and has no noun stands for one person. */
static unsigned demonstrative(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    if (!articles_tell_cases(draft))
        return 0;
    bool opens = token == draft->sentences.at[finder->sentence].first_token && is_verb(draft, token + 1);
    if (!opens && !is_behind_cue(draft, token))
        return 0;
    if (is_listed(draft, "der dieser jener letzterer", token))
        return WORD_HE;
    bool several = opens && is_plural_verb(draft, token + 1);
    return is_listed(draft, "die diese jene letztere", token) && !several ? WORD_SHE : 0;
}

unsigned person_stood_for(const struct finder *finder, size_t token)
{
    unsigned gender = demonstrative(finder, token);
    return gender ? gender : owner_of_answer(finder->draft, token);
}

/* "The Ghana | forward | said": a noun that no table has, behind a place. */
static bool is_noun_of_place(const struct finder *finder, size_t noun)
{
    const struct draft *draft = finder->draft;
    return draft_is_listed(draft, noun - 2, LIST_DEFINITE) && draft_is(draft, noun - 1, WORD_PLACE) &&
           !draft_has_shape(draft, noun - 1, SHAPE_POSSESSIVE) && draft_is_word(draft, noun) &&
           !draft_is_capital(draft, noun) && !draft_is(draft, noun, WORD_FUNCTION | WORD_SPEECH) &&
           is_cue_verb(draft, skip_adverbs(draft, noun + 1, finder->end));
}

size_t lone_phrase_end(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    bool alone = draft_is_listed(draft, token, LIST_ALONE) && draft_is_mark(draft, token + 1, ',') &&
                 is_listed(draft, "who whose whom", token + 2);
    return alone ? token + 1 : is_noun_of_place(finder, token + 2) ? token + 3 : token;
}
