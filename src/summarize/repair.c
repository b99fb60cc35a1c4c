#include "repair.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "grammar.h"

/* A verb of speech within a few words after a closing mark: then it does close speech. */
static bool speech_follows(const struct draft *draft, size_t byte, size_t looked_on)
{
    size_t token = draft_token_at(draft, byte);
    const char *thus = vocabulary_table(draft->words)->thus;
    size_t end =
        draft->paragraphs.at[draft->sentences.at[draft_sentence_of(draft, token ? token - 1 : 0)].paragraph].end_token;
    size_t first = token + draft_is_mark(draft, token, ',');
    if (thus && first < end && str_equal(draft_word(draft, first), str_from(thus)))
        return true;
    for (size_t i = token; i < end && i < token + looked_on; i++) {
        if (draft_is(draft, i, WORD_SPEECH) || is_cue_verb(draft, i))
            return true;
        if (draft_is_mark(draft, i, '.') || draft_is_mark(draft, i, '"'))
            return false;
    }
    return false;
}

/* ‘ or ' of words in the quote; not '98. */
static bool opens_nested(str text, size_t at, size_t next)
{
    size_t before = at;
    return str_equal(str_slice(text, at, next), STR("‘")) ||
           (next < text.len && char_is_letter(utf8_next(text, &next)) && before > 0 &&
            !char_is_letter(utf8_previous(text, &before)));
}

/* ,’ and .' close; so does ’ behind a letter, unless that is one behind which words are cut: the players’, goin’ */
static bool closes_wrongly(str text, size_t at, size_t next)
{
    size_t behind = next, before = at;
    uint32_t after = behind < text.len ? utf8_next(text, &behind) : 0;
    uint32_t c = utf8_previous(text, &before);
    bool cut = c == 's' || c == 'n';
    return !char_is_letter(after) && !char_is_digit(after) &&
           (c == '.' || c == ',' || c == '!' || c == '?' || (char_is_letter(c) && !cut));
}

size_t wrong_closing(const struct draft *draft, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        const struct token *token = &draft->tokens.at[i];
        if (token->mark != '\'')
            continue;
        if (opens_nested(draft->text, token->start, token->end))
            return NONE;
        if (closes_wrongly(draft->text, token->start, token->end))
            return token->start;
    }
    return NONE;
}

size_t end_of_its_sentence(const struct draft *draft, const struct quote_draft *quote, size_t limit)
{
    size_t end = draft->sentences.at[draft_sentence_of(draft, quote->open_token + 1)].end;
    return end > quote->start && end <= limit ? end : NONE;
}

enum { ATTRIBUTION_LOOKED_ON = 12 }; /* tokens: House Speaker Ada Lind, the chair, said */

static bool is_somebody(const struct draft *draft, size_t token)
{
    return draft_is_capital(draft, token) || draft_is(draft, token, WORD_DETERMINER | WORD_HE | WORD_SHE | WORD_ROLE);
}

/* "Lindqvist said", "the head of the council told us": the verb of a clause this short; NONE when it is no such clause.
 */
static size_t verb_of_attribution(const struct draft *draft, size_t first, size_t end)
{
    bool somebody = is_somebody(draft, first);
    for (size_t i = first + 1;
         somebody && i < end && i < first + ATTRIBUTION_LOOKED_ON && !draft_is_mark(draft, i, '.'); i++)
        if (is_cue_verb(draft, i))
            return i;
    return NONE;
}

/* … debater, our best, | he says — the second of two commas before a verb, where it is no apposition: Lind, the chair,
 * said. */
static bool is_nearer(const struct draft *draft, size_t comma, size_t later)
{
    return draft_is_capital(draft, later + 1) || draft_is(draft, later + 1, WORD_HE | WORD_SHE | WORD_THEY) ||
           !draft_is_capital(draft, comma + 1);
}

size_t closing_before_cue(const struct draft *draft, size_t paragraph)
{
    const struct sentence_draft *last = &draft->sentences.at[draft->paragraphs.at[paragraph].end_sentence - 1];
    size_t end = last->end_token, comma = NONE;
    for (size_t i = last->first_token; i + 2 < end && i < last->first_token + TOKENS_LOOKED_AT; i++) {
        if (!draft_is_mark(draft, i, ','))
            continue;
        if (is_cue_verb(draft, i + 1) && is_somebody(draft, i + 2))
            return draft->tokens.at[i].end;
        if (verb_of_attribution(draft, i + 1, end) + 2 == end && (comma == NONE || is_nearer(draft, comma, i)))
            comma = i;
    }
    return comma == NONE ? NONE : draft->tokens.at[comma].end;
}

size_t closing_before_attribution(const struct draft *draft, size_t first, size_t end)
{
    size_t closing = NONE, last_verb = NONE;
    for (size_t i = first; i + 2 < end && i < first + TOKENS_LOOKED_AT; i++) {
        char mark = draft->tokens.at[i].mark;
        if (mark != ',' && mark != '?' && mark != '!')
            continue;
        size_t verb = is_cue_verb(draft, i + 1) ? i + 1 : verb_of_attribution(draft, i + 1, end);
        if (verb != NONE && (verb != last_verb || is_nearer(draft, closing, i)))
            closing = i;
        last_verb = verb == NONE ? last_verb : verb;
    }
    return closing == NONE ? NONE : draft->tokens.at[closing].end;
}

