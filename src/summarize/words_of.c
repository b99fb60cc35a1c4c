#include "words_of.h"

#include "grammar.h"
#include "noun_phrases.h"

enum { OWNED_LOOKED_FOR = 4 }; /* tokens from a possessive to what is owned */

size_t bearer_of_words(const struct draft *draft, size_t participle, size_t start)
{
    size_t index = mention_from(draft, participle);
    const struct mention *mention = index ? mention_at(draft, index - 1) : NULL;
    bool thing = mention && mention->first_token >= start && mention->end_token == participle &&
                 mention->kind == MENTION_NOMINAL && mention->person == NONE && !mention->quoted &&
                 draft_is_listed(draft, participle - 1, LIST_BEARERS);
    return thing ? index - 1 : NONE;
}

size_t quoted_by_another(const struct draft *draft, size_t participle, size_t start)
{
    size_t index = mention_from(draft, participle);
    const struct mention *mention = index ? mention_at(draft, index - 1) : NULL;
    bool quoted = mention && mention->first_token > start && mention->end_token + 1 == participle &&
                  str_equal(draft_word(draft, participle - 1), STR("as")) &&
                  is_listed(draft, "quoted quotes quoting quote cited cites citing", mention->first_token - 1);
    return quoted ? index - 1 : NONE;
}

size_t owner_of_words(const struct draft *draft, size_t possessive, size_t end)
{
    size_t word = possessive + 1;
    while (word < end && word < possessive + OWNED_LOOKED_FOR && !draft_is_listed(draft, word, LIST_WORDS_SAID) &&
           draft_is_word(draft, word) && !draft_is(draft, word, WORD_FUNCTION))
        word++;
    if (word >= end || !draft_is_listed(draft, word, LIST_WORDS_SAID) || draft->tokens.at[possessive].quoted)
        return NONE;
    /* Okafor’s promise “to stay”; not: Okafor’s remarks “are a joke” */
    bool at_once = word + 1 == end && !is_verb(draft, end + 1);
    bool leads_up = at_once || draft_is_mark(draft, end - 1, ':') || is_listed(draft, "that was is of about", word + 1);
    size_t index = leads_up ? mention_from(draft, possessive + 1) : 0;
    return index && mention_at(draft, index - 1)->end_token == possessive + 1 ? index - 1 : NONE;
}
