#include "quotes.h"

#include "closing_marks.h"
#include "dialogue.h"
#include "marks.h"
#include "repair.h"
#include "unmarked.h"

struct pairing {
    struct draft *draft;
    size_t paragraph;
    struct mark_list marks;      /* of the paragraph */
    const struct mark_list *all; /* of each paragraph */
};

/* The first token at or behind a byte, from one that stands near it. */
static size_t token_from(const struct draft *draft, size_t token, size_t byte)
{
    while (token < draft->tokens.len && draft->tokens.at[token].start < byte)
        token++;
    return token;
}

/* The first token at or behind the byte where the quote ends; those before it are quoted. */
static size_t quote_tokens(struct draft *draft, const struct quote_draft *quote, size_t *ret_words)
{
    size_t at = quote->first_token, words = 0;
    for (; at < draft->tokens.len && draft->tokens.at[at].start < quote->end; at++) {
        draft->tokens.at[at].quoted = true;
        words += draft->tokens.at[at].shape != 0;
    }
    *ret_words = words;
    return at;
}

static void add_quote(struct pairing *pairing, struct quote_draft quote)
{
    struct draft *draft = pairing->draft;
    while (quote.start < quote.end && draft->text.at[quote.start] == ' ')
        quote.start++;
    while (quote.end > quote.start && draft->text.at[quote.end - 1] == ' ')
        quote.end--;
    if (quote.start >= quote.end)
        return;
    quote.last_paragraph = pairing->paragraph;
    quote.first_token = token_from(draft, quote.open_token, quote.start);
    quote.end_token = quote_tokens(draft, &quote, &quote.words);
    if (quote.first_token >= quote.end_token)
        return;
    quote.close_token = token_from(draft, quote.end_token, quote.close);
    size_t after = quote.close_token;
    while (after < draft->paragraphs.at[pairing->paragraph].end_token && !(draft->tokens.at[after].shape))
        after++;
    quote.opens_paragraph = quote.open == draft->paragraphs.at[quote.paragraph].start;
    quote.closes_paragraph = after >= draft->paragraphs.at[pairing->paragraph].end_token;
    quote.mention = quote.person = quote.cue = NONE;
    *vec_next(draft->arena, &draft->quotes) = quote;
}

/*
 * The next paragraph goes on with a quote that opened at a byte, in the same mark: an excerpt in "…" has speech in “…”
 * of its own. Where a line that is no text was left out between, a quote over both would not be verbatim.
 */
static bool next_continues(const struct pairing *pairing, size_t open, enum family family)
{
    const struct draft *draft = pairing->draft;
    size_t paragraph = pairing->paragraph;
    if (paragraph + 1 == draft->paragraphs.len || !pairing->all[paragraph + 1].len)
        return false;
    const struct paragraph *next = &draft->paragraphs.at[paragraph + 1];
    const struct mark *mark = &pairing->all[paragraph + 1].at[0];
    return next->kind == KIND_BODY && next->piece == draft->paragraphs.at[paragraph].piece + 1 &&
           mark->at == next->start && mark->can_open && mark->family == family &&
           (draft->text.at[mark->at] == '"') == (draft->text.at[open] == '"');
}

/* The mark opens its paragraph, and the next one opens with such a mark again. */
static bool goes_on(const struct pairing *pairing, const struct mark *mark)
{
    return mark->at == pairing->draft->paragraphs.at[pairing->paragraph].start &&
           next_continues(pairing, mark->at, mark->family);
}

/*
 * No mark is left behind an opening one, or none but quotes in its quote that goes on in the next paragraph. A single
 * one may be an apostrophe.
 */
static bool stays_open(const struct pairing *pairing, size_t open)
{
    const struct mark *mark = &pairing->marks.at[open];
    if (mark->family == FAMILY_SINGLE)
        return goes_on(pairing, mark);
    return open + 1 == pairing->marks.len ||
           (nested_pairs_end(pairing->draft, &pairing->marks, open) == pairing->marks.len && goes_on(pairing, mark));
}

static void add_unclosed(struct pairing *pairing, struct quote_draft quote, size_t end)
{
    quote.repaired = true;
    quote.end = quote.close = end;
    add_quote(pairing, quote);
}

enum { ITEMS_LOOKED_AT = 20 };

/*
 * “We shall … | build it | and pay for it.” — a list that a quote holds, or a paragraph that was torn: the first mark
 * of the next paragraph, or in one of the items, closes it.
 */
