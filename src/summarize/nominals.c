#include "nominals.h"

#include "descriptions.h"
#include "grammar.h"
#include "nations.h"
#include "noun_phrases.h"
#include "persons.h"
#include "renamed.h"

enum {
    ROLE_MIN_BYTES = 4, /* of a word that may stand in a compound */
    OFFICES_LOOKED_AT = 200,
    ATTRIBUTE_MAX_TOKENS = 8,
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

static bool is_determiner(const struct draft *draft, const char *list, size_t token)
{
    return draft_is(draft, token, WORD_DETERMINER) && is_listed(draft, list, token);
}

static bool is_definite(const struct draft *draft, const struct mention *nominal)
{
    size_t first = nominal->first_token;
    return is_determiner(draft, vocabulary_table(draft->words)->definite, first) ||
           ((draft->tokens.at[first].shape & SHAPE_CAPITAL) && draft_is(draft, first, WORD_ROLE));
}

/* "der Angeklagte", "die Angeklagte": of a subject, the German article tells. */
static unsigned gender_of_article(const struct draft *draft, size_t token)
{
    if (!articles_tell_cases(draft))
        return 0;
    return is_listed(draft, "der ein", token) ? WORD_MALE : is_listed(draft, "die eine", token) ? WORD_FEMALE : 0;
}

/* "The US president", whom the article never names, "a neighbor": a person all the same, and "he" may mean him. */
static size_t add_nameless(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t last = nominal->end_token - 1;
    if (!nominal->subject || nominal->quoted || means_several(draft, nominal) || !draft_is(draft, last, WORD_ROLE))
        return NONE;
    size_t end = articles_tell_cases(draft)
                     ? attributes_end(draft, nominal->end_token, draft->sentences.at[nominal->sentence].end_token)
                     : nominal->end_token;
    struct person person = {.name = draft_words(draft, nominal->first_token, end),
                            .first_mention = index,
                            .namesake = NONE,
                            .mentions = 1,
                            .human = 1};
    person_give_office(draft, &person, draft_words(draft, nominal->first_token + 1, nominal->end_token));
    person_weigh_gender(&person, gender_of_article(draft, nominal->first_token), 1);
    for (size_t i = nominal->first_token; i <= last; i++)
        person_weigh_gender(&person, draft->tokens.at[i].classes, 1);
    *vec_push(draft->arena, &draft->persons) = person;
    return draft->persons.len - 1;
}

/* The only person whose office is said in the very words that stand behind the nominal's first. */
static size_t only_holder(const struct draft *draft, size_t index)
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

/* "her brother": the only one of whom the article said so. */
static size_t resolve_owned(struct draft *draft, size_t index)
{
    size_t holder = only_holder(draft, index);
    return holder != NONE ? holder : add_nameless(draft, index);
}

/* The comma behind a role and what it is the role of: "the head of the Council, Jonas Okafor". */
static size_t comma_behind(const struct draft *draft, const struct mention *nominal)
{
    size_t end = draft->sentences.at[nominal->sentence].end_token;
    size_t limit = nominal->end_token + ATTRIBUTE_MAX_TOKENS;
    bool bracket = false; /* "des Bauernverbandes (DBV), Gerd Sonn" */
    if (!draft_is_mark(draft, nominal->end_token, ',') &&
        attribute_end(draft, nominal->end_token, end) == nominal->end_token)
        return NONE;
    for (size_t i = nominal->end_token; i < end && i <= limit; i++) {
        if (draft_is_mark(draft, i, ','))
            return i;
        bracket = draft_is_mark(draft, i, '(') || (bracket && !draft_is_mark(draft, i - 1, ')'));
        if ((!draft->tokens.at[i].shape && !bracket) || is_verb(draft, i) ||
            draft_is(draft, i, WORD_RELATIVE | WORD_CONJUNCTION))
            return NONE;
    }
    return NONE;
}

/* The words from the nominal's noun to a token are what a person holds. */
static void give_role(struct draft *draft, size_t index, const struct mention *nominal, size_t end)
{
    struct person *person = &draft->persons.at[index];
    size_t first = nominal->first_token + draft_is(draft, nominal->first_token, WORD_DETERMINER);
    person->role = draft_words(draft, first, end);
    person_give_office(draft, person, person->role);
}

/* ", l’Autrichien | Adi Lind", ", dr. | Paul Lind": where it begins that the name ends, an article and a noun at most.
 */
static size_t start_of_apposition(const struct draft *draft, size_t name, size_t comma)
{
    size_t first = name;
    while (first > comma + 1 && first + 3 > name &&
           (draft_is_word(draft, first - 1) || draft_is(draft, first - 2, WORD_HONORIFIC)) &&
           !is_verb(draft, first - 1) && !draft_is(draft, first - 1, WORD_PREPOSITION | WORD_RELATIVE))
        first--;
    return first;
}

/* "The mayor, Jonas Okafor, said": the name between commas is who the role means. */
static size_t resolve_apposition(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t comma = comma_behind(draft, nominal);
    size_t next = index + 1;
    while (comma != NONE && next < draft->mentions.len && draft->mentions.at[next].first_token < comma)
        next++;
    if (comma == NONE || next >= draft->mentions.len)
        return NONE;
    const struct mention *name = &draft->mentions.at[next];
    size_t after = skip_attributes(draft, name->end_token, draft->sentences.at[name->sentence].end_token);
    size_t first_of_name = start_of_apposition(draft, name->first_token, comma);
    if (name->kind != MENTION_NAME || first_of_name != comma + 1 || name->person == NONE ||
        !(draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '.') || draft_is_mark(draft, after, '(')))
        return NONE;
    struct person *person = &draft->persons.at[name->person];
    if (person->human < 0) /* "a woman in Worcester, Massachusetts," */
        return NONE;
    if (!person->role.len)
        give_role(draft, name->person, nominal, comma);
    person->human += 3;
    return name->person;
}

