#include "offices.h"

#include "nations.h"
#include "noun_phrases.h"
#include "persons.h"
#include "renamed.h"

enum {
    ROLE_MIN_BYTES = 4, /* of a word that may stand in a compound */
    OFFICES_LOOKED_AT = 200,
};

/* "the senator" may be one who was "Sen." before. */
static bool holds_word(const struct person *person, str folded)
{
    for (size_t i = 0; i < person->office_words; i++) {
        str word = person->office[i];
        bool shortened = word.len > 3 && word.at[word.len - 1] == '.';
        if (shortened ? str_starts(folded, str_slice(word, 0, word.len - 1)) : str_equal(word, folded))
            return true;
    }
    return false;
}

/* "the adviser", of somebody "who advises": the role is made from the verb. */
static bool made_from_verb(const struct person *person, str role)
{
    if (person->office_words != 2 || !str_equal(person->office[0], STR("who")))
        return false;
    str verb = person->office[1];
    size_t same = 0;
    while (same < role.len && same < verb.len && role.at[same] == verb.at[same])
        same++;
    return same >= 4 && same + 3 >= role.len;
}

static const str *fold_words(const struct draft *draft, const struct mention *nominal)
{
    str *words = arena_array(draft->arena, str, nominal->end_token - nominal->first_token);
    for (size_t i = nominal->first_token; i < nominal->end_token; i++)
        words[i - nominal->first_token] = draft_folded_word(draft, i);
    return words;
}

/* German: "der Präsident", "des Präsidenten" and "Bundespräsident" are one office. */
static bool holds_role(const struct person *person, str folded)
{
    for (size_t i = 0; i < person->office_words; i++) {
        str known = person->office[i];
        str shorter = known.len < folded.len ? known : folded;
        str longer = known.len < folded.len ? folded : known;
        bool declined = str_starts(longer, shorter) && shorter.len + 2 >= longer.len;
        if (shorter.len >= ROLE_MIN_BYTES && (declined || str_ends(known, folded)))
            return true;
    }
    return false;
}

/* What tells how high an office is, or how long it was held, and not which. */
static bool is_rank(str folded)
{
    return word_listed("senior chief top lead longtime long-time veteran acting interim outgoing incoming current",
                       folded);
}

/* An office tells of the country that a word does. */
static bool holds_nation(const struct draft *draft, const struct person *person, size_t token)
{
    unsigned nation = nation_of(draft->words, draft->tokens.at[token].word);
    return nation != NO_NATION && nation_of_office(draft, person) == nation;
}

/* Words of an office that say of what kind it is, which the nominal leaves out: "prime", of "the defense minister". */
static bool is_of_other_kind(const struct draft *draft, const struct mention *nominal, const str *spoken,
                             const struct person *person)
{
    size_t count = nominal->end_token - nominal->first_token;
    for (size_t w = 0; w < person->office_words; w++) {
        str word = person->office[w];
        bool kind = (vocabulary_classes(draft->words, word) & WORD_ROLE_MODIFIER) && !is_rank(word);
        for (size_t i = 0; kind && i < count; i++)
            kind = !str_equal(spoken[i], word);
        if (kind)
            return true;
    }
    return false;
}

/* How well "the Ukrainian leader", as folded words, fits a person's "Ukrainian President": 0 not at all. */
static double role_fit(const struct draft *draft, const struct mention *nominal, const str *spoken,
                       const struct person *person)
{
    double fit = 0;
    bool office = false, other_kind = false;
    bool declines = articles_tell_cases(draft);
    for (size_t i = nominal->first_token; i < nominal->end_token; i++) {
        str word = spoken[i - nominal->first_token];
        bool of_place = draft_is(draft, i, WORD_NATIONALITY | WORD_PLACE);
        bool same = (declines ? holds_role(person, word) : holds_word(person, word)) || made_from_verb(person, word) ||
                    (of_place && holds_nation(draft, person, i));
        bool role = draft_is(draft, i, WORD_ROLE);
        bool leads = role && !same && str_equal(word, STR("leader"));
        if (!same && !leads && (role || of_place || is_former(word)))
            return 0;
        office = office || (same && role);
        other_kind = other_kind || (!same && draft_is(draft, i, WORD_ROLE_MODIFIER) && !is_rank(word));
        fit += same ? 1 : leads ? 0.6 : 0;
    }
    bool other = declines && !office; /* "die deutsche Regierung" is not the German chancellor */
    if (other || fit <= 0 || (!declines && other_kind && is_of_other_kind(draft, nominal, spoken, person)))
        return 0;
    return fit + 0.5 / (double)person->office_words;
}

size_t best_holder(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    struct arena_mark mark = arena_mark(draft->arena);
    const str *words = fold_words(draft, nominal);
    size_t best = NONE;
    double best_fit = 0;
    for (size_t i = 0; i < draft->persons.len && i < OFFICES_LOOKED_AT; i++) {
        const struct person *person = &draft->persons.at[i];
        if (!person->office_words || !person_is_human(person) || person->first_mention > index)
            continue;
        double fit = role_fit(draft, nominal, words, person);
        if (fit > best_fit || (fit == best_fit && fit > 0 && person->mentions > draft->persons.at[best].mentions)) {
            best_fit = fit;
            best = i;
        }
    }
    arena_reset(draft->arena, mark);
    return best;
}

size_t only_holder(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t found = NONE;
    for (size_t i = 0; i < draft->persons.len && i < OFFICES_LOOKED_AT; i++) {
        const struct person *person = &draft->persons.at[i];
        bool same = person->name_words && person->first_mention <= index &&
                    person->office_words == nominal->end_token - nominal->first_token - 1;
        for (size_t w = 0; same && w < person->office_words; w++)
            same = str_equal(person->office[w], draft_folded_word(draft, nominal->first_token + 1 + w));
        if (same && found != NONE)
            return NONE;
        found = same ? i : found;
    }
    return found;
}
