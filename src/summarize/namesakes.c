#include "namesakes.h"

#include "descriptions.h"
#include "noun_phrases.h"

size_t person_of_family_name(const struct draft *draft, size_t newest, unsigned titles)
{
    size_t index = newest, best = NONE;
    for (int i = 0; index != NONE && i < SAME_NAME_LOOKED_AT; i++) {
        const struct person *person = &draft->persons.at[index];
        bool wrong = ((titles & WORD_MALE) && person->female > person->male) ||
                     ((titles & WORD_FEMALE) && person->male > person->female);
        const struct person *leader = best == NONE ? NULL : &draft->persons.at[best];
        if (!wrong && (!leader || person->mentions > leader->mentions ||
                       (person->mentions == leader->mentions && person->first_mention < leader->first_mention)))
            best = index;
        index = draft->persons.at[index].namesake;
    }
    return best;
}

size_t person_of_age(const struct draft *draft, const struct mention *mention, size_t newest)
{
    size_t before = mention->first_token ? mention->first_token - 1 : NONE;
    bool younger = is_listed(draft, "younger", before);
    if (!younger && !is_listed(draft, "elder older", before))
        return NONE;
    size_t index = newest, best = NONE, known = 0;
    str age = STR("");
    for (int i = 0; index != NONE && i < SAME_NAME_LOOKED_AT; i++, index = draft->persons.at[index].namesake) {
        const struct person *person = &draft->persons.at[index];
        struct mention full = {.first_token = (unsigned)person->name_token,
                               .end_token = (unsigned)(person->name_token + person->name_words)};
        str told = age_beside(draft, &full);
        if (told.len && (best == NONE || (str_compare(told, age) < 0) == younger)) {
            age = told;
            best = index;
        }
        known += told.len > 0;
    }
    return known > 1 ? best : NONE;
}
