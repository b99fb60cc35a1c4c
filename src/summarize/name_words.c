#include "name_words.h"

#include "grammar.h"
#include "houses.h"
#include "known_names.h"
#include "noun_phrases.h"

enum { NAME_MAX_TOKENS = 12 };

static const struct token *token_at(const struct draft *draft, size_t token)
{
    return &draft->tokens.at[token];
}

/* "Okafor | , who …": between commas who somebody is; "Okafor | , for his part, said". Not "Wait, it gets better". */
static bool is_told_of(const struct finder *finder, size_t comma)
{
    const struct draft *draft = finder->draft;
    if (!draft_is_mark(draft, comma, ','))
        return false;
    return draft_is(draft, comma + 1, WORD_RELATIVE | WORD_DETERMINER | WORD_ROLE | WORD_ROLE_MODIFIER) ||
           draft_has_shape(draft, comma + 1, SHAPE_NUMBER) ||
           (is_listed(draft, "for in like speaking asked", comma + 1) &&
            skip_apposition(draft, comma, finder->end) > comma);
}

/* "Will Sutter, a scientist, …": a given name that is a small word too, before the rest of the name. */
static bool is_named_so(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    return draft_is(draft, token, WORD_GIVEN_NAME) && draft_is(draft, token, WORD_FUNCTION) &&
           is_plain_capital(draft, token + 1) &&
           (is_told_of(finder, token + 2) || is_verb(draft, skip_adverbs(draft, token + 2, finder->end)));
}

/* "in June", "since April 3": of a month’s name, the month and no woman. */
static bool is_date(const struct draft *draft, size_t token)
{
    return draft_has_shape(draft, token + 1, SHAPE_NUMBER) ||
           (token > 0 &&
            (draft_has_shape(draft, token - 1, SHAPE_NUMBER) ||
             is_listed(draft, "in of on since until till by from during last next this early late mid every each",
                       token - 1)));
}

/* “…,” said | Jun Abad: no month as it is shortened, where a name follows. */
static bool is_said_by_namesake(const struct draft *draft, size_t token)
{
    return token > 0 && draft_is(draft, token - 1, WORD_SPEECH) && is_listed(draft, "jun sun mar dec", token) &&
           is_plain_capital(draft, token + 1);
}

/* "Fondly | remembered by all, the act": no "Reilly walked home." */
static bool opens_with_adverb(const struct finder *finder, size_t token)
{
    enum { COMMA_LOOKED_FOR = 14 };
    const struct draft *draft = finder->draft;
    if (!str_ends(draft_word(draft, token), STR("ly")) || draft_is_capital(draft, token + 1) ||
        is_known_name(finder, token_at(draft, token)))
        return false;
    size_t comma = token + 1;
    while (comma < finder->end && comma < token + COMMA_LOOKED_FOR && !draft_is_mark(draft, comma, ','))
        comma++;
    return draft_is_mark(draft, comma, ',') && draft_is(draft, comma + 1, WORD_DETERMINER | WORD_HE | WORD_SHE);
}

/* "Yvonne | Le Goff", "aldus | Van der Tuk": a particle with a capital, before the rest of the name. */
static bool opens_family_name(const struct draft *draft, size_t token)
{
    size_t next = token + 1;
    while (draft_is(draft, next, WORD_PARTICLE) && !draft_is_capital(draft, next))
        next++;
    return is_plain_capital(draft, next);
}

