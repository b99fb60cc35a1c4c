#ifndef SUMMARIZE_NAME_WORDS_H
#define SUMMARIZE_NAME_WORDS_H

/* Which words are names. */
#include "draft.h"
#include "grammar.h"

struct finder {
    struct draft *draft;
    struct number_tree known; /* words to what shows that they are names */
    size_t sentence;
    size_t end; /* of the sentence, tokens */
};

/* Fills the finder's words from the whole draft. */
void learn_capitals(struct finder *finder);
/* A family name that has "von" before it somewhere, behind a given name. */
bool is_known_noble(const struct finder *finder, size_t token);
/* A sentence begins with the token, as far as its capital tells. */
static inline bool opens_sentence(const struct finder *finder, size_t token)
{
    static const bool opens[256] = {
        ['"'] = true, ['\''] = true, [':'] = true, ['.'] = true, ['-'] = true, ['('] = true};
    const struct draft *draft = finder->draft;
    return token == draft->sentences.at[finder->sentence].first_token ||
           opens[(unsigned char)draft->tokens.at[token - 1].mark];
}
bool capital_names(const struct finder *finder, size_t token);
/* A word that can stand in a name: capitalised, and where a sentence begins, also known as a name elsewhere. */
static inline bool names(const struct finder *finder, size_t token)
{
    return draft_is_capital(finder->draft, token) && draft_is_word(finder->draft, token) &&
           capital_names(finder, token);
}

/* The end of a run of capitalised words, particles and "Sen." from a word that names: one name with its titles. */
size_t run_end(const struct finder *finder, size_t token);

#endif
