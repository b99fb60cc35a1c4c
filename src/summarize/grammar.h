#ifndef SUMMARIZE_GRAMMAR_H
#define SUMMARIZE_GRAMMAR_H

/* What single words and a look at their neighbours tell of a sentence: as much grammar as the rules need. */
#include <nutgraf/base/sixteen.h>

#include "draft.h"

/* What may stand before a name: "former Russian President". */
#define WORD_ROLEISH (WORD_ROLE | WORD_ROLE_MODIFIER | WORD_HONORIFIC | WORD_NATIONALITY)

/* What is a finite verb, unless it is a noun: "call". */
#define WORD_FINITE (WORD_SPEECH | WORD_AUXILIARY | WORD_ACT | WORD_PHRASAL)

/*
 * Nearly all words are asked for many times, and one look at the token is enough to tell what they are not. What needs
 * more is read by a second function, which expects that the first look was taken.
 */

bool stands_as_verb(const struct draft *draft, size_t token);
/* A finite verb, as far as a word alone tells: known ones, and lower-case words in -ed. */
static inline bool is_verb(const struct draft *draft, size_t token)
{
    if (token >= draft->tokens.len)
        return false;
    const struct token *word = &draft->tokens.at[token];
    if ((word->shape & (SHAPE_WORD | SHAPE_CAPITAL | SHAPE_INITIAL)) != SHAPE_WORD)
        return false;
    bool may_be =
        (word->classes & WORD_FINITE) != 0 || draft->words->may_be_past[(unsigned char)draft->text.at[word->end - 1]];
    return may_be && stands_as_verb(draft, token);
}

bool stands_as_cue(const struct draft *draft, size_t token);
/* A finite verb of speech: "said", "fired" back. */
static inline bool is_cue_verb(const struct draft *draft, size_t token)
{
    return draft_is(draft, token, WORD_SPEECH | WORD_PHRASAL | WORD_ACT) && stands_as_cue(draft, token);
}

/* "was described as": not who the subject is speaks, but who "by" names. */
bool is_passive(const struct draft *draft, size_t token);

enum { AGE_MIN_BYTES = 10 }; /* "6-year-old" */

bool tells_age(str word);
/* "72-year-old", "father-of-three": who is called by it was named before. */
static inline bool is_age(const struct draft *draft, size_t token)
{
    str word = draft_word(draft, token);
    if (word.len < AGE_MIN_BYTES)
        return false;
    sixteen bytes;
    memcpy(&bytes, word.at, sizeof bytes); /* DRAFT_READ_BEYOND */
    bool may_be = word.len > sizeof bytes || sixteen_bits((sixteen)(bytes == '-'));
    return may_be && tells_age(word);
}

/* An adverb, an auxiliary or "not". */
static inline bool is_adverb(const struct draft *draft, size_t token)
{
    if (!draft_is_word(draft, token) || draft_is(draft, token, WORD_SPEECH))
        return false;
    str word = draft_word(draft, token);
    char last = word.at[word.len - 1];
    return draft_is(draft, token, WORD_ADVERB | WORD_AUXILIARY) || (last == 't' && str_equal(word, STR("not"))) ||
           (last == 'y' && str_ends(word, STR("ly")) && !draft_is_capital(draft, token));
}

/* Steps over adverbs, auxiliaries and "not". */
static inline size_t skip_adverbs(const struct draft *draft, size_t token, size_t end)
{
    while (token < end && is_adverb(draft, token))
        token++;
    return token;
}

/* Romance languages: past what stands between a verb and its subject, "dijo | entre lágrimas | Luis Soto"; `first` for
 * nothing that does. */
size_t skip_phrase_between(const struct draft *draft, size_t first, size_t end);
size_t apposition_end(const struct draft *draft, size_t token, size_t end);
/* Steps over what is set off by commas or brackets behind a name: ", a senator from Ohio," or " (D-Va.)". */
static inline size_t skip_apposition(const struct draft *draft, size_t token, size_t end)
{
    char mark = token < draft->tokens.len ? draft->tokens.at[token].mark : '\0';
    return mark == ',' || mark == '(' || mark == '-' ? apposition_end(draft, token, end) : token;
}

/* "der | 62 Jahre alte | Lotse": past an age between an article and its noun, where nouns have capitals. */
static inline size_t skip_age(const struct draft *draft, size_t token)
{
    bool age = draft_has_shape(draft, token, SHAPE_NUMBER) && vocabulary_table(draft->words)->capital_nouns &&
               str_starts(draft_word(draft, token + 1), STR("Jahr")) &&
               str_starts(draft_word(draft, token + 2), STR("alt"));
    return age ? token + 3 : token;
}

/* The end of a noun phrase, "the state's news agency"; `first` when there is none. */
size_t noun_phrase_end(const struct draft *draft, size_t first, size_t end);
/* "as Okafor said", "after Okafor": what opens a clause, or stands before a noun. */
bool is_conjunction_too(const struct draft *draft, size_t token);
size_t attribute_behind(const struct draft *draft, size_t phrase_end, size_t end);
/* The end of what says whose or which: "a spokesman" | "for the ministry"; phrase_end when nothing does. */
static inline size_t attribute_end(const struct draft *draft, size_t phrase_end, size_t end)
{
    bool opens = draft_is(draft, phrase_end, WORD_PREPOSITION | WORD_DETERMINER);
    return opens ? attribute_behind(draft, phrase_end, end) : phrase_end;
}

/* The same more than once: "of the Patriarchate | of Jerusalem". */
static inline size_t skip_attributes(const struct draft *draft, size_t token, size_t end)
{
    size_t next = attribute_end(draft, token, end);
    for (int i = 0; i < 3 && next > token; i++) {
        token = next;
        next = attribute_end(draft, token, end);
    }
    return token;
}

#endif
