#include "incise.h"

#include "grammar.h"

/* Who a verb inside the marks names: "dit-elle", "a déclaré la maire", "a-t-il ajouté"; NONE when it goes on otherwise.
 */
static size_t incise_subject(const struct draft *draft, size_t from, size_t end, size_t *ret_cue)
{
    size_t verb = skip_adverbs(draft, from + draft_is_mark(draft, from, '-'), end); /* Russian: ", — сказала мэр" */
    bool pronoun_first = draft_is(draft, verb, WORD_HE | WORD_SHE) && verb + 1 < end && is_cue_verb(draft, verb + 1);
    *ret_cue = verb + pronoun_first;
    if (*ret_cue >= end || !is_cue_verb(draft, *ret_cue))
        return NONE;
    size_t index = mention_from(draft, pronoun_first ? verb : verb + 1);
    if (index >= draft->sorted_mentions)
        return NONE;
    const struct mention *mention = mention_at(draft, index);
    size_t after = skip_attributes(draft, pronoun_first ? verb + 2 : mention->end_token, end);
    bool ends = draft_is_mark(draft, after, ',') || draft_is_mark(draft, after, '.');
    bool known = mention->kind != MENTION_PRONOUN || mention->person != NONE;
    return mention->first_token <= verb + 2 && ends && known && !mention->possessive ? index : NONE;
}

/* A comma, or in Russian any end of a sentence before a dash: "Зачем? — спросила мэр." */
static bool opens_incise(const struct draft *draft, size_t token)
{
    char mark = draft->tokens.at[token].mark;
    return mark == ',' || ((mark == '?' || mark == '!' || mark == '.') && draft_is_mark(draft, token + 1, '-'));
}

struct finding within(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    if (!vocabulary_table(draft->words)->incises)
        return nothing_found;
    for (size_t i = a->quote->first_token; i + 1 < a->quote->end_token; i++) {
        size_t cue;
        size_t mention = opens_incise(draft, i) ? incise_subject(draft, i + 1, a->quote->end_token, &cue) : NONE;
        if (mention != NONE)
            return (struct finding){mention, cue, 0.93, "verb and name inside the quote"};
    }
    return nothing_found;
}
