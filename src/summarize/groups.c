#include "groups.h"

#include "grammar.h"
#include "persons.h"
#include "renamed.h"

enum { MENTIONS_LOOKED_BACK = 40 };

/* "the company", "the analysts": who speaks, and is no single person. */
static size_t add_nameless_group(struct draft *draft, struct mention *nominal)
{
    *vec_push(draft->arena, &draft->persons) =
        (struct person){.name = draft_words(draft, nominal->first_token, nominal->end_token),
                        .first_mention = (size_t)(nominal - draft->mentions.at),
                        .namesake = NONE,
                        .mentions = 1,
                        .human = -1};
    nominal->person = draft->persons.len - 1;
    return nominal->person;
}

/* "the company", "the county": what speaks and has no name. */
static size_t add_house(struct draft *draft, struct mention *nominal)
{
    bool house =
        draft_is(draft, nominal->end_token - 1, WORD_VOICE) && !draft_is(draft, nominal->end_token - 1, WORD_ROLE);
    return house ? add_nameless_group(draft, nominal) : NONE;
}

/* "Stena Line says. “…,” it adds" */
size_t house_meant(struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        struct mention *candidate = &draft->mentions.at[index - back];
        if (candidate->sentence + 1 < pronoun->sentence)
            break;
        if (!candidate->subject || candidate->quoted)
            continue;
        if (candidate->kind == MENTION_NOMINAL && candidate->person == NONE)
            return add_house(draft, candidate);
        if (candidate->kind == MENTION_PRONOUN && !is_neuter(draft, candidate->first_token))
            continue;
        return candidate->person != NONE && !person_is_human(&draft->persons.at[candidate->person]) ? candidate->person
                                                                                                    : NONE;
    }
    return NONE;
}

/* "Analysts at the bank cut it. “…,” they wrote" */
size_t several_meant(struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        struct mention *candidate = &draft->mentions.at[index - back];
        if (candidate->sentence + 1 < pronoun->sentence)
            break;
        if (!candidate->subject || candidate->quoted || candidate->kind == MENTION_PRONOUN)
            continue;
        bool several = candidate->kind == MENTION_NOMINAL && means_several(draft, candidate);
        return several && candidate->person == NONE ? add_nameless_group(draft, candidate)
               : several                            ? candidate->person
                                                    : NONE;
    }
    return NONE;
}
