#include "dialogue.h"

#include "grammar.h"

/* A dash as printers have it, and no hyphen. */
static bool is_dash(const struct draft *draft, size_t token)
{
    return draft_is_mark(draft, token, '-') && draft->text.at[draft->tokens.at[token].start] != '-';
}

/* —dijo Ana; where who speaks stands inside marks too, also: Encore ? demanda Yvonne. */
static bool opens_incise(const struct draft *draft, size_t token, size_t end)
{
    char mark = draft->tokens.at[token].mark;
    bool inside = vocabulary_table(draft->words)->incises && (mark == ',' || mark == '?' || mark == '!');
    size_t verb = is_dash(draft, token) || inside ? skip_adverbs(draft, token + 1, end) : end;
    if (verb >= end || !is_cue_verb(draft, verb))
        return false;
    return !inside || draft_is_capital(draft, verb + 1) ||
           draft_is(draft, verb + 1, WORD_DETERMINER | WORD_HE | WORD_SHE | WORD_ROLE);
}

/* Where speech goes on behind what says who speaks, past "—." and "—,"; `end` when it does not. */
static size_t resumes_at(const struct draft *draft, size_t from, size_t end)
{
    while (from < end && !is_dash(draft, from))
        from++;
    while (from < end && !draft->tokens.at[from].shape && draft->tokens.at[from].mark != '*')
        from++;
    return from;
}

bool dialogue_speech(const struct draft *draft, size_t index, size_t *token, struct quote_draft *ret_quote)
{
    const struct paragraph *paragraph = &draft->paragraphs.at[index];
    size_t end = paragraph->end_token;
    bool first = *token == paragraph->first_token;
    if (!vocabulary_table(draft->words)->dialogue_dashes || (first && !is_dash(draft, *token)))
        return false;
    size_t start = first ? *token + 1 : resumes_at(draft, *token, end);
    size_t incise = start;
    while (incise < end && !opens_incise(draft, incise, end))
        incise++;
    if (start >= end || (first && incise == end))
        return false;
    const struct token *tokens = draft->tokens.at;
    bool asks = incise < end && (tokens[incise].mark == '?' || tokens[incise].mark == '!');
    size_t last = incise == end ? paragraph->end : asks ? tokens[incise].end : tokens[incise].start;
    size_t open = first ? *token : start;
    *ret_quote = (struct quote_draft){.start = tokens[start].start,
                                      .open = tokens[open].start,
                                      .open_token = open,
                                      .end = last,
                                      .close = last,
                                      .paragraph = index};
    *token = incise < end ? incise + 1 : end;
    return true;
}