/* Behind the first colon, or verb of speech with its comma. */
static size_t after_cue(const struct draft *draft, size_t first, size_t end)
{
    for (size_t i = first; i + 2 < end; i++)
        if (draft_is_mark(draft, i + 1, ':') || (draft_is_mark(draft, i + 1, ',') && is_cue_verb(draft, i)))
            return draft->tokens.at[i + 2].start;
    return NONE;
}

/* Behind the sentence whose quote ended at a token, if that sentence says who spoke. */
static size_t after_attribution(const struct draft *draft, size_t token, size_t end)
{
    size_t sentence = draft_sentence_of(draft, token);
    size_t next = draft->sentences.at[sentence].end_token;
    for (size_t i = token; i < next && next < end; i++)
        if (is_cue_verb(draft, i))
            return draft->sentences.at[sentence + 1].start;
    return NONE;
}

static bool ends_sentence(const struct draft *draft, size_t token)
{
    return draft_is_mark(draft, token, '.') || draft_is_mark(draft, token, '!') || draft_is_mark(draft, token, '?');
}

/* The sentence, or the paragraph where that has told hardly more. */
static size_t start_of_sentences(const struct draft *draft, size_t paragraph, size_t end)
{
    enum { MOST_SENTENCES = 2 };
    size_t sentence = draft_sentence_of(draft, end - 1);
    size_t first = draft->paragraphs.at[paragraph].first_sentence;
    return draft->sentences.at[sentence - first < MOST_SENTENCES ? first : sentence].start;
}

static bool ends_in_colon(const struct draft *draft, size_t paragraph)
{
    return draft_is_mark(draft, draft->paragraphs.at[paragraph].end_token - 1, ':');
}

static size_t after_report(const struct draft *draft, size_t byte, size_t last_mark)
{
    size_t end = draft_token_at(draft, byte);
    if (!end || !draft_is_mark(draft, end - 1, '.'))
        return NONE;
    size_t first = draft->sentences.at[draft_sentence_of(draft, end - 1)].first_token;
    if (end > first + TOKENS_LOOKED_AT)
        return NONE;
    for (size_t i = first; i + 2 < end; i++)
        if (is_cue_verb(draft, i) && draft_is(draft, i + 1, WORD_RELATIVE)) {
            size_t told = draft->tokens.at[i + 2].start;
            return told > last_mark ? told : last_mark;
        }
    return NONE;
}

size_t missing_opening(const struct draft *draft, size_t paragraph, const struct mark *closing, size_t last_mark)
{
    const struct paragraph *whole = &draft->paragraphs.at[paragraph];
    size_t end = draft_token_at(draft, closing->at);
    size_t first = last_mark ? draft_token_at(draft, last_mark) : whole->first_token;
    if (first >= end || end > first + TOKENS_LOOKED_AT)
        return NONE;
    if (!last_mark && paragraph && ends_in_colon(draft, paragraph - 1))
        return whole->start;
    if (speech_follows(draft, closing->end, ATTRIBUTION_LOOKED_ON))
        return last_mark ? draft->sentences.at[draft_sentence_of(draft, end - 1)].start
                         : start_of_sentences(draft, paragraph, end);
    size_t start = after_cue(draft, first, end);
    if (start != NONE || !ends_sentence(draft, end - 1))
        return start;
    if (last_mark)
        start = after_attribution(draft, first, end);
    return start != NONE ? start : after_report(draft, closing->at, last_mark);
}

bool opens_by_mistake(const struct draft *draft, const struct mark_list *marks, size_t index)
{
    const struct mark *mark = &marks->at[index];
    size_t token = mark->token;
    bool closed =
        index + 1 < marks->len && marks->at[index + 1].family == mark->family && marks->at[index + 1].can_close;
    return closed && token >= 2 && (draft_is_mark(draft, token - 1, ',') || draft_is_mark(draft, token - 1, ':')) &&
           is_cue_verb(draft, token - 2);
}

bool wraps_report(const struct draft *draft, size_t paragraph, const struct mark_list *marks, size_t index)
{
    const struct mark *wrapper = &marks->at[index];
    if (wrapper->at != draft->paragraphs.at[paragraph].start || draft->text.at[wrapper->at] != '"')
        return false;
    bool opened = false, reports = false;
    for (size_t i = index + 1; i < marks->len; i++) {
        const struct mark *mark = &marks->at[i];
        if (draft->text.at[mark->at] == '"')
            return reports && mark->end == draft->paragraphs.at[paragraph].end;
        bool closes = mark->can_close && !mark->can_open;
        if (closes && !opened)
            return false; /* "The steel is gone,” he said: it closes what was taken for a wrapper */
        opened = opened || mark->can_open;
        reports = reports || (closes && speech_follows(draft, mark->end, 6));
    }
    return reports;
}
