#include "speech.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "grammar.h"
#include "hearsay.h"
#include "noun_phrases.h"

enum {
    SPOKEN_MIN_WORDS = 4,
    ATTRIBUTED_MIN_WORDS = 2,
    TITLE_MAX_WORDS = 7,
    MARKED_NAME_MAX_WORDS = 4,
    YEAR_LOOKED_AT = 10, /* tokens */
    PULLED_MIN_BYTES = 30,
    PULLED_LOOKED_AT = 16384, /* bytes before and behind a quote */
};

/* “Saturday Night Live”: a work's or thing's name, when nobody says it. */
static bool is_title(const struct draft *draft, const struct quote_draft *quote)
{
    for (size_t i = quote->first_token; i < quote->end_token; i++) {
        const struct token *token = &draft->tokens.at[i];
        bool small = (token->shape & (SHAPE_WORD | SHAPE_CAPITAL)) == SHAPE_WORD;
        if (small & !(token->classes & WORD_FUNCTION)) /* one branch: which of the two it is, nobody foresees */
            return false;
    }
    return true;
}

/* einen „Griff in die Kasse“, behind a verb of speech: somebody's words for a thing, for no name has such an article.
 */
static bool is_verdict(const struct draft *draft, const struct quote_draft *quote)
{
    return quote->cue != NONE && quote->words >= ATTRIBUTED_MIN_WORDS &&
           is_listed(draft, "ein eine einen einem einer", quote->open_token - 1);
}

/* der „Hafenpost“: a name in marks inside a sentence, where capitals alone do not tell. */
static bool is_marked_name(const struct draft *draft, const struct quote_draft *quote)
{
    size_t open = quote->open_token;
    bool inside = open > draft->paragraphs.at[quote->paragraph].first_token && draft_is_word(draft, open - 1);
    bool house =
        quote->end_token == quote->first_token + 1 && draft_is(draft, open - 1, WORD_VOICE); /* die Zeitung „taz“ */
    return inside && vocabulary_table(draft->words)->capital_nouns &&
           (house || (draft_is_capital(draft, quote->first_token) && !is_verdict(draft, quote)));
}

#define ATTRIBUTED_MIN_CONFIDENCE 0.8

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

/* the “Harbor Nights at Eight” star: a title that says which, in front of its noun. A German noun has a capital. */
static bool is_title_of(const struct draft *draft, const struct quote_draft *quote)
{
    size_t next = quote->close_token;
    return !vocabulary_table(draft->words)->capital_nouns && is_title(draft, quote) &&
           draft->tokens.at[quote->end_token - 1].shape && next < draft->tokens.len && draft_is_word(draft, next) &&
           !draft_is_capital(draft, next) && !is_verb(draft, next) &&
           !draft_is(draft, next, WORD_FUNCTION | WORD_ADVERB | WORD_HE | WORD_SHE | WORD_THEY | WORD_FIRST_PERSON) &&
           !quote->closes_paragraph;
}

/* “A Bridge for All” (2005), “More trams!” (poster, 2003): a work or a slogan, and its year in brackets. */
static bool bears_year(const struct draft *draft, const struct quote_draft *quote)
{
    size_t close = quote->close_token;
    if (!draft_is_mark(draft, close, '('))
        return false;
    while (close < quote->close_token + YEAR_LOOKED_AT && !draft_is_mark(draft, close, ')'))
        close++;
    return draft_is_mark(draft, close, ')') && draft_has_shape(draft, close - 1, SHAPE_NUMBER) &&
           draft_word(draft, close - 1).len == STR("2005").len;
}

/* on “Harbor Nights at Eight,” in “The Bridge”: behind a preposition, where something was published, and not what. */
static bool is_place_of_saying(const struct draft *draft, const struct quote_draft *quote)
{
    size_t open = quote->open_token;
    size_t first = draft->paragraphs.at[quote->paragraph].first_token;
    size_t last = quote->end_token - 1;
    while (last > quote->first_token && !draft_is_word(draft, last))
        last--;
    return open > first && last > quote->first_token && is_title(draft, quote) && draft_is_capital(draft, last) &&
           is_listed(draft, "on in at", open - 1);
}

/* a note titled “Out of steel”: what something is called. */
static bool is_called_so(const struct draft *draft, const struct quote_draft *quote)
{
    size_t open = quote->open_token;
    return open > draft->paragraphs.at[quote->paragraph].first_token + 1 &&
           is_listed(draft, "titled entitled headlined subtitled", open - 1 - draft_is_mark(draft, open - 1, ','));
}

/* Er werde „dafür kämpfen“: some words of what a German sentence reports, beside those of whoever it reports on. */
static bool is_reported_phrase(const struct draft *draft, const struct quote_draft *quote)
{
    size_t sentence = draft_sentence_of(draft, quote->open_token);
    return articles_tell_cases(draft) && quote->mention != NONE && quote->words >= ATTRIBUTED_MIN_WORDS &&
           quote->confidence >= ATTRIBUTED_MIN_CONFIDENCE && !draft_is_capital(draft, quote->first_token) &&
           is_reported(draft, draft->sentences.at[sentence].first_token, draft->sentences.at[sentence].end_token);
}

/* A phrase without a verb and without a sentence's end. */
static bool is_phrase(const struct draft *draft, const struct quote_draft *quote)
{
    for (size_t i = quote->first_token; i < quote->end_token; i++)
        if (is_verb(draft, i))
            return false;
    return draft->tokens.at[quote->end_token - 1].shape != 0;
}

/*
 * German, where capitals tell no titles: „Ufer am Strom“ behind a declined article or behind what it names, "das Album,
 * „Ufer am Strom“", or in brackets, where nobody says it.
 */
static bool is_named_thing(const struct draft *draft, const struct quote_draft *quote)
{
    const char *works = vocabulary_table(draft->words)->works;
    size_t open = quote->open_token;
    if (!works || open <= draft->paragraphs.at[quote->paragraph].first_token || !is_phrase(draft, quote))
        return false;
    size_t before = open - 1 - draft_is_mark(draft, open - 1, ',');
    str word = draft_folded_word(draft, before);
    bool declined = word_listed("der des dem im am vom zum zur beim ins", word);
    bool work = draft_is_capital(draft, before) && word_ends(works, word);
    return draft_is_capital(draft, quote->first_token) && (declined || work || draft_is_mark(draft, open - 1, '('));
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
    if (words <= MARKED_NAME_MAX_WORDS && is_marked_name(draft, quote) && (words == 1 || is_title(draft, quote)))
        return false;
    if (words <= (capital_nouns ? MARKED_NAME_MAX_WORDS : TITLE_MAX_WORDS) && !said && is_title(draft, quote) &&
        !is_rest_of_speech(draft, index) && !(capital_nouns && is_attributed_sentence(draft, quote)))
        return false;
    if (!said && (is_named_thing(draft, quote) || bears_year(draft, quote)))
        return false;
    if (is_title_of(draft, quote) || is_place_of_saying(draft, quote) || is_called_so(draft, quote) ||
        is_heading(draft, quote) || is_pulled(draft, quote))
        return false;
    if (quote->first_token < quote->end_token && is_spaceless(draft, quote->first_token))
        words /= 2; /* each character is a token */
    return words >= SPOKEN_MIN_WORDS || said || is_attributed_sentence(draft, quote) ||
           is_rest_of_speech(draft, index) || is_reported_phrase(draft, quote);
}
