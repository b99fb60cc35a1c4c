#include "name_words.h"

#include "grammar.h"
#include "houses.h"
#include "known_names.h"

enum {
    ROLES_MAX_TOKENS = 6, /* "former Russian deputy foreign minister" */
    NAME_MAX_TOKENS = 12,
    COMPOUND_MIN_BYTES = 10,
};

static const struct token *token_at(const struct draft *draft, size_t token)
{
    return &draft->tokens.at[token];
}

/* "Okafor | , who …": between commas who somebody is. Not "Wait, it gets better". */
static bool is_told_of(const struct draft *draft, size_t comma)
{
    return draft_is_mark(draft, comma, ',') &&
           (draft_is(draft, comma + 1, WORD_RELATIVE | WORD_DETERMINER | WORD_ROLE | WORD_ROLE_MODIFIER) ||
            draft_has_shape(draft, comma + 1, SHAPE_NUMBER));
}

/* "Will Sutter, a scientist, …": a given name that is a small word too, before the rest of the name. */
static bool is_named_so(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    return draft_is(draft, token, WORD_GIVEN_NAME) && draft_is(draft, token, WORD_FUNCTION) &&
           is_plain_capital(draft, token + 1) &&
           (is_told_of(draft, token + 2) || is_verb(draft, skip_adverbs(draft, token + 2, finder->end)));
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
        !(token_at(draft, token)->shape & (SHAPE_UPPER | SHAPE_INITIAL)))
        return !initial && !capital_nouns && (classes & (WORD_PREPOSITION | WORD_AUXILIARY)) &&
               is_plain_capital(draft, token + 1) && draft_is(draft, token - 1, WORD_SPEECH); /* said Per Aas */
    if ((classes & WORD_CALENDAR) && !(classes & WORD_GIVEN_NAME))
        return false;
    if (initial && (classes & WORD_ADVERB) && !(classes & WORD_GIVEN_NAME))
        return false;
    if (capital_nouns)
        return (classes & (WORD_GIVEN_NAME | WORD_ROLEISH)) || is_second_capital(finder, token) ||
               is_noble(draft, token) || is_known_name(finder, token_at(draft, token)) ||
               (is_plain_capital(draft, token + 1) && opens_name(draft, token) &&
                !draft_is(draft, token + 1, WORD_NOUN_TOO));
    if (!initial || (classes & WORD_NAMELIKE))
        return true;
    return is_known_name(finder, token_at(draft, token)) || draft_is_capital(draft, token + 1) ||
           (draft_is(draft, token + 1, WORD_PARTICLE) && draft_is_capital(draft, token + 2)) ||
           is_verb(draft, skip_adverbs(draft, token + 1, finder->end)) ||
           (token_at(draft, token)->shape & SHAPE_POSSESSIVE) || is_told_of(draft, token + 1);
}

/* What may stand between two capitalised words of one name: the full stop of "Sen.", a particle. */
static bool links_names(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    if (draft_is_mark(draft, token, '.'))
        return draft_is(draft, token - 1, WORD_HONORIFIC) &&
               (draft_is_capital(draft, token + 1) || draft_is_mark(draft, token + 1, '-'));
    if (draft_is_mark(draft, token, '-')) /* "Univ.-Prof." */
        return draft_is_mark(draft, token - 1, '.') && draft_is(draft, token + 1, WORD_HONORIFIC);
    if (!draft_is(draft, token, WORD_PARTICLE) || draft_is_capital(draft, token))
        return false;
    /* "Joost van der Kamp", "Jutta von Stein": what is a preposition too, behind a given name alone. */
    bool in_name = draft_is(draft, token - 1, WORD_GIVEN_NAME | WORD_PARTICLE);
    if (draft_is(draft, token, WORD_FUNCTION) && !in_name)
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

/* What is only said of roles makes no title: "Federal Reserve", "White House". */
size_t titles_before_name(const struct draft *draft, size_t token, size_t end)
{
    size_t first = token;
    bool title = false;
    /* "Supreme Court Justice" | "Ada Lind" */
    for (size_t i = token; i + 2 < end; i++) {
        size_t next = i + 1 + draft_is_mark(draft, i + 1, '.'); /* "Florida Sen. | Ada Lind" */
        if (draft_is(draft, i, WORD_ROLE | WORD_ROLE_MODIFIER | WORD_HONORIFIC) &&
            !draft_is(draft, i, WORD_GIVEN_NAME) && next + 1 < end && draft_is(draft, next, WORD_GIVEN_NAME))
            return next;
    }
    while (token < end &&
           (draft_is(draft, token, WORD_ROLEISH) || draft_is_mark(draft, token, '.') ||
            draft_is_mark(draft, token, '-')) &&
           !(draft_is(draft, token, WORD_GIVEN_NAME) && token + 1 < end)) {
        title = title || draft_is(draft, token, WORD_ROLE | WORD_HONORIFIC | WORD_NATIONALITY);
        token++;
    }
    return title ? token : first;
}

size_t small_roles_end(const struct finder *finder, size_t token)
{
    const struct draft *draft = finder->draft;
    bool role = false;
    size_t end = token;
    while (end < finder->end && end < token + ROLES_MAX_TOKENS && draft_is_word(draft, end) &&
           !draft_is_capital(draft, end) && draft_is(draft, end, WORD_ROLEISH) &&
           !draft_is(draft, end, WORD_FUNCTION)) {
        role = role || draft_is(draft, end, WORD_ROLE);
        end++;
        if (draft_is(draft, end - 1, WORD_HONORIFIC) && draft_is_mark(draft, end, '.'))
            end++;
    }
    return role ? end : token;
}

/* "Secretary of State | Marco Rubio": where the name begins after "of"; `end` when only the office is named. */
size_t office_end(const struct finder *finder, size_t of, size_t *ret_end)
{
    const struct draft *draft = finder->draft;
    size_t from = of + 1 + str_equal(draft_word(draft, of + 1), STR("the"));
    size_t end = names(finder, from) ? run_end(finder, from) : from;
    *ret_end = end;
    if (end < from + 2)
        return end;
    for (size_t i = from + 1; i < end; i++)
        if (draft_is(draft, i, WORD_GIVEN_NAME))
            return i;
    return end - 1;
}

/* A compound, or an article's noun: what stands before a name and is none. */
static bool is_callings_noun(const struct draft *draft, size_t token)
{
    str word = draft_word(draft, token);
    return word.len >= COMPOUND_MIN_BYTES || str_find_char(word, '-') != STR_NONE ||
           (token > 0 && draft_is(draft, token - 1, WORD_DETERMINER));
}

/* "Marktbeobachter | Robert Hahn": where nouns have capitals, a name begins with its given name. */
size_t given_name(const struct draft *draft, size_t name, size_t end)
{
    if (!vocabulary_table(draft->words)->capital_nouns || draft_is(draft, name, WORD_GIVEN_NAME) ||
        !is_callings_noun(draft, name))
        return name;
    for (size_t i = name + 1; i + 1 < end; i++)
        if (draft_is(draft, i, WORD_GIVEN_NAME))
            return i;
    return name;
}
