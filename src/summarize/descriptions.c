#include "descriptions.h"

#include "noun_phrases.h"
#include "persons.h"

enum {
    AGE_NEAR = 3, /* tokens before and behind a name: "der 39-jährige Ali Kaya", "Ali Kaya (39)" */
    MENTIONS_LOOKED_BACK = 40,
    SENTENCES_LOOKED_BACK = 3,
};

/* "39-Jährige", "71-jährige" */
static bool is_age_of_somebody(const struct draft *draft, size_t token)
{
    return articles_tell_cases(draft) && draft_has_shape(draft, token, SHAPE_WORD) &&
           str_find(draft_folded_word(draft, token), STR("-jahrige")) != STR_NONE;
}

str age_beside(const struct draft *draft, const struct mention *mention)
{
    size_t from = mention->first_token > AGE_NEAR ? mention->first_token - AGE_NEAR : 0;
    for (size_t i = from; i < mention->end_token + AGE_NEAR && i < draft->tokens.len; i++) {
        str word = draft_word(draft, i);
        bool behind = i > mention->end_token && draft_has_shape(draft, i, SHAPE_NUMBER) && word.len <= 2 &&
                      (draft_is_mark(draft, i - 1, ',') || draft_is_mark(draft, i - 1, '('));
        if (behind || is_age_of_somebody(draft, i))
            return str_slice(word, 0, str_find_char(word, '-'));
    }
    return STR("");
}

bool lives_there(const struct draft *draft, size_t article, size_t token)
{
    str word = draft_folded_word(draft, token);
    bool woman = str_ends(word, STR("erin"));
    if (!is_listed(draft, woman ? "die" : "der", article) || !(woman || str_ends(word, STR("er"))) ||
        (draft_is_word(draft, token + 1) && draft_is_capital(draft, token + 1)))
        return false;
    str man = woman ? str_slice(word, 0, word.len - 2) : word;
    return word_ends(vocabulary_table(draft->words)->inhabitants, man) ||
           (vocabulary_classes(draft->words, str_slice(man, 0, man.len - 2)) & WORD_PLACE) != 0;
}

bool describes_german(const struct draft *draft, size_t token)
{
    return is_age_of_somebody(draft, token) || (token > 0 && is_inhabitant(draft, token - 1, token)) ||
           (draft_has_shape(draft, token, SHAPE_CAPITAL) && draft_is(draft, token, WORD_NATIONALITY) &&
            draft_is(draft, token, WORD_ROLE));
}

bool describes_beside_office(const struct draft *draft, const struct mention *nominal)
{
    if (!articles_tell_cases(draft))
        return false;
    str word = draft_folded_word(draft, nominal->end_token - 1);
    str man = str_ends(word, STR("in")) ? str_slice(word, 0, word.len - 2) : word;
    const char *descriptions = vocabulary_table(draft->words)->descriptions;
    return word_ends(descriptions, word) || word_ends(descriptions, man) ||
           (nominal->first_token + 2 < nominal->end_token &&
            is_listed(draft, "fruhere fruherer ehemalige ehemaliger einstige einstiger geburtige",
                      nominal->first_token + 1));
}

/* What it calls somebody stood before: "einen Schreiner", and then "der Schreiner". */
static bool is_known_by_it(const struct draft *draft, const struct mention *nominal)
{
    size_t index = (size_t)(nominal - draft->mentions.at);
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *other = nominal - back;
        if (other->kind == MENTION_NOMINAL && !other->quoted &&
            draft->tokens.at[other->end_token - 1].word == draft->tokens.at[nominal->end_token - 1].word)
            return true;
    }
    return false;
}

/* "der Zeuge"; not "der CSU-Chef", "die CDU-Frau": who is of a house by name may hold an office too. */
static bool is_nameless(const struct draft *draft, size_t token)
{
    const char *nameless = vocabulary_table(draft->words)->nameless;
    str word = draft_folded_word(draft, token);
    str man = str_ends(word, STR("in")) ? str_slice(word, 0, word.len - 2) : word;
    return (word_ends(nameless, word) || word_ends(nameless, man)) && !word_ends("-chef -mann -frau", man);
}

/* "der Schreiner", "die Pädagogin", "der Abgeordnete": a calling in its article's gender, and so of one person. */
static bool is_of_one(const struct draft *draft, const struct mention *nominal)
{
    size_t last = nominal->end_token - 1;
    unsigned gender = draft->tokens.at[last].classes & (WORD_MALE | WORD_FEMALE);
    if (is_listed(draft, "die", nominal->first_token))
        return gender == WORD_FEMALE;
    return is_listed(draft, "der", nominal->first_token) &&
           (gender == WORD_MALE || str_ends(draft_word(draft, last), STR("e")));
}

bool describes_by_trade(const struct draft *draft, const struct mention *nominal)
{
    const struct word_table *table = vocabulary_table(draft->words);
    size_t first = nominal->first_token, last = nominal->end_token - 1;
    if (!table->nameless || nominal->quoted || !draft_is(draft, last, WORD_ROLE))
        return false;
    bool speaks = nominal->subject || (first > 0 && is_listed(draft, table->thus, first - 1));
    bool aged = draft_has_shape(draft, first + 1, SHAPE_NUMBER); /* "die 62 Jahre alte Rentnerin" is another */
    return speaks && !aged && is_of_one(draft, nominal) && !is_nameless(draft, last) && !is_known_by_it(draft, nominal);
}

/* "der 39-Jährige": whoever is of that age, else the last one in view whose age the article does not tell. */
size_t person_described(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    str age = age_beside(draft, nominal);
    bool woman = is_listed(draft, "die", nominal->first_token);
    size_t nearest = NONE, named = NONE; /* the second one stands where no subject does */
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *other = &draft->mentions.at[index - back];
        const struct person *person = other->person == NONE ? NULL : &draft->persons.at[other->person];
        if (!person || !person_is_human(person) || other->kind == MENTION_PRONOUN || other->quoted ||
            (woman ? person->male > person->female : person->female > person->male))
            continue;
        str known = age_beside(draft, other);
        if (known.len && str_equal(known, age))
            return other->person;
        bool in_view = other->sentence + SENTENCES_LOOKED_BACK >= nominal->sentence;
        bool may_be = in_view && !(known.len && age.len) && person->name_words;
        if (nearest == NONE && may_be && other->subject)
            nearest = other->person;
        if (named == NONE && may_be)
            named = other->person;
    }
    return nearest != NONE ? nearest : named;
}

size_t person_just_told_of(const struct draft *draft, size_t index)
{
    const struct mention *nominal = &draft->mentions.at[index];
    bool woman = is_listed(draft, "die", nominal->first_token);
    for (size_t back = 1; back <= index && back <= MENTIONS_LOOKED_BACK; back++) {
        const struct mention *other = nominal - back;
        if (other->sentence + SENTENCES_LOOKED_BACK < nominal->sentence ||
            draft->sentences.at[other->sentence].paragraph != draft->sentences.at[nominal->sentence].paragraph)
            break;
        const struct person *person = other->person == NONE ? NULL : &draft->persons.at[other->person];
        if (!person || !person->name_words || other->quoted || !other->subject || !person_is_human(person))
            continue;
        return (woman ? person->female > person->male : person->male > person->female) ? other->person : NONE;
    }
    return NONE;
}
