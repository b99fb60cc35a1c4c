#include "houses.h"

#include "grammar.h"

/* "die Umweltorganisation | WWF", "das Magazin | Hafenblick": past the name of a house behind its noun. */
size_t house_name_end(const struct draft *draft, size_t token, size_t end)
{
    unsigned others = WORD_FUNCTION | WORD_CALENDAR | WORD_ROLE | WORD_NOUN_TOO | WORD_GIVEN_NAME | WORD_HONORIFIC;
    while (token < end && draft_is_word(draft, token) && draft_is_capital(draft, token) &&
           !draft_is(draft, token, others))
        token++;
    return token;
}

/* "Corpo | de Bombeiros", "Sindicato | de Inquilinas": what the house is of belongs to its name. */
size_t house_of_end(const struct finder *finder, size_t end)
{
    const struct draft *draft = finder->draft;
    bool of = draft_is(draft, end - 1, WORD_GROUP) && end + 1 < finder->end && draft_is(draft, end, WORD_PREPOSITION) &&
              draft_is_capital(draft, end + 1) && !draft_is(draft, end + 1, WORD_GIVEN_NAME | WORD_PLACE);
    return !of ? end : names(finder, end + 1) ? run_end(finder, end + 1) : end + 2;
}
