#include "speech.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "grammar.h"
#include "hearsay.h"
#include "noun_phrases.h"
#include "works.h"

enum {
    SPOKEN_MIN_WORDS = 4,
    ATTRIBUTED_MIN_WORDS = 2,
    PULLED_MIN_BYTES = 30,
    PULLED_LOOKED_AT = 16384, /* bytes before and behind a quote */
};

#define ATTRIBUTED_MIN_CONFIDENCE 0.8
#define REPORTED_MIN_CONFIDENCE   0.6

static bool is_spaceless(const struct draft *draft, size_t token)
{
    size_t at = draft->tokens.at[token].start;
    return char_is_spaceless(utf8_next(draft->text, &at));
}

/* “I waived it.” beside what the same person says: a sentence of its own, however short. */
static bool is_attributed_sentence(const struct draft *draft, const struct quote_draft *quote)
{
    char last = draft->tokens.at[quote->end_token - 1].mark;
    return quote->mention != NONE && quote->confidence >= ATTRIBUTED_MIN_CONFIDENCE &&
           quote->end_token > quote->first_token + ATTRIBUTED_MIN_WORDS &&
           draft_is_capital(draft, quote->first_token) && (last == '.' || last == '!' || last == '?');
}

/* “Lefty,” she said. “Obviously.” — the rest of what somebody says in one go, be it a word. */
static bool is_rest_of_speech(const struct draft *draft, size_t index)
{
    const struct quote_draft *quote = &draft->quotes.at[index];
    const struct quote_draft *before = index ? quote - 1 : NULL;
    char last = draft->tokens.at[quote->end_token - 1].mark;
    return before && before->cue != NONE && before->mention == quote->mention && quote->cue == NONE &&
           before->last_paragraph == quote->paragraph && (last == '.' || last == '!' || last == '?') &&
           quote->open_token > 0 && draft_is_mark(draft, quote->open_token - 1, '.');
}

/* Er werde „dafür kämpfen“: some words of what a German sentence reports, beside those of whoever it reports on. */
static bool is_reported_phrase(const struct draft *draft, const struct quote_draft *quote)
{
    size_t sentence = draft_sentence_of(draft, quote->open_token);
    return articles_tell_cases(draft) && quote->mention != NONE && quote->words >= ATTRIBUTED_MIN_WORDS &&
           quote->confidence >= REPORTED_MIN_CONFIDENCE && !draft_is_capital(draft, quote->first_token) &&
           (is_listed(draft, "sich", quote->open_token - 1) || /* "zeigte sich | „tief erschüttert“" */
            is_reported(draft, draft->sentences.at[sentence].first_token, draft->sentences.at[sentence].end_token));
}

/* “VOTERS DECIDE IN MAY” in a line of its own. */
static bool is_heading(const struct draft *draft, const struct quote_draft *quote)
{
    if (!quote->opens_paragraph || !quote->closes_paragraph || !draft->tokens.at[quote->end_token - 1].shape)
        return false;
    for (size_t i = quote->first_token; i < quote->end_token; i++)
        if (draft_is_word(draft, i) && !draft_has_shape(draft, i, SHAPE_UPPER | SHAPE_INITIAL) &&
            draft->tokens.at[i].end > draft->tokens.at[i].start + 1)
            return false;
    return true;
}

/* Words of the article itself, set off in marks between its paragraphs: near by they stand in its text without any. */
static bool is_pulled(const struct draft *draft, const struct quote_draft *quote)
{
    size_t end = quote->end;
    while (end > quote->start && (draft->text.at[end - 1] == '.' || draft->text.at[end - 1] == ','))
        end--;
    if (!quote->opens_paragraph || !quote->closes_paragraph || end - quote->start < PULLED_MIN_BYTES)
        return false;
    size_t from = quote->start > PULLED_LOOKED_AT ? quote->start - PULLED_LOOKED_AT : 0;
    size_t to = draft->lower.len - end > PULLED_LOOKED_AT ? end + PULLED_LOOKED_AT : draft->lower.len;
    str words = str_slice(draft->lower, quote->start, end);
    const struct {
        size_t start, end;
    } around[] = {{from, quote->start}, {end, to}};
    for (size_t i = 0; i < 2; i++) {
        size_t at = str_find(str_slice(draft->lower, around[i].start, around[i].end), words);
        if (at != STR_NONE && !draft->tokens.at[draft_token_at(draft, around[i].start + at)].quoted)
            return true;
    }
    return false;
}

bool is_speech(const struct draft *draft, size_t index)
{
    const struct quote_draft *quote = &draft->quotes.at[index];
    size_t words = quote->words;
    bool said = quote->mention != NONE && (quote->cue != NONE || vocabulary_table(draft->words)->uncased);
    bool capital_nouns = vocabulary_table(draft->words)->capital_nouns;
    bool told = said || is_rest_of_speech(draft, index) || (capital_nouns && is_attributed_sentence(draft, quote));
    if (names_work(draft, quote, told) || is_heading(draft, quote) || is_pulled(draft, quote))
        return false;
    if (quote->first_token < quote->end_token && is_spaceless(draft, quote->first_token))
        words /= 2; /* each character is a token */
    return words >= SPOKEN_MIN_WORDS || said || is_attributed_sentence(draft, quote) ||
           is_rest_of_speech(draft, index) || is_reported_phrase(draft, quote);
}
