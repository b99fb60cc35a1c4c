#include "pro_drop.h"

#include "grammar.h"
#include "persons.h"

enum {
    MENTIONS_LOOKED_BACK = 12,
    SENTENCES_LOOKED_BACK = 4,
};

/* A verb of speech right behind the quote, after a comma, a dash and its auxiliary, and nobody behind it. */
static size_t verb_behind(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    size_t end = draft->paragraphs.at[a->quote->last_paragraph].end_token;
    size_t verb = a->quote->close_token;
    while (verb < end && (draft_is_mark(draft, verb, ',') || draft_is_mark(draft, verb, '-')))
        verb++;
    while (verb < end && draft_is(draft, verb, WORD_AUXILIARY) && !draft_is_capital(draft, verb))
        verb++;
    if (verb >= end || draft_is_capital(draft, verb) || !draft_is(draft, verb, WORD_SPEECH) ||
        !is_cue_verb(draft, verb))
        return NONE;
    size_t after = verb + 1;
    bool alone = after >= end || !draft->tokens.at[after].shape || draft_is(draft, after, WORD_PREPOSITION);
    return alone ? verb : NONE;
}

/* A verb of speech right before the colon that leads up to the quote. */
static size_t verb_before(const struct attribution *a)
{
    size_t open = a->quote->open_token;
    bool led = open >= 2 && draft_is_mark(a->draft, open - 1, ':') && draft_is(a->draft, open - 2, WORD_SPEECH);
    return led && is_cue_verb(a->draft, open - 2) ? open - 2 : NONE;
}

/* The last person whom the sentences before are about. */
static size_t told_of_last(const struct attribution *a)
{
    const struct draft *draft = a->draft;
    size_t sentence = draft_sentence_of(draft, a->quote->open_token);
    size_t index = mention_from(draft, a->quote->open_token);
    for (int i = 0; i < MENTIONS_LOOKED_BACK && index > 0; i++) {
        const struct mention *mention = mention_at(draft, --index);
        if (mention->sentence + SENTENCES_LOOKED_BACK < sentence)
            break;
        if (mention->subject && !mention->quoted && !mention->possessive && mention->person != NONE &&
            person_is_human(&draft->persons.at[mention->person]))
            return index;
    }
    return NONE;
}

struct finding with_bare_verb(const struct attribution *a, struct finding found)
{
    if (!vocabulary_table(a->draft->words)->pro_drop || found.cue != NONE)
        return found;
    found.cue = verb_behind(a);
    if (found.cue == NONE)
        found.cue = verb_before(a);
    size_t mention = found.cue == NONE || found.mention != NONE ? NONE : told_of_last(a);
    return mention == NONE
               ? found
               : (struct finding){mention, found.cue, 0.8, "a verb beside the quote, its subject in a sentence before"};
}
