#include "offices.h"

#include "nations.h"
#include "noun_phrases.h"
#include "persons.h"
#include "renamed.h"

enum {
    ROLE_MIN_BYTES = 4, /* of a word that may stand in a compound */
    MENTIONS_LOOKED_BACK = 40,
    SENTENCES_LOOKED_BACK = 3,
};

/* A word of a nominal, with what each office is asked about it. */
struct spoken {
    str folded;
    unsigned number; /* word_number; 0 of an article: "the" tells no "head of the board" */
    bool role;
    bool of_place;
    bool leader; /* whatever his office */
    bool former;
    bool party;        /* whoever is governor is "the Republican governor", whether his party was told or not */
    bool kind;         /* says of what kind an office is: "prime" */
    unsigned callings; /* of a role those by which somebody may be called so: rows, as bits */
};

/* "the senator" may be one who was "Sen." before. */
static bool holds_word(const struct person *person, const struct spoken *word)
{
    for (size_t i = 0; i < person->office_words; i++) {
        const struct office_word *known = &person->office[i];
        if (known->number == word->number ||
            (known->shortened && str_starts(word->folded, str_slice(known->folded, 0, known->folded.len - 1))))
            return true;
    }
    return false;
}

/* "the adviser", of somebody "who advises": the role is made from the verb. */
static bool made_from_verb(const struct person *person, str role)
{
    if (person->office_words != 2 || !str_equal(person->office[0].folded, STR("who")))
        return false;
    str verb = person->office[1].folded;
    size_t same = 0;
    while (same < role.len && same < verb.len && role.at[same] == verb.at[same])
        same++;
    return same >= 4 && same + 3 >= role.len;
}

/* German: "der Präsident", "des Präsidenten" and "Bundespräsident" are one office. */
static bool holds_role(const struct person *person, str folded)
{
    for (size_t i = 0; i < person->office_words; i++) {
        str known = person->office[i].folded;
        str shorter = known.len < folded.len ? known : folded;
        str longer = known.len < folded.len ? folded : known;
        bool declined = str_starts(longer, shorter) && shorter.len + 2 >= longer.len;
        bool prosecutor = word_ends("staatsanwalt bundesanwalt staatsanwaltin", known); /* and nobody's "Anwalt" */
        if (shorter.len >= ROLE_MIN_BYTES && (declined || (str_ends(known, folded) && !prosecutor)))
            return true;
    }
    return false;
}

/* "Künstlerin" ends as "Künstler" does; empty when the word does not tell of a woman so. */
static str said_of_man(str folded)
{
    return str_ends(folded, STR("in")) ? str_slice(folded, 0, folded.len - 2) : STR("");
}

static bool is_called(const char *callings, str folded)
{
    return word_ends(callings, folded) || word_ends(callings, said_of_man(folded));
}

/* The rows by which somebody may be called so, as bits. */
static unsigned callings_of(const struct draft *draft, str folded)
{
    unsigned may_be =
        vocabulary_callings(draft->words, folded) | vocabulary_callings(draft->words, said_of_man(folded));
    unsigned rows = 0;
    for (; may_be; may_be &= may_be - 1) {
        int row = __builtin_ctz(may_be);
        rows |= is_called(vocabulary_table(draft->words)->callings[row].called, folded) ? 1u << row : 0;
    }
    return rows;
}

/* "das Stadtoberhaupt", of the mayor: called so for an office, and no more of the other sex than of this one. */
static bool holds_calling(const struct draft *draft, const struct person *person, size_t token,
                          const struct spoken *word)
{
    if (!word->callings || !person->name_words ||
        (draft_is(draft, token, WORD_FEMALE) && person->male > person->female) ||
        (draft_is(draft, token, WORD_MALE) && person->female > person->male))
        return false;
    for (unsigned rows = word->callings; rows; rows &= rows - 1) {
        const struct calling_row *row = &vocabulary_table(draft->words)->callings[__builtin_ctz(rows)];
        for (size_t i = 0; i < person->office_words; i++)
            if (is_called(row->office, person->office[i].folded))
                return true;
    }
    return false;
}

static const struct spoken *hear(const struct draft *draft, const struct mention *nominal)
{
    struct spoken *words = arena_room(draft->arena, sizeof *words, nominal->end_token - nominal->first_token);
    for (size_t i = nominal->first_token; i < nominal->end_token; i++) {
        str folded = draft_folded_word(draft, i);
        bool role = draft_is(draft, i, WORD_ROLE);
        bool plain = draft->tokens.at[i].ascii && !draft_has_shape(draft, i, SHAPE_INITIAL);
        words[i - nominal->first_token] = (struct spoken){
            .folded = folded,
            .number = draft_is(draft, i, WORD_DETERMINER) ? 0
                      : plain                             ? draft->tokens.at[i].word
                                                          : word_number(folded),
            .role = role,
            .of_place = draft_is(draft, i, WORD_NATIONALITY | WORD_PLACE),
            .leader = role && str_equal(folded, STR("leader")),
            .former = is_former(folded),
            .party = i + 1 < nominal->end_token && draft_is_listed(draft, i, LIST_PARTIES),
            .kind = draft_is(draft, i, WORD_ROLE_MODIFIER) && !draft_is_listed(draft, i, LIST_SENIORITY),
            .callings = role ? callings_of(draft, folded) : 0};
    }
    return words;
}

