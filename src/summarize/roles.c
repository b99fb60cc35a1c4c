#include "roles.h"

#include "grammar.h"
#include "noun_phrases.h"
#include "renamed.h"

enum {
    TITLE_MIN_BYTES = 3, /* "Sen.", not "Dr." */
    COMPOUND_MAX_WORDS = 3,
};

/* "Texas Sen.", "Former Florida Gov.": an office, shortened, with what tells which; not "Lead author Dr." */
static bool ends_in_office(const struct draft *draft, size_t first, size_t end)
{
    return end > first + 2 && draft_is_mark(draft, end - 1, '.') && draft_is_listed(draft, end - 2, LIST_OFFICES);
}

size_t compound_start(const struct draft *draft, size_t role)
{
    size_t first = role;
    while (first > 1 && first + COMPOUND_MAX_WORDS > role && draft_is_word(draft, first - 1) &&
           !draft_is_capital(draft, first - 1) && !draft_has_shape(draft, first - 1, SHAPE_POSSESSIVE) &&
           !draft_is(draft, first - 1, WORD_FUNCTION | WORD_ADVERB | WORD_CALENDAR) && !is_verb(draft, first - 1))
        first--;
    bool verb = first > 0 && str_equal(draft_word(draft, first - 1), STR("to"));
    return verb || vocabulary_table(draft->words)->verb_second ? role : first;
}

/* What stands before the name: "US President"; "Mr." tells nothing. */
static str role_before(const struct draft *draft, const struct mention *mention)
{
    size_t first = mention->first_token, end = mention->name_token;
    if (first == end)
        return STR("");
    bool role = ends_in_office(draft, first, end);
    while (end > first && !role &&
           ((draft_is(draft, end - 1, WORD_HONORIFIC) && !draft_is(draft, end - 1, WORD_ROLE)) ||
            (!draft->tokens.at[end - 1].shape && !draft_is_mark(draft, end - 1, ')')))) /* "maire (LR)" */
        end--;                                                                          /* "lead author Dr." */
    for (size_t i = first; i < mention->name_token; i++)
        role = role || draft_is(draft, i, WORD_ROLE | WORD_ROLE_MODIFIER) ||
               (draft_is_word(draft, i) && !draft_is_capital(draft, i) && !draft_is(draft, i, WORD_HONORIFIC));
    str last = draft_word(draft, mention->name_token - 1);
    if (str_ends(last, STR("s")) && !str_ends(last, STR("ss")))
        role = false; /* "Presidents Trump and Putin": several people's; not "boss" */
    if (end > first && draft_is_listed(draft, end - 1, LIST_RELATIONS) && !draft_is_capital(draft, end - 1))
        role = false;
    bool apposition = vocabulary_table(draft->words)->capital_nouns;
    if (end == first)
        end = mention->name_token; /* "Sen." */
    if (draft_is(draft, first, WORD_ROLE) && !draft_is_capital(draft, first))
        first = compound_start(draft, first);
    first -= first > 0 && is_former(draft_folded_word(draft, first - 1)); /* "former | Kenyan President" */
    return role || apposition ? draft_words(draft, first, end) : STR("");
}

/* "Sen." Tom Blomer: an office, shortened. */
static str title_before(const struct draft *draft, const struct mention *mention)
{
    for (size_t i = mention->first_token; i + 1 < mention->name_token; i++)
        if (draft_is(draft, i, WORD_HONORIFIC) && draft_is_mark(draft, i + 1, '.') &&
            draft_word(draft, i).len >= TITLE_MIN_BYTES)
            return draft_words(draft, i, i + 2);
    return STR("");
}

str rank_before(const struct draft *draft, const struct mention *mention)
{
    size_t end = mention->first_token;
    bool rank = false;
    while (end < mention->name_token && (draft_is(draft, end, WORD_HONORIFIC) || draft_is_mark(draft, end, '.')))
        rank = draft_is_listed(draft, end++, LIST_OFFICES) || rank;
    return rank && end == mention->name_token ? draft_words(draft, mention->first_token, end) : STR("");
}

/* "Lind and | Okafor, the leaders" */
static bool is_last_of_joined(const struct draft *draft, const struct mention *mention)
{
    size_t first = mention->first_token;
    return first > 1 && str_equal(draft_word(draft, first - 1), STR("and")) && draft_is_capital(draft, first - 2);
}

/* "a teaching | assistant | from Drammen": what else stands before a calling, at the phrase's end. */
static bool is_assistant(const struct draft *draft, size_t token)
{
    bool ends = !draft_is_word(draft, token + 1) || draft_is(draft, token + 1, WORD_PREPOSITION);
    return ends && draft_is(draft, token, WORD_ROLE_MODIFIER) && is_listed(draft, "assistant associate aide", token);
}

/* ", a Democratic congressman from South Carolina,": a role behind the name, to the comma. */
static str role_behind(const struct draft *draft, const struct mention *mention)
{
    size_t comma = mention->end_token;
    size_t end = draft->sentences.at[mention->sentence].end_token;
    bool opened = draft_is_mark(draft, comma, ',') &&
                  draft_is(draft, comma + 1, WORD_DETERMINER | WORD_ROLE | WORD_ROLE_MODIFIER | WORD_NATIONALITY);
    if (!opened || mention->possessive || is_last_of_joined(draft, mention))
        return STR("");
    bool role = false;
    size_t i = comma + 1;
    for (; i < end && i < comma + 16 && !draft_is_mark(draft, i, ',') && !draft->tokens.at[i].quoted; i++) {
        if (draft_is(draft, i, WORD_RELATIVE | WORD_SPEECH) || draft_is_mark(draft, i, '.'))
            break;
        role = role || draft_is(draft, i, WORD_ROLE) || is_assistant(draft, i);
    }
    if (draft_is(draft, i - 1, WORD_ROLE) && draft_is_capital(draft, i + 1) && draft_is_mark(draft, i, ','))
        return STR(""); /* "read by Lind, the director, Ada Okafor," */
    if (!role || !(draft_is_mark(draft, i, ',') || draft_is_mark(draft, i, '.')))
        return STR("");
    size_t from = comma + 1 + draft_is(draft, comma + 1, WORD_DETERMINER);
    return draft_words(draft, from, i);
}

/* "Okafor is the police chief", "who was a pastor", "who advises": what he may be called, past or present. */
static str role_told(const struct draft *draft, const struct mention *mention)
{
    size_t at = mention->end_token;
    at += draft_is_mark(draft, at, ',');
    bool relative = draft_is(draft, at, WORD_RELATIVE);
    at += relative;
    if (relative && !mention->possessive && str_equal(draft_word(draft, at - 1), STR("who")) &&
        !draft_is(draft, at, WORD_BE | WORD_AUXILIARY))
        return draft_words(draft, at - 1, at + 1);
    if (mention->possessive || !draft_is(draft, at, WORD_BE) || !draft_is(draft, at + 1, WORD_DETERMINER))
        return STR("");
    size_t first = at + 2, end = first;
    while (draft_is(draft, end, WORD_ROLE | WORD_ROLE_MODIFIER | WORD_NATIONALITY))
        end++;
    return end > first && draft_is(draft, end - 1, WORD_ROLE) ? draft_words(draft, first, end) : STR("");
}

str role_beside(const struct draft *draft, const struct mention *mention)
{
    str role = role_before(draft, mention);
    return role.len ? role : role_behind(draft, mention);
}

str office_told(const struct draft *draft, const struct mention *mention)
{
    str title = title_before(draft, mention);
    return title.len ? title : role_told(draft, mention);
}
