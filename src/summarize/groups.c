#include "groups.h"

#include "grammar.h"
#include "noun_phrases.h"
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
    size_t noun = nominal->end_token - 1;
    while (articles_tell_cases(draft) && noun > nominal->first_token && draft_is(draft, noun, WORD_PLACE))
        noun--; /* "die Kammer | Hamburg" */
    bool house = draft_is(draft, noun, WORD_VOICE) && !draft_is(draft, noun, WORD_ROLE);
    return house ? add_nameless_group(draft, nominal) : NONE;
}

/* "The board | “never saw the plan,” it said": what its verb is, the marks hold. */
static bool opens_before_quote(const struct draft *draft, const struct mention *mention)
{
    return mention->first_token <= draft->sentences.at[mention->sentence].first_token + 1 &&
           draft_is_mark(draft, mention->end_token, '"') && !mention->possessive;
}

/* The last subject before a mention, in the pronoun's sentence or the one before it; NONE. */
static size_t subject_before(const struct draft *draft, size_t pronoun, size_t mention)
{
    const struct mention *mentions = draft->mentions.at;
    while (mention-- > 0 && pronoun - mention <= MENTIONS_LOOKED_BACK &&
           mentions[mention].sentence + 1 >= mentions[pronoun].sentence)
        if (!mentions[mention].quoted && (mentions[mention].subject || opens_before_quote(draft, &mentions[mention])))
            return mention;
    return NONE;
}

/* "die Organisation", of "sie": its article has the pronoun's gender. */
static bool agrees(const struct draft *draft, const struct mention *pronoun, const struct mention *nominal)
{
    bool he = draft_is(draft, pronoun->first_token, WORD_HE);
    size_t article = nominal->first_token - (nominal->kind == MENTION_NAME && nominal->first_token > 0);
    return is_listed(draft, he ? "der den ein" : "die eine", article);
}

size_t house_of_gender(struct draft *draft, size_t index)
{
    const struct mention *pronoun = &draft->mentions.at[index];
    bool demonstrative = !is_listed(draft, "er sie", pronoun->first_token);
    struct mention *house = NULL;
    if (pronoun->first_token != draft->sentences.at[pronoun->sentence].first_token || pronoun->quoted)
        return NONE;
    for (size_t i = index; i > 0 && draft->mentions.at[i - 1].sentence + 1 >= pronoun->sentence; i--) {
        struct mention *candidate = &draft->mentions.at[i - 1];
        bool person = candidate->person != NONE && person_is_human(&draft->persons.at[candidate->person]);
        if (candidate->quoted)
            continue;
        if (person && !(demonstrative && house))
            return NONE;
        if (!house && candidate->kind != MENTION_PRONOUN && (candidate->subject || demonstrative) &&
            agrees(draft, pronoun, candidate))
            house = candidate;
    }
    return !house ? NONE : house->person != NONE ? house->person : add_house(draft, house);
}

/* No person, or none for sure: "Fern", of which one word is known and neither a given name nor a title. */
static bool may_be_house(const struct person *person)
{
    return !person_is_human(person) || (person->name_words == 1 && person->male == 0 && person->female == 0);
}

/* "Stena Line says. “…,” it adds": persons, whom the sentence may tell of too, stepped over. */
size_t house_meant(struct draft *draft, size_t index)
{
    bool text = is_listed(draft, "read reads", draft->mentions.at[index].end_token); /* "It read:" is no house */
    for (size_t at = subject_before(draft, index, index); at != NONE; at = subject_before(draft, index, at)) {
        struct mention *candidate = &draft->mentions.at[at];
        if (candidate->kind == MENTION_NOMINAL && candidate->person == NONE && means_several(draft, candidate))
            continue;
        if (candidate->kind == MENTION_NOMINAL && candidate->person == NONE)
            return add_house(draft, candidate);
        const struct person *person = candidate->person == NONE ? NULL : &draft->persons.at[candidate->person];
        if (person && may_be_house(person) && !(text && person_is_human(person)))
            return candidate->person;
        if (person && text)
            return NONE;
    }
    return NONE;
}

/* "Analysts at the bank cut it. “…,” they wrote" */
size_t several_meant(struct draft *draft, size_t index)
{
    size_t at = subject_before(draft, index, index);
    while (at != NONE && draft->mentions.at[at].kind == MENTION_PRONOUN)
        at = subject_before(draft, index, at);
    if (at == NONE)
        return NONE;
    struct mention *candidate = &draft->mentions.at[at];
    if (candidate->kind != MENTION_NOMINAL || !means_several(draft, candidate))
        return NONE;
    return candidate->person != NONE ? candidate->person : add_nameless_group(draft, candidate);
}
