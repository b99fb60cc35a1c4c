#include "romance.h"

#include "grammar.h"
#include "noun_phrases.h"

bool is_verb_by_place(const struct attribution *a, size_t verb)
{
    const struct draft *draft = a->draft;
    const struct token *word = &draft->tokens.at[verb];
    bool subject = draft_is_listed(draft, verb + 1, LIST_DEFINITE) || draft_is(draft, verb + 1, WORD_GIVEN_NAME) ||
                   is_listed(draft, "sa son su", verb + 1);
    return vocabulary_table(draft->words)->adjective_behind && draft_is_mark(draft, a->quote->close_token, ',') &&
           (word->shape & (SHAPE_WORD | SHAPE_CAPITAL)) == SHAPE_WORD && word->classes == 0 && subject &&
           word_ends("e t a o", draft_folded_word(draft, verb));
}

enum { READ_LOOKED_FOR = 5 }; /* tokens behind a quote: ", pouvait-on | lire" */

struct finding written_on(const struct attribution *a, size_t from, size_t end)
{
    struct draft *draft = a->draft;
    if (!vocabulary_table(draft->words)->adjective_behind)
        return nothing_found;
    for (size_t i = from; i + 2 < end && i < from + READ_LOOKED_FOR; i++) {
        if (!is_listed(draft, "lire lit-on lisait-on leer leerse lee leia", i))
            continue;
        size_t first = i + 2;
        size_t phrase_end = is_listed(draft, "sur dans en sobre", i + 1) ? noun_phrase_end(draft, first, end) : first;
        return phrase_end == first
                   ? nothing_found
                   : (struct finding){add_nominal(draft, first, phrase_end), i, 0.9, "what it says so in"};
    }
    return nothing_found;
}

size_t one_of_several(const struct draft *draft, size_t first, size_t end)
{
    size_t one = first + is_listed(draft, "l'", first);
    if (!vocabulary_table(draft->words)->adjective_behind || !is_listed(draft, "un une uno una", one) ||
        !is_listed(draft, "d' de des", one + 1))
        return first;
    if (is_listed(draft, "eux elles ellos ellas nous nosotros", one + 2))
        return one + 3;
    size_t phrase_end = noun_phrase_end(draft, one + 2, end);
    return phrase_end > one + 2 ? phrase_end : first;
}