static bool close_behind(struct pairing *pairing, struct quote_draft quote, enum family family)
{
    const struct draft *draft = pairing->draft;
    size_t next = pairing->paragraph + 1;
    for (size_t i = next; i < draft->paragraphs.len && i < next + ITEMS_LOOKED_AT; i++) {
        bool item = paragraph_is_item(draft, i);
        if (draft->paragraphs.at[i].kind != KIND_BODY || !(item || (i == next && pairing->all[i].len)))
            return false;
        if (!pairing->all[i].len)
            continue;
        const struct mark *mark = &pairing->all[i].at[0];
        if (mark->family != family || !mark->can_close || (mark->can_open && !item) ||
            mark->at == draft->paragraphs.at[i].start)
            return false;
        quote.end = mark->at;
        quote.close = mark->end;
        pairing->paragraph = i;
        add_quote(pairing, quote);
        return true;
    }
    return false;
}

/* A quote left open at its paragraph's end; returns true when the next paragraph goes on with it. */
static bool leave_open(struct pairing *pairing, struct quote_draft *quote, enum family family)
{
    const struct paragraph *paragraph = &pairing->draft->paragraphs.at[pairing->paragraph];
    size_t cue = closing_before_cue(pairing->draft, pairing->paragraph);
    if (cue != NONE && cue > quote->start) {
        add_unclosed(pairing, *quote, cue);
        return false;
    }
    size_t first = quote->open_token + 1 > paragraph->first_token ? quote->open_token + 1 : paragraph->first_token;
    size_t end = wrong_closing(pairing->draft, first, paragraph->end_token);
    if (end == NONE && next_continues(pairing, quote->open, family))
        return true;
    if (end == NONE && close_behind(pairing, *quote, family))
        return false;
    if (end == NONE && quote->paragraph == pairing->paragraph) {
        end = closing_before_attribution(pairing->draft, quote->open_token + 1, paragraph->end_token);
        bool fragment = quote->open != paragraph->start && !draft_is_capital(pairing->draft, quote->open_token + 1);
        if (end == NONE && fragment)
            end = end_of_its_sentence(pairing->draft, quote, paragraph->end);
    }
    add_unclosed(pairing, *quote, end == NONE ? paragraph->end : end);
    return false;
}

/* A closing mark that nothing opened: speech, if a verb of speech follows, or leads up to it. */
static void repair_opening(struct pairing *pairing, size_t index)
{
    struct draft *draft = pairing->draft;
    const struct mark *mark = &pairing->marks.at[index];
    if (mark->can_open)
        return;
    size_t last_mark = index ? pairing->marks.at[index - 1].end : 0;
    size_t start = missing_opening(draft, pairing->paragraph, mark, last_mark);
    bool taken = start != NONE && draft->quotes.len && draft->quotes.at[draft->quotes.len - 1].close > start;
    if (start == NONE || start < last_mark || taken)
        return;
    add_quote(pairing, (struct quote_draft){.start = start,
                                            .open = start,
                                            .open_token = draft_token_at(draft, start),
                                            .end = mark->at,
                                            .close = mark->end,
                                            .paragraph = pairing->paragraph,
                                            .repaired = true});
}

/* Where a quote ends that another mark opens before anything closes it, or NONE. */
static size_t forgotten_closing(const struct pairing *pairing, const struct quote_draft *quote, size_t next_mark)
{
    const struct draft *draft = pairing->draft;
    if (next_mark >= pairing->marks.len)
        return NONE;
    const struct mark *next = &pairing->marks.at[next_mark];
    size_t end = wrong_closing(draft, quote->open_token + 1, next->token);
    if (end == NONE && next->family != FAMILY_SINGLE)
        end = closing_before_attribution(draft, quote->open_token + 1, next->token);
    bool sure = pairing->marks.at[next_mark - 1].sure && next->can_open;
    return end == NONE && sure ? end_of_its_sentence(draft, quote, next->at) : end;
}

static struct quote_draft quote_opened(const struct pairing *pairing, const struct mark *mark)
{
    return (struct quote_draft){
        .start = mark->end, .open = mark->at, .open_token = mark->token, .paragraph = pairing->paragraph};
}

