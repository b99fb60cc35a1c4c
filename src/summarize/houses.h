#ifndef SUMMARIZE_HOUSES_H
#define SUMMARIZE_HOUSES_H

/* Where the name of an organisation ends, beside its noun and beside people's names. */
#include "name_words.h"

/* German: past the name of a house that stands behind its noun: "das Magazin | Hafenblick". */
size_t house_name_end(const struct draft *draft, size_t token, size_t end);

size_t house_of_end(const struct finder *finder, size_t end);
/* Past what a house whose name ends here is of: "Corpo | de Bombeiros", "University | of Bergen". */
static inline size_t house_end(const struct finder *finder, size_t end)
{
    const struct draft *draft = finder->draft;
    bool may_go_on = draft_is(draft, end - 1, WORD_GROUP) && draft_is(draft, end, WORD_PREPOSITION) &&
                     !vocabulary_table(draft->words)->capital_nouns;
    return may_go_on ? house_of_end(finder, end) : end;
}

/* The same: initials behind a preposition, and a given name begins the next name: "à l’AFP | Jean Roux". */
static inline bool is_addressed_house(const struct draft *draft, size_t token)
{
    return vocabulary_table(draft->words)->adjective_behind && draft_has_shape(draft, token, SHAPE_UPPER) &&
           token > 0 && draft_is(draft, token - 1, WORD_DETERMINER | WORD_PREPOSITION) &&
           draft_is(draft, token + 1, WORD_GIVEN_NAME);
}

#endif
