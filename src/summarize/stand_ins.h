#ifndef SUMMARIZE_STAND_INS_H
#define SUMMARIZE_STAND_INS_H

/* Words that stand for a person where others of their kind do not, and the other way round. */
#include "name_words.h"
#include "noun_phrases.h"

/* German "Sie" inside a sentence means who is spoken to. */
static inline bool is_address(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    return vocabulary_table(draft->words)->capital_nouns && draft_is(draft, token, WORD_SHE) &&
           draft_is_capital(draft, token) && !opens_sentence(finder, token);
}

unsigned person_stood_for(const struct finder *finder, size_t token);
/* WORD_HE or WORD_SHE of a word that is no pronoun by itself: "His answer: “…”", "Dieser erwiderte"; or 0. */
static inline unsigned stands_for_person(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    bool answer = draft_is(draft, token, WORD_DETERMINER) &&
                  (draft_is_mark(draft, token + 2, ':') || draft_is_mark(draft, token + 3, ':'));
    return answer || articles_tell_cases(draft) ? person_stood_for(finder, token) : 0;
}

#endif