bool capital_names(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    unsigned classes = token_at(draft, token)->classes;
    bool initial = opens_sentence(finder, token);
    if (initial && is_named_so(finder, token))
        return true;
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    if (capital_nouns && !initial && draft_is(draft, token - 1, WORD_GIVEN_NAME) && draft_is_capital(draft, token - 1))
        return true; /* "Maria Ohne": any capital behind a given name */
    if (!capital_nouns && !initial && (classes & WORD_PARTICLE) && opens_family_name(draft, token))
        return true;
    if ((classes & (WORD_FUNCTION | WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON)) &&
        !(token_at(draft, token)->shape & (SHAPE_UPPER | SHAPE_INITIAL)) &&
        !(capital_nouns && !initial && (classes & WORD_HONORIFIC))) /* "Mag. Ada Lind" */
        return !initial && !capital_nouns && (classes & (WORD_PREPOSITION | WORD_AUXILIARY)) &&
               is_plain_capital(draft, token + 1) && draft_is(draft, token - 1, WORD_SPEECH); /* said Per Aas */
    if ((classes & WORD_CALENDAR) && (!(classes & WORD_GIVEN_NAME) || is_date(draft, token)))
        return is_said_by_namesake(draft, token);
    if (initial && (classes & WORD_ADVERB) && !(classes & WORD_GIVEN_NAME))
        return false;
    if (initial && !classes && !capital_nouns && opens_with_adverb(finder, token))
        return false;
    if (capital_nouns)
        return (classes & (WORD_GIVEN_NAME | WORD_ROLEISH)) || is_second_capital(finder, token) ||
               is_noble(draft, token) || is_known_name(finder, token_at(draft, token)) ||
               (is_plain_capital(draft, token + 1) && opens_name(draft, token) &&
                !draft_is(draft, token + 1, WORD_NOUN_TOO));
    if (!initial || (classes & WORD_NAMELIKE))
        return true;
    bool role_follows = draft_is(draft, token + 1, WORD_ROLE) && draft_is_capital(draft, token + 2) &&
                        !(classes & (WORD_ADVERB | WORD_SPEECH)); /* "Opposition | leader Ada Lind" */
    return is_known_name(finder, token_at(draft, token)) || draft_is_capital(draft, token + 1) || role_follows ||
           draft_is_mark(draft, token + 1, '&') ||
           (draft_is(draft, token + 1, WORD_PARTICLE) && draft_is_capital(draft, token + 2)) ||
           is_verb(draft, skip_adverbs(draft, token + 1, finder->end)) ||
           (token_at(draft, token)->shape & SHAPE_POSSESSIVE) || is_told_of(finder, token + 1);
}

/* "Dr. | med. | Ada Lind", "Prof. Dr. | rer. nat. | Ada Lind", "Dr. | h. c. | Ada Lind" */
static bool is_faculty(const struct draft *draft, size_t token)
{
    if (draft_is_capital(draft, token) || !articles_tell_cases(draft))
        return false;
    bool letter = draft_has_shape(draft, token, SHAPE_INITIAL);
    bool second =
        letter && token > 1 && draft_has_shape(draft, token - 1, SHAPE_INITIAL) && !draft_is_capital(draft, token - 1);
    bool word = draft_is(draft, token, WORD_HONORIFIC) && draft_is_mark(draft, token + 1, '.');
    return second || ((letter || word) && is_behind_title(draft, token));
}

/* What may stand between two capitalised words of one name: the full stop of "Sen.", a particle, a house's "&". */
static bool links_names(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    if (draft_is_mark(draft, token, '&'))
        return draft_is_capital(draft, token + 1);
    if (draft_is_mark(draft, token, '.'))
        return draft_is(draft, token - 1, WORD_HONORIFIC) &&
               (draft_is_capital(draft, token + 1) || draft_is_mark(draft, token + 1, '-') ||
                is_faculty(draft, token + 1));
    if (is_faculty(draft, token))
        return true;
    if (draft_is_mark(draft, token, '-')) /* "Univ.-Prof.", "Dr.-Ing." */
        return draft_is(draft, token + 1, WORD_HONORIFIC) && is_behind_title(draft, token);
    if (!draft_is(draft, token, WORD_PARTICLE) || draft_is_capital(draft, token))
        return false;
    /* "Joost van der Kamp", "Jutta von Stein": what is a preposition too, behind a given name alone. */
    bool in_name = draft_is(draft, token - 1, WORD_GIVEN_NAME | WORD_PARTICLE);
    if (draft_is(draft, token, WORD_FUNCTION) && !in_name &&
        !(articles_tell_cases(draft) && is_noble_title(draft, token - 1)))
        return false;
    bool two = draft_is(draft, token + 1, WORD_PARTICLE) && !draft_is_capital(draft, token + 1);
    return names(finder, token + 1 + two);
}

size_t run_end(const struct finder *finder, size_t token)
{
    size_t limit = token + NAME_MAX_TOKENS < finder->end ? token + NAME_MAX_TOKENS : finder->end;
    size_t end = token < limit ? token + 1 : token;
    if (is_addressed_house(finder->draft, token))
        return end;
    while (end < limit && !(token_at(finder->draft, end - 1)->shape & SHAPE_POSSESSIVE) &&
           (names(finder, end) || links_names(finder, end)))
        end++;
    return end;
}
