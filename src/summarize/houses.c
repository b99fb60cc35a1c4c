#include "houses.h"

#include "grammar.h"
#include "noun_phrases.h"

/* "die Umweltorganisation | WWF", "das Magazin | Hafenblick": past the name of a house behind its noun. */
size_t house_name_end(const struct draft *draft, size_t token, size_t end)
{
    unsigned others = WORD_FUNCTION | WORD_CALENDAR | WORD_ROLE | WORD_NOUN_TOO | WORD_GIVEN_NAME | WORD_HONORIFIC;
    while (token < end && draft_is_word(draft, token) && draft_is_capital(draft, token) &&
           !draft_is(draft, token, others))
        token++;
    return token;
}

/* "University | of Bergen", "Department | for Health and Social Care": past what an English house is of. */
static size_t english_house_end(const struct finder *finder, size_t end)
{
    const struct draft *draft = finder->draft;
    if (!is_listed(draft, "of for", end) || !draft_is_capital(draft, end + 1) || !names(finder, end + 1))
        return end;
    size_t of = run_end(finder, end + 1);
    bool two = of + 1 < finder->end && is_listed(draft, "and", of) && draft_is_capital(draft, of + 1) &&
               names(finder, of + 1) && !draft_is(draft, of + 1, WORD_GROUP | WORD_GIVEN_NAME | WORD_ROLEISH) &&
               !draft_is(draft, of - 1, WORD_PLACE) && !draft_has_shape(draft, of - 1, SHAPE_POSSESSIVE);
    return two ? run_end(finder, of + 1) : of;
}

/* "Corpo | de Bombeiros", "Sindicato | de Inquilinas". */
static size_t romance_house_end(const struct finder *finder, size_t end)
{
    const struct draft *draft = finder->draft;
    bool of = draft_is_capital(draft, end + 1) && !draft_is(draft, end + 1, WORD_GIVEN_NAME | WORD_PLACE);
    return !of ? end : names(finder, end + 1) ? run_end(finder, end + 1) : end + 2;
}

size_t house_of_end(const struct finder *finder, size_t end)
{
    const struct draft *draft = finder->draft;
    if (end + 1 >= finder->end || draft_has_shape(draft, end - 1, SHAPE_POSSESSIVE))
        return end;
    return vocabulary_table(draft->words)->adjective_behind ? romance_house_end(finder, end)
                                                            : english_house_end(finder, end);
}