/* The mark that closes the quote which this one opens, or opens again; marks.len when none does. */
static size_t find_closing(const struct pairing *pairing, size_t open, enum family family)
{
    size_t closing = closing_mark(pairing->draft, &pairing->marks, open, family);
    bool apostrophe = closing < pairing->marks.len && pairing->marks.at[closing].doubtful;
    return apostrophe && goes_on(pairing, &pairing->marks.at[open]) ? pairing->marks.len : closing;
}

/* Pairs the marks of one paragraph, after what a quote open from the paragraph before takes of them. */
static void pair_paragraph(struct pairing *pairing, struct quote_draft *open, bool *is_open, enum family *family)
{
    const struct draft *draft = pairing->draft;
    size_t i = 0;
    if (*is_open) {
        size_t closing = find_closing(pairing, 0, *family); /* mark 0 opens the paragraph again */
        if (closing == pairing->marks.len) {
            *is_open = leave_open(pairing, open, *family);
            if (*is_open)
                return;
        } else {
            open->end = pairing->marks.at[closing].at;
            open->close = pairing->marks.at[closing].end;
            add_quote(pairing, *open);
            *is_open = false;
        }
        i = closing + 1;
    }
    while (i < pairing->marks.len) {
        const struct mark *mark = &pairing->marks.at[i];
        if (wraps_report(draft, pairing->paragraph, &pairing->marks, i)) {
            i++;
            continue;
        }
        if (!mark->can_open && !opens_by_mistake(draft, &pairing->marks, i)) {
            if (mark->family == FAMILY_DOUBLE)
                repair_opening(pairing, i);
            i++;
            continue;
        }
        struct quote_draft quote = quote_opened(pairing, mark);
        size_t closing = find_closing(pairing, i, mark->family);
        if (closing < pairing->marks.len) {
            quote.end = pairing->marks.at[closing].at;
            quote.close = pairing->marks.at[closing].end;
            add_quote(pairing, quote);
            i = closing + 1;
        } else if (stays_open(pairing, i)) {
            *family = mark->family;
            *open = quote;
            *is_open = leave_open(pairing, open, *family);
            i = pairing->marks.len;
        } else {
            i++;
            size_t end = forgotten_closing(pairing, &quote, i);
            if (end != NONE)
                add_unclosed(pairing, quote, end);
        }
    }
}

/* A quote that began before the paragraph has used these up. */
static struct mark_list marks_left(const struct draft *draft, struct mark_list marks)
{
    size_t closed = draft->quotes.len ? draft->quotes.at[draft->quotes.len - 1].close : 0;
    while (marks.len && marks.at[0].at < closed) {
        marks.at++;
        marks.len--;
    }
    return marks;
}

static void add_unmarked(struct pairing *pairing, size_t last)
{
    const struct paragraph *first = &pairing->draft->paragraphs.at[pairing->paragraph];
    size_t end = pairing->draft->paragraphs.at[last].end;
    struct quote_draft quote = {.start = first->start,
                                .open = first->start,
                                .open_token = first->first_token,
                                .end = end,
                                .close = end,
                                .paragraph = pairing->paragraph};
    pairing->paragraph = last;
    add_quote(pairing, quote);
}

/* True when the paragraph is speech behind a dash. */
static bool add_dialogue(struct pairing *pairing)
{
    struct draft *draft = pairing->draft;
    size_t token = draft->paragraphs.at[pairing->paragraph].first_token;
    size_t known = draft->quotes.len;
    struct quote_draft quote;
    while (dialogue_speech(draft, pairing->paragraph, &token, &quote))
        add_quote(pairing, quote);
    return draft->quotes.len > known;
}

void quotes_find(struct draft *draft)
{
    struct mark_list *marks = marks_read(draft);
    vec_reserve(draft->arena, &draft->quotes, draft->quotation.len / 2 + 1);
    struct quote_draft open = {0};
    bool is_open = false;
    enum family family = FAMILY_DOUBLE;
    for (size_t i = 0; i < draft->paragraphs.len; i++) {
        if (draft->paragraphs.at[i].kind == KIND_HEADING)
            continue;
        struct pairing pairing = {.draft = draft, .paragraph = i, .marks = marks_left(draft, marks[i]), .all = marks};
        size_t last = i;
        if (!is_open && !marks[i].len && unmarked_speech(draft, i, &last)) {
            add_unmarked(&pairing, last);
            i = last;
        } else if (is_open || marks[i].len || !add_dialogue(&pairing)) {
            pair_paragraph(&pairing, &open, &is_open, &family);
        }
    }
}
