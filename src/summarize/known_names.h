#ifndef SUMMARIZE_KNOWN_NAMES_H
#define SUMMARIZE_KNOWN_NAMES_H

/* Which words an article shows to be names: by a capital inside a sentence, or beside a given name or a calling. */
#include "name_words.h"

/* What shows of a word that it is a name: "US" says nothing of "us", nor "AID" of "Aid". */
enum {
    SEEN_CAPITAL = 1, /* inside a sentence */
    SEEN_UPPER = 2,   /* likewise, in capitals throughout */
    SEEN_NOBLE = 4,   /* with "von" before it */
};

/* With a capital, part of a name: where only names have one, nothing more need be known of it. */
#define WORD_NAMELIKE (WORD_GIVEN_NAME | WORD_PLACE | WORD_GROUP | WORD_ROLEISH)

/* A capital, and no small word or day. */
static inline bool is_plain_capital(const struct draft *draft, size_t token)
{
    unsigned others = WORD_FUNCTION | WORD_CALENDAR;
    bool inside = vocabulary_table(draft->words)->capital_nouns && token > 0 && draft_is_word(draft, token - 1);
    return draft_is_capital(draft, token) && draft_is_word(draft, token) &&
           !draft_is(draft, token, inside ? others : others | WORD_ADVERB); /* no adverb has a capital there */
}

/* Right behind a shortened title: "Dr." is one token, "Prof" and its full stop are two. */
bool is_behind_title(const struct draft *draft, size_t token);
/* Of two words with capitals the first, where nouns have them too: no noun as far as is known, and no article's. */
bool opens_name(const struct draft *draft, size_t token);
/* "Maria | Gräfin | von Lindau" */
bool is_noble_title(const struct draft *draft, size_t token);
/* "Maria von der | Lindau": behind a given name and small words of nobility. */
bool is_noble(const struct draft *draft, size_t token);
/* Where every noun has a capital, two capitals in a row make a name. */
bool is_second_capital(const struct finder *finder, size_t token);

static inline unsigned seen_as(const struct token *token)
{
    return token->shape & SHAPE_UPPER ? SEEN_UPPER : SEEN_CAPITAL;
}

/* A place showed it somewhere in the article. */
static inline bool is_known_name(const struct finder *finder, const struct token *token)
{
    return number_tree_get(&finder->known, token->word) & seen_as(token);
}

#endif