/* "Jonas Okafor, a carpenter from Drammen,", "Jonas Okafor, the carpenter who": who the name before the comma is. */
static size_t resolve_apposed(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    const struct mention *name = index ? &draft->mentions.at[index - 1] : NULL;
    size_t end = draft->sentences.at[nominal->sentence].end_token;
    bool behind = name && name->kind == MENTION_NAME && name->end_token + 1 == nominal->first_token &&
                  draft_is_mark(draft, name->end_token, ',') &&
                  (is_new(draft, nominal) || is_definite(draft, nominal)) && !articles_tell_cases(draft);
    size_t after = attributes_end(draft, nominal->end_token, end);
    bool ends = draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '.') ||
                str_equal(draft_word(draft, after), STR("who"));
    return behind && ends ? name->person : NONE;
}

/*
 * "Der Vorsitzende des Fährvereins | Jonas Okafor": the name behind an office's house is who holds it; behind a person,
 * "der Sprecher der Ministerin | Ada Lind", it is that person's.
 */
static size_t resolve_house(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t house = nominal->end_token + 1;
    const char *genitive = vocabulary_table(draft->words)->genitive;
    if (!genitive || index + 1 >= draft->mentions.len || !draft_is(draft, nominal->end_token - 1, WORD_ROLE) ||
        !is_listed(draft, genitive, nominal->end_token))
        return NONE;
    const struct mention *name = &draft->mentions.at[index + 1];
    if (name->kind != MENTION_NAME || name->possessive || name->person == NONE || name->name_token <= house ||
        attribute_end(draft, nominal->end_token, name->end_token) != name->end_token)
        return NONE;
    for (size_t i = house; i < name->name_token; i++)
        if (draft_is(draft, i, WORD_ROLE | WORD_HONORIFIC))
            return NONE;
    give_role(draft, name->person, nominal, name->name_token);
    draft->persons.at[name->person].human += 3;
    return name->person;
}

static size_t resolve_role(struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t best = NONE;
    double best_fit = 0;
    size_t end = draft->sentences.at[nominal->sentence].end_token;
    if (is_determiner(draft, vocabulary_table(draft->words)->owned, nominal->first_token))
        return resolve_owned(draft, index);
    if (is_new(draft, nominal))
        return add_nameless(draft, index);
    if (!is_definite(draft, nominal))
        return NONE;
    if (describes_somebody(draft, nominal->end_token - 1)) {
        size_t described = person_described(draft, index);
        if (described != NONE)
            return described;
    }
    /* "der Sprecher des Bauamts" is another than the one named before. */
    if (articles_tell_cases(draft) && attributes_end(draft, nominal->end_token, end) > nominal->end_token)
        return NONE;
    struct arena_mark mark = arena_mark(draft->arena);
    const str *words = fold_words(draft, nominal);
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
    bool named = best != NONE && draft->persons.at[best].name_words > 0;
    size_t renamed = named || articles_tell_cases(draft) ? NONE : renamed_person(draft, index);
    if (renamed != NONE) {
        struct person *person = &draft->persons.at[renamed];
        if (!person->office_words && tells_apart(draft, nominal)) /* "the Finnish prime minister" is no Dutchman */
            person_give_office(draft, person, draft_words(draft, nominal->first_token + 1, nominal->end_token));
        return renamed;
    }
    return best != NONE ? best : add_nameless(draft, index);
}

size_t person_of_nominal(struct draft *draft, size_t index)
{
    size_t person = resolve_apposition(draft, index);
    if (person == NONE)
        person = resolve_apposed(draft, index);
    if (person == NONE)
        person = resolve_house(draft, index);
    return person != NONE ? person : resolve_role(draft, index);
}
