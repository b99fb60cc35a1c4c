#include "renamed.h"

#include <nutgraf/text/letter_case.h>

#include "grammar.h"
#include "nations.h"
#include "noun_phrases.h"
#include "persons.h"
#include "subjects.h"

enum {
    MENTIONS_LOOKED_BACK = 40, /* for whom "the 72-year-old" means */
    SENTENCES_LOOKED_BACK = 3,
    DESCRIBED_LOOKED_BACK = 1, /* "the striker" may be another one */
};

bool is_former(str folded)
{
    return str_equal(folded, STR("former")) || str_equal(folded, STR("ex"));
}

bool means_several(const struct draft *draft, const struct mention *nominal)
{
    str last = draft_word(draft, nominal->end_token - 1);
    return str_ends(last, STR("s")) || str_ends(last, STR("men")) ||
           draft_is_listed(draft, nominal->end_token - 1, LIST_COLLECTIVES);
}

bool is_new(const struct draft *draft, const struct mention *nominal)
{
    return draft_is_listed(draft, nominal->first_token, LIST_INDEFINITE);
}

bool tells_apart(const struct draft *draft, const struct mention *nominal)
{
    for (size_t i = nominal->first_token; i < nominal->end_token; i++)
        if (draft_is(draft, i, WORD_PLACE | WORD_NATIONALITY) || is_age(draft, i))
            return true;
    return false;
}

/* "the striker", "the former minister", "the retired teacher": what somebody is beside any office. */
static bool describes(const struct draft *draft, const struct mention *nominal)
{
    str what = draft_word(draft, nominal->first_token + 1);
    return draft_is_listed(draft, nominal->end_token - 1, LIST_DESCRIPTIONS) || is_former(what) ||
           str_equal(what, STR("retired"));
}

/* How many sentences on one stands behind another, those that begin with somebody's speech left out, up to a limit. */
static size_t sentences_on(const struct draft *draft, size_t from, size_t to, size_t limit)
{
    size_t count = from < to;
    for (size_t i = from + 1; i < to && count < limit; i++) {
        size_t first = draft->sentences.at[i].first_token;
        count += !draft->tokens.at[first + draft_is_mark(draft, first, '"')].quoted;
    }
    return count;
}

/* "la joven", "le jeune": where the article tells man from woman. */
static unsigned gender_of_article(const struct draft *draft, size_t token)
{
    if (!vocabulary_table(draft->words)->adjective_behind)
        return 0;
    return is_listed(draft, "el le un il o", token)  ? WORD_MALE
           : is_listed(draft, "la una une a", token) ? WORD_FEMALE
                                                     : 0;
}

bool contradicts_gender(const struct draft *draft, const struct mention *nominal, const struct person *person)
{
    unsigned article = gender_of_article(draft, nominal->first_token);
    if ((article == WORD_MALE && person->female > person->male) ||
        (article == WORD_FEMALE && person->male > person->female))
        return true;
    for (size_t i = nominal->first_token; i < nominal->end_token; i++)
        if ((draft_is(draft, i, WORD_MALE) && person->female > person->male) ||
            (draft_is(draft, i, WORD_FEMALE) && person->male > person->female))
            return true;
    return false;
}

unsigned nation_of_office(const struct draft *draft, const struct person *person)
{
    unsigned nation = NO_NATION;
    for (size_t i = 0; i < person->office_words && nation == NO_NATION; i++) {
        str word = person->office[i].folded;
        word.len -= str_ends(word, STR("'s")) ? 2 : 0;
        nation = nation_of(draft->words, word_number(word));
    }
    return nation;
}

static bool contradicts_nation(const struct draft *draft, const struct mention *nominal, const struct person *person)
{
    unsigned told = NO_NATION;
    for (size_t i = nominal->first_token; i < nominal->end_token && told == NO_NATION; i++)
        if (draft_is(draft, i, WORD_PLACE | WORD_NATIONALITY))
            told = nation_of(draft->words, draft->tokens.at[i].word);
    unsigned known = told == NO_NATION ? NO_NATION : nation_of_office(draft, person);
    return known != NO_NATION && told != known;
}

static bool may_mean(const struct draft *draft, const struct mention *nominal, const struct mention *candidate)
{
    if (candidate->person == NONE)
        return false;
    const struct person *person = &draft->persons.at[candidate->person];
    return person->name_words && person_is_human(person) && !contradicts_gender(draft, nominal, person) &&
           !contradicts_nation(draft, nominal, person);
}

static bool are_joined(const struct draft *draft, size_t first)
{
    const struct mention *at = draft->mentions.at;
    return first + 1 < draft->sorted_mentions && at[first].end_token + 1 == at[first + 1].first_token &&
           str_equal(draft_word(draft, at[first].end_token), STR("and"));
}

/* "Lind and Okafor will meet": of two who do the same the nominal may mean either. */
static bool may_mean_another(const struct draft *draft, const struct mention *nominal, size_t index)
{
    const struct mention *at = draft->mentions.at;
    return (are_joined(draft, index) && may_mean(draft, nominal, &at[index + 1])) ||
           (index > 0 && are_joined(draft, index - 1) && may_mean(draft, nominal, &at[index - 1]));
}

/* The nearest subject, or nearest name in the sentence before, that the nominal may mean. */
static size_t nearest_fitting(const struct draft *draft, size_t index, size_t sentences, bool subjects)
{
    const struct mention *nominal = &draft->mentions.at[index];
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *candidate = &draft->mentions.at[index - back];
        if (candidate->sentence + sentences < nominal->sentence &&
            sentences_on(draft, candidate->sentence, nominal->sentence, sentences + 1) > sentences)
            break;
        bool told_of = subjects ? (candidate->subject && !is_aside(draft, candidate)) || is_topic(draft, candidate)
                                : candidate->kind == MENTION_NAME;
        if (told_of && !candidate->quoted && may_mean(draft, nominal, candidate))
            return index - back;
    }
    return NONE;
}

/* "Mayor", and not "former mayor", "Democratic candidate": whoever holds an office is not called by another. */
static bool holds_office(const struct draft *draft, str role)
{
    bool office = false, former = false;
    for (str rest = text_fold(draft->arena, role); rest.len;) {
        str word = str_cut(&rest, ' ');
        former = former || is_former(word);
        office = office || ((vocabulary_classes(draft->words, word) & (WORD_ROLE | WORD_HONORIFIC)) &&
                            !(hash_map_get(&draft->words->lists, word_number(word)) & LIST_DESCRIPTIONS));
    }
    return office && !former;
}

size_t renamed_person(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    bool description = describes(draft, nominal);
    if (means_several(draft, nominal) || !(description || tells_apart(draft, nominal)))
        return NONE;
    bool near = description && !vocabulary_table(draft->words)->adjective_behind;
    size_t found = nearest_fitting(draft, index, near ? DESCRIBED_LOOKED_BACK : SENTENCES_LOOKED_BACK, true);
    if (found == NONE)
        found = nearest_fitting(draft, index, 1, false);
    if (found == NONE || may_mean_another(draft, nominal, found))
        return NONE;
    size_t person = draft->mentions.at[found].person;
    bool office = draft_is(draft, nominal->end_token - 1, WORD_ROLE) && !description;
    return !office || !holds_office(draft, draft->persons.at[person].role) ? person : NONE;
}
