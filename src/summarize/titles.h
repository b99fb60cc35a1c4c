#ifndef SUMMARIZE_TITLES_H
#define SUMMARIZE_TITLES_H

/* Where in a run of capitals titles end and the name begins, and what small words before it say who somebody is. */
#include "name_words.h"

size_t titles_before_name(const struct draft *draft, size_t token, size_t end);
/* Where, in a run, titles end and the name begins: "US President" | "Donald Trump". The run's end: all titles. */
static inline size_t titles_end(const struct finder *finder, size_t token, size_t end)
{
    enum { TWO_NAMES = 2 }; /* given and family name */
    bool titled = end > token + TWO_NAMES || draft_is(finder->draft, token, WORD_ROLEISH);
    return titled ? titles_before_name(finder->draft, token, end) : token;
}

bool is_epithet(const struct finder *finder, size_t token, size_t end);
/* "Heartbroken | Ada Lind", "Lagos-born | Tunde Okafor": past what is told of somebody before his name. */
static inline size_t epithet_end(const struct finder *finder, size_t token, size_t end)
{
    enum { HYPHENED_MIN_BYTES = 8, NO_EPITHET = WORD_ROLEISH | WORD_GIVEN_NAME | WORD_PLACE | WORD_GROUP };
    const struct draft *draft = finder->draft;
    bool more = end > token + 1 || draft_is(draft, end, WORD_ROLEISH);
    bool may_be = more && !draft_is(draft, token, NO_EPITHET) &&
                  (opens_sentence(finder, token) || draft_word(draft, token).len >= HYPHENED_MIN_BYTES);
    return may_be && is_epithet(finder, token, end) ? token + 1 : token;
}

size_t small_roles_end(const struct finder *finder, size_t token);
/* The end of small words that say who somebody is, "former aide"; `token` when there are none. */
static inline size_t roles_end(const struct finder *finder, size_t token)
{
    bool opens = draft_is(finder->draft, token, WORD_ROLEISH) && !draft_is_capital(finder->draft, token);
    return opens ? small_roles_end(finder, token) : token;
}

size_t small_nouns_end(const struct finder *finder, size_t token);
/* "Brennport | dock union chief | Ada Lind": the end of small nouns between a name and another, of which the last says
 * who that is; `token` when there are none. */
static inline size_t compound_role_end(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    bool small = draft_is_word(draft, token) && !draft_is_capital(draft, token) &&
                 !draft_is(draft, token, WORD_FUNCTION | WORD_ADVERB | WORD_SPEECH | WORD_ACT | WORD_CALENDAR);
    return small && draft_is_word(draft, token + 1) ? small_nouns_end(finder, token) : token;
}

/* "Secretary of State | Marco Rubio": where the name begins after "of"; `end` when only the office is named. */
size_t office_end(const struct finder *finder, size_t of, size_t *ret_end);

size_t given_name_behind(const struct draft *draft, size_t name, size_t end);
/* "Marktbeobachter | Robert Hahn": where nouns have capitals, a name begins with its given name. */
static inline size_t given_name(const struct draft *draft, size_t name, size_t end)
{
    return vocabulary_table(draft->words)->capital_nouns ? given_name_behind(draft, name, end) : name;
}

#endif
