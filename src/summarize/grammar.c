#include "grammar.h"

enum {
    APPOSITION_MAX_TOKENS = 24,
    PHRASE_MAX_TOKENS = 8,
};

/* "a New York Times | report", "a Democratic | state": the capitals before belong to the noun. */
static bool qualifies_noun(const struct draft *draft, size_t token)
{
    if (draft_is(draft, token, WORD_NATIONALITY | WORD_ROLE_MODIFIER) && !draft_is(draft, token, WORD_GIVEN_NAME))
        return true;
    while (token > 0 && draft_is_capital(draft, token))
        token--;
    return draft_is(draft, token, WORD_DETERMINER) || (draft->tokens.at[token].shape & SHAPE_POSSESSIVE);
}

/* "the call", "his remarks", "phone call": a noun, where a verb would have a subject, "to" or an adverb before it. */
static bool is_noun(const struct draft *draft, size_t token)
{
    if (!draft_is(draft, token, WORD_NOUN_TOO) || token == 0)
        return false;
    const struct token *before = &draft->tokens.at[token - 1];
    bool subject =
        (before->shape & (SHAPE_CAPITAL | SHAPE_POSSESSIVE)) == SHAPE_CAPITAL && !qualifies_noun(draft, token - 1);
    unsigned verb_follows = WORD_AUXILIARY | WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON | WORD_ADVERB |
                            WORD_RELATIVE | WORD_CONJUNCTION | WORD_ROLE;
    if (draft_is_capital(draft, token - 1))
        return !subject;
    return before->shape && !(before->classes & verb_follows) && !str_equal(draft_word(draft, token - 1), STR("to"));
}

bool is_verb(const struct draft *draft, size_t token)
{
    if (!draft_is_word(draft, token) || draft_is_capital(draft, token) || is_noun(draft, token))
        return false;
    if (draft_is(draft, token, WORD_SPEECH | WORD_AUXILIARY | WORD_ACT | WORD_PHRASAL))
        return true;
    str word = draft_word(draft, token);
    return word.len > 4 && str_ends(word, STR("ed")) && !draft_is(draft, token, WORD_ROLEISH | WORD_FUNCTION);
}

size_t skip_adverbs(const struct draft *draft, size_t token, size_t end)
{
    while (token < end && draft_is_word(draft, token) && !draft_is(draft, token, WORD_SPEECH) &&
           (draft_is(draft, token, WORD_ADVERB | WORD_AUXILIARY) || str_equal(draft_word(draft, token), STR("not")) ||
            (str_ends(draft_word(draft, token), STR("ly")) && !draft_is_capital(draft, token))))
        token++;
    return token;
}

size_t skip_apposition(const struct draft *draft, size_t token, size_t end)
{
    size_t limit = token + APPOSITION_MAX_TOKENS < end ? token + APPOSITION_MAX_TOKENS : end;
    if (draft_is_mark(draft, token, '(')) {
        for (size_t i = token + 1; i < limit; i++)
            if (draft_is_mark(draft, i, ')'))
                return skip_apposition(draft, i + 1, end);
        return token;
    }
    bool dash = draft_is_mark(draft, token, '-');
    if (!dash && !draft_is_mark(draft, token, ','))
        return token;
    for (size_t i = token + 1; i < limit; i++) {
        if (draft->tokens.at[i].quoted || draft_is_mark(draft, i, '"'))
            return token;
        if (draft_is_mark(draft, i, dash ? '-' : ','))
            if (is_verb(draft, skip_adverbs(draft, i + 1, end)) || dash)
                return i + 1;
    }
    return token;
}

bool is_cue_verb(const struct draft *draft, size_t token)
{
    if (draft_is(draft, token, WORD_PHRASAL))
        return draft_is(draft, token + 1, WORD_PHRASAL_PARTICLE);
    return draft_is(draft, token, WORD_SPEECH) && !(draft->tokens.at[token].shape & SHAPE_CAPITAL) &&
           !is_noun(draft, token);
}

bool is_passive(const struct draft *draft, size_t token)
{
    for (size_t i = token; i > 0 && i + 3 > token; i--)
        if (draft_is(draft, i - 1, WORD_BE))
            return str_ends(draft_word(draft, token), STR("ed")) || draft_is(draft, token, WORD_BE);
        else if (!draft_is(draft, i - 1, WORD_ADVERB | WORD_AUXILIARY))
            return false;
    return false;
}

size_t noun_phrase_end(const struct draft *draft, size_t first, size_t end)
{
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    bool opened = draft_is(draft, first, WORD_DETERMINER);
    size_t at = first + opened;
    size_t nouns = 0;
    for (; at < end && at < first + PHRASE_MAX_TOKENS && draft_is_word(draft, at); at++) {
        bool capital = draft_is_capital(draft, at);
        if (draft_is(draft, at, WORD_PREPOSITION | WORD_CONJUNCTION | WORD_RELATIVE | WORD_CALENDAR) ||
            (!capital && (is_verb(draft, at) || draft_is(draft, at, WORD_FUNCTION | WORD_ADVERB))))
            break;
        nouns += capital || (opened && !capital_nouns);
    }
    return nouns ? at : first;
}

size_t attribute_end(const struct draft *draft, size_t phrase_end, size_t end)
{
    bool genitive = vocabulary_table(draft->words)->capital_nouns && draft_is(draft, phrase_end, WORD_DETERMINER);
    bool preposition = draft_is(draft, phrase_end, WORD_PREPOSITION) && !draft_is_capital(draft, phrase_end);
    if (phrase_end >= end || !(genitive || preposition))
        return phrase_end;
    size_t first = phrase_end + preposition;
    size_t attribute = noun_phrase_end(draft, first, end);
    return attribute > first ? attribute : phrase_end;
}
