#include "titles.h"

#include <nutgraf/text/letter_case.h>

#include "grammar.h"

enum {
    ROLES_MAX_TOKENS = 6, /* "former Russian deputy foreign minister" */
    COMPOUND_MIN_BYTES = 10,
};

/* "House Minority Leader | Ayo Trent": two words that say nothing else, behind what one person is. */
static bool is_name_behind_role(const struct draft *draft, size_t role, size_t end)
{
    enum { SAYS_ELSE = WORD_ROLEISH | WORD_GROUP | WORD_PLACE | WORD_FUNCTION | WORD_VOICE };
    if (vocabulary_table(draft->words)->capital_nouns || end != role + 3 || !draft_is(draft, role, WORD_ROLE) ||
        draft_is(draft, role, WORD_GIVEN_NAME) || str_ends(draft_word(draft, role), STR("s")))
        return false;
    return draft_is_word(draft, role + 1) && draft_is_word(draft, role + 2) && !draft_is(draft, role + 1, SAYS_ELSE) &&
           !draft_is(draft, role + 2, SAYS_ELSE);
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
        if (is_name_behind_role(draft, i, end))
            return i + 1;
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

/* "Zofia Krol": two words of which no table knows anything, and no "Stone Magazine". */
static bool are_unknown_names(const struct draft *draft, size_t first, size_t end)
{
    enum { SAYS_ELSE = WORD_ROLEISH | WORD_GROUP | WORD_PLACE | WORD_VOICE };
    return end == first + 2 && !draft_is(draft, first, SAYS_ELSE) && !draft_is(draft, first + 1, SAYS_ELSE);
}

/* "Big-hearted", "London-based", and not "Al-Majed". */
static bool joins_participle(const struct draft *draft, size_t token)
{
    str word = draft_word(draft, token);
    size_t hyphen = str_find_last_char(word, '-');
    return hyphen != STR_NONE && hyphen + 1 < word.len && char_is_lower((unsigned char)word.at[hyphen + 1]) &&
           str_ends(word, STR("ed"));
}

/* Without a hyphen only where a sentence begins, which gives it its capital. */
bool is_epithet(const struct finder *finder, size_t token, size_t end)
{
    const struct draft *draft = finder->draft;
    str word = draft_folded_word(draft, token);
    size_t name = token + 1;
    bool hyphen = str_find_char(word, '-') != STR_NONE;
    if (!hyphen && !opens_sentence(finder, token))
        return false;
    bool named = name < end ? hyphen || draft_is(draft, name, WORD_GIVEN_NAME) ||
                                  (!str_ends(word, STR("ing")) && are_unknown_names(draft, name, end))
                            : roles_end(finder, name) > name; /* "Grieving | dad Ada Lind" */
    const char *epithets = vocabulary_table(draft->words)->epithets;
    return named && epithets &&
           (joins_participle(draft, token) || str_equal(word, STR("born")) || word_ends(epithets, word));
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

size_t small_nouns_end(const struct finder *finder, size_t token)
{
    enum { COMPOUND_MAX_TOKENS = 4 };
    const struct draft *draft = finder->draft;
    size_t end = token;
    while (end < finder->end && end < token + COMPOUND_MAX_TOKENS && draft_is_word(draft, end) &&
           !draft_is_capital(draft, end) && !draft_is(draft, end, WORD_FUNCTION | WORD_ADVERB | WORD_CALENDAR) &&
           !is_verb(draft, end))
        end++;
    return end > token + 1 && draft_is(draft, end - 1, WORD_ROLE) && names(finder, end) ? end : token;
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

/* A compound, a noun of doing as "Schlosser" and "Floristin", or an article's noun: what stands before a name and is
 * none. */
static bool is_callings_noun(const struct draft *draft, size_t token)
{
    str word = draft_word(draft, token);
    return word.len >= COMPOUND_MIN_BYTES || word_ends("er erin ist istin or orin iker ent entin ant antin", word) ||
           str_find_char(word, '-') != STR_NONE || (token > 0 && draft_is(draft, token - 1, WORD_DETERMINER));
}

size_t given_name_behind(const struct draft *draft, size_t name, size_t end)
{
    if (draft_is(draft, name, WORD_GIVEN_NAME) || !is_callings_noun(draft, name))
        return name;
    for (size_t i = name + 1; i + 1 < end; i++)
        if (draft_is(draft, i, WORD_GIVEN_NAME))
            return i;
    return name;
}