/* An office tells of the country that a word does. */
static bool holds_nation(const struct draft *draft, const struct person *person, size_t token)
{
    unsigned nation = nation_of(draft->words, draft->tokens.at[token].word);
    return nation != NO_NATION && nation_of_office(draft, person) == nation;
}

/* Words of an office that say of what kind it is, which the nominal leaves out: "prime", of "the defense minister". */
static bool is_of_other_kind(const struct draft *draft, const struct mention *nominal, const struct spoken *spoken,
                             const struct person *person)
{
    size_t count = nominal->end_token - nominal->first_token;
    for (size_t w = 0; w < person->office_words; w++) {
        const struct office_word *word = &person->office[w];
        bool kind = (vocabulary_look_up(draft->words, word->folded, word->number) & WORD_ROLE_MODIFIER) &&
                    !(hash_map_get(&draft->words->lists, word->number) & LIST_SENIORITY);
        for (size_t i = 0; kind && i < count; i++)
            kind = spoken[i].number != word->number;
        if (kind)
            return true;
    }
    return false;
}

/* How well "the Ukrainian leader", as folded words, fits a person's "Ukrainian President": 0 not at all. */
static double role_fit(const struct draft *draft, const struct mention *nominal, const struct spoken *spoken,
                       const struct person *person)
{
    double fit = 0;
    bool office = false, other_kind = false;
    bool declines = articles_tell_cases(draft);
    for (size_t i = nominal->end_token; i-- > nominal->first_token;) { /* the last word tells most offices apart */
        const struct spoken *word = &spoken[i - nominal->first_token];
        bool may_be = declines || (person->office_bits & OFFICE_BIT(word->number));
        bool same = (may_be && ((declines ? holds_role(person, word->folded) : holds_word(person, word)) ||
                                made_from_verb(person, word->folded))) ||
                    (word->of_place && holds_nation(draft, person, i));
        bool leads =
            !same && word->role &&
            (word->leader || (holds_calling(draft, person, i, word) && !contradicts_gender(draft, nominal, person)));
        if (!same && !leads && (word->role || word->of_place || word->former) && !word->party)
            return 0;
        office = office || ((same || leads) && word->role);
        other_kind = other_kind || (!same && word->kind);
        fit += same ? 1 : leads ? 0.6 : 0;
    }
    bool other = declines && !office; /* "die deutsche Regierung" is not the German chancellor */
    if (other || fit <= 0 || (!declines && other_kind && is_of_other_kind(draft, nominal, spoken, person)))
        return 0;
    return fit + 0.5 / (double)person->office_words;
}

/* The same of whoever was told of as a person before the nominal. */
static double holder_fit(const struct draft *draft, const struct mention *nominal, const struct spoken *spoken,
                         size_t holder)
{
    const struct person *person = &draft->persons.at[holder];
    bool known = person->office_words && person_is_human(person) &&
                 person->first_mention <= (size_t)(nominal - draft->mentions.at);
    return known ? role_fit(draft, nominal, spoken, person) : 0;
}

/* Of those who fit as well, whoever was told of last: each club has a manager. */
static size_t nearest_holder(const struct draft *draft, const struct mention *nominal, const struct spoken *spoken,
                             double fit, size_t best)
{
    size_t index = (size_t)(nominal - draft->mentions.at);
    double least = fit - 0.5 / (double)draft->persons.at[best].office_words - 0.1;
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *candidate = nominal - back;
        if (candidate->sentence + SENTENCES_LOOKED_BACK < nominal->sentence)
            break;
        if (candidate->person < OFFICES_LOOKED_AT && candidate->subject && !candidate->quoted &&
            holder_fit(draft, nominal, spoken, candidate->person) > least)
            return candidate->person;
    }
    return best;
}

size_t best_holder(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t last = nominal->end_token - 1;
    if (draft_is(draft, last, WORD_VOICE) && !draft_is(draft, last, WORD_ROLE)) /* "the board" is not its head */
        return NONE;
    struct arena_mark mark = arena_mark(draft->arena);
    const struct spoken *words = hear(draft, nominal);
    const struct person *persons = draft->persons.at;
    size_t best = NONE;
    double best_fit = 0;
    for (size_t i = 0; i < draft->holders.len; i++) {
        size_t holder = draft->holders.at[i];
        double fit = holder_fit(draft, nominal, words, holder);
        if (fit > best_fit || (fit == best_fit && fit > 0 && persons[holder].mentions > persons[best].mentions)) {
            best_fit = fit;
            best = holder;
        }
    }
    if (best != NONE)
        best = nearest_holder(draft, nominal, words, best_fit, best);
    arena_reset(draft->arena, mark);
    return best;
}

size_t only_holder(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    size_t found = NONE;
    for (size_t i = 0; i < draft->holders.len; i++) {
        size_t holder = draft->holders.at[i];
        const struct person *person = &draft->persons.at[holder];
        bool same = person->office_words == nominal->end_token - nominal->first_token - 1 && person->name_words &&
                    person->first_mention <= index;
        for (size_t w = 0; same && w < person->office_words; w++)
            same = str_equal(person->office[w].folded, draft_folded_word(draft, nominal->first_token + 1 + w));
        if (same && found != NONE)
            return NONE;
        found = same ? holder : found;
    }
    return found;
}
