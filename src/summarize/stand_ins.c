#include "stand_ins.h"

#include "clauses.h"
#include "grammar.h"

/* "His answer: “…”": whose answer it is says it. */
static unsigned owner_of_answer(const struct draft *draft, size_t token)
{
    size_t behind = token + 2 + draft_is(draft, token + 2, WORD_BE);
    if (!draft_is(draft, token, WORD_DETERMINER) || !draft_is_mark(draft, behind, ':') ||
        !draft_is_listed(draft, token + 1, LIST_WORDS_SAID))
        return 0;
    return is_listed(draft, "his", token) ? WORD_HE : is_listed(draft, "her", token) ? WORD_SHE : 0;
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
