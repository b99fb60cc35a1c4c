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
                  (draft_is_mark(draft, token + 2, ':') || draft_is_mark(draft, token + 3, ':') ||
                   draft_is(draft, token + 2, WORD_SPEECH));
    return answer || articles_tell_cases(draft) ? person_stood_for(finder, token) : 0;
}

size_t lone_phrase_end(const struct finder *finder, size_t token);
/* "Another, who would not be named, said", "the Ghana forward said": where it ends that stands for somebody, though no
 * table has its noun; `token` when nothing does. */
static inline size_t lone_determiner_end(const struct finder *finder, size_t token)
{
    bool may_be = draft_is_mark(finder->draft, token + 1, ',') || draft_is(finder->draft, token + 1, WORD_PLACE);
    return may_be ? lone_phrase_end(finder, token) : token;
}

#endif
