#include "lead.h"

#include "form.h"
#include "grammar.h"
#include "noun_phrases.h"

enum {
    LEAD_MIN_WORDS = 5,
    LEAD_MAX_BYTES = 2000,    /* no sentence, but something that our rules for sentences do not fit */
    TEASER_MAX_WORDS = 16,    /* a sentence alone above a text that says it again, in full */
    TEASER_SAID_PERCENT = 60, /* of its words */
};

struct chooser {
    const struct draft *draft;
    const struct form *form;
    struct verdict *verdicts; /* on the draft's sentences; NULL: nobody asks */
    size_t wanted;
    VEC(struct lead_sentence) lead;
    struct content *said;
    size_t before; /* paragraph of the last one */
    size_t last;   /* sentence of the last one */
};

static const struct sentence_draft *sentence_at(const struct chooser *chooser, size_t index)
{
    return &chooser->draft->sentences.at[index];
}

static const struct paragraph *paragraph_of(const struct chooser *chooser, size_t index)
{
    return &chooser->draft->paragraphs.at[sentence_at(chooser, index)->paragraph];
}

static size_t words_of(const struct chooser *chooser, size_t index)
{
    const struct sentence_draft *sentence = sentence_at(chooser, index);
    return draft_count_words(chooser->draft, sentence->first_token, sentence->end_token);
}

static bool is_short(const struct chooser *chooser, size_t index)
{
    return words_of(chooser, index) < LEAD_MIN_WORDS;
}

/* "The bridge is open." opens a story; "Lyon, May 2021." does not. */
static bool is_short_statement(const struct draft *draft, const struct sentence_draft *sentence)
{
    size_t small = 0;
    for (size_t i = sentence->first_token; i < sentence->end_token; i++) {
        if (draft->tokens.at[i].shape == SHAPE_NUMBER)
            return false;
        small += draft->tokens.at[i].shape == SHAPE_WORD;
    }
    return small > 0;
}

/* Why a sentence can never lead; NULL when it can. With `any`, for a text that has nothing better, more can. */
static const char *no_sentence(const struct chooser *chooser, size_t index, bool any)
{
    const struct sentence_draft *sentence = sentence_at(chooser, index);
    const struct paragraph *paragraph = paragraph_of(chooser, index);
    /* The deck that a page marks as one says what the story is; what only stands where a deck stands may be anything.
     */
    bool deck = paragraph->kind == KIND_DECK &&
                (paragraph->markup == BLOCK_HEADING || (any && is_short_statement(chooser->draft, sentence)));
    if (!deck && paragraph->kind != KIND_BODY)
        return "no text of the article";
    if (paragraph->markup == BLOCK_PREFORMATTED)
        return "program text";
    if (sentence->end - sentence->start > LEAD_MAX_BYTES)
        return "too long to be a sentence";
    return draft_is_mark(chooser->draft, sentence->end_token - 1, ':') ? "leads up to what follows" : NULL;
}

/* Alone in its paragraph, and the next one says the same at more length: a teaser, or the headline again. */
static bool is_teaser(const struct chooser *chooser, size_t index)
{
    const struct sentence_draft *sentence = sentence_at(chooser, index);
    const struct paragraph *paragraph = paragraph_of(chooser, index);
    size_t next = sentence->paragraph + 1;
    if (paragraph->end_sentence != paragraph->first_sentence + 1 || words_of(chooser, index) > TEASER_MAX_WORDS ||
        next >= chooser->draft->paragraphs.len || chooser->draft->paragraphs.at[next].kind != KIND_BODY)
        return false;
    const struct paragraph *after = &chooser->draft->paragraphs.at[next];
    struct content said = {0};
    content_add(chooser->draft, &said, after->first_token, after->end_token);
    size_t all = 0;
    size_t shared = content_shared(chooser->draft, sentence->first_token, sentence->end_token, &said, &all);
    return said.words.len > all && shared * 100 >= all * TEASER_SAID_PERCENT;
}

/* Said of somebody who is not named yet, or by somebody who is named behind it. */
static bool opens_amid(const struct draft *draft, const struct sentence_draft *sentence)
{
    return draft_is(draft, sentence->first_token, WORD_HE | WORD_SHE | WORD_THEY) ||
           draft_is_mark(draft, sentence->first_token, '"');
}

/* A question of the writer's own; one that somebody is said to have asked is news. */
static bool asks_reader(const struct draft *draft, const struct sentence_draft *sentence)
{
    if (!draft_is_mark(draft, sentence->end_token - 1, '?') || draft->tokens.at[sentence->first_token].quoted)
        return false;
    for (size_t i = sentence->first_token; i < sentence->end_token; i++)
        if (is_cue_verb(draft, i))
            return false;
    return true;
}

/* "Good morning. It is foggy.": so a letter to readers begins, and no story. */
static bool greets(const struct draft *draft, size_t token)
{
    return is_listed(draft, "hello hi welcome dear", token) ||
           (is_listed(draft, "good happy", token) &&
            is_listed(draft, "morning afternoon evening monday tuesday wednesday thursday friday saturday sunday",
                      token + 1));
}

/* "Here is what we know.", "…, a three-minute read.": said to the reader, and nothing of the story. */
static bool addresses_reader(const struct chooser *chooser, size_t index)
{
    enum { ANNOUNCEMENT_MAX_WORDS = 12 };
    const struct draft *draft = chooser->draft;
    size_t first = sentence_at(chooser, index)->first_token, last = sentence_at(chooser, index)->end_token - 1;
    last -= last > first && !draft_is_word(draft, last);
    if (is_listed(draft, "here", first) && words_of(chooser, index) <= ANNOUNCEMENT_MAX_WORDS)
        return draft_is(draft, first + 1, WORD_BE) || draft_has_shape(draft, first, SHAPE_POSSESSIVE);
    return str_equal(draft_folded_word(draft, last), STR("read")) &&
           str_ends(draft_folded_word(draft, last - 1), STR("minute"));
}

/* “We ran out of steel. | It will come in May.” — the quote at a sentence's end goes on in the next one. */
static bool breaks_off(const struct chooser *chooser, size_t index)
{
    const struct token *tokens = chooser->draft->tokens.at;
    return index + 1 < paragraph_of(chooser, index)->end_sentence &&
           tokens[sentence_at(chooser, index)->end_token - 1].quoted &&
           tokens[sentence_at(chooser, index + 1)->first_token].quoted;
}

static bool begins_in_quote(const struct chooser *chooser, size_t index)
{
    return index > paragraph_of(chooser, index)->first_sentence && breaks_off(chooser, index - 1);
}

/* A sentence, with those that its quote goes on in, is more than there is room for. */
static bool quote_overflows(const struct chooser *chooser, size_t index)
{
    size_t room = chooser->wanted - chooser->lead.len;
    for (; room > 0 && breaks_off(chooser, index); room--)
        index++;
    return room == 0;
}

/* Why a sentence does not lead although it could; NULL when it may. */
static const char *unfit_to_lead(const struct chooser *chooser, size_t index)
{
    const struct sentence_draft *sentence = sentence_at(chooser, index);
    const struct paragraph *paragraph = paragraph_of(chooser, index);
    const char *aside = form_unfit(chooser->form, sentence->paragraph);
    if (aside)
        return aside;
    if (begins_in_quote(chooser, index))
        return chooser->last == index - 1 ? NULL : "the middle of a quote";
    if (chooser->lead.len && quote_overflows(chooser, index))
        return "its quote does not fit";
    if (asks_reader(chooser->draft, sentence))
        return "asks, and does not tell";
    if (addresses_reader(chooser, index) || greets(chooser->draft, paragraph->first_token))
        return "speaks to the reader";
    if (chooser->lead.len == 0 && is_teaser(chooser, index))
        return "the next paragraph says it in full";
    /* With the paragraph as unit, a short opening is understood, and who speaks or is spoken of gets a name. */
    bool opens = index == paragraph->first_sentence;
    bool followed =
        index + 1 < paragraph->end_sentence && !is_short(chooser, index + 1) && !no_sentence(chooser, index + 1, false);
    bool room = chooser->lead.len + 1 < chooser->wanted;
    if (is_short(chooser, index) && !(opens && followed && room && is_short_statement(chooser->draft, sentence)))
        return "too short to lead";
    if (opens && followed && !room && chooser->lead.len == 0 && opens_amid(chooser->draft, sentence))
        return "is understood only with what follows";
    bool repeats = chooser->lead.len > 0 &&
                   content_repeats(chooser->draft, sentence->first_token, sentence->end_token, chooser->said);
    return repeats ? "says again what leads" : NULL;
}

static void take(struct chooser *chooser, size_t index)
{
    const struct draft *draft = chooser->draft;
    const struct sentence_draft *sentence = sentence_at(chooser, index);
    if (chooser->verdicts) {
        chooser->verdicts[index].opens = chooser->lead.len == 0 ? chooser->form->why : NULL;
        chooser->verdicts[index].leads = true;
    }
    content_add(draft, chooser->said, sentence->first_token, sentence->end_token);
    *vec_push(draft->arena, &chooser->lead) =
        (struct lead_sentence){.text = str_slice(draft->text, sentence->start, sentence->end),
                               .opens_paragraph = chooser->before != sentence->paragraph};
    chooser->before = sentence->paragraph;
    chooser->last = index;
}

/* Takes those that may lead; with `any`, all that can, for a text that has nothing better. */
static void choose_from_text(struct chooser *chooser, bool any)
{
    struct verdict *verdicts = chooser->verdicts;
    size_t place = 0;
    for (size_t i = 0; i < chooser->draft->sentences.len; i++) {
        bool full = chooser->lead.len >= chooser->wanted;
        if (full && !verdicts)
            return;
        const char *unfit = no_sentence(chooser, i, any);
        if (!unfit && !any)
            unfit = full ? form_unfit(chooser->form, sentence_at(chooser, i)->paragraph) : unfit_to_lead(chooser, i);
        if (!unfit && verdicts)
            verdicts[i].score = 1.0 / (double)++place;
        else if (!any && verdicts)
            verdicts[i].unfit = unfit;
        if (!unfit && !full)
            take(chooser, i);
    }
}

void choose_lead(const struct draft *draft, const struct layout *layout, size_t wanted, struct verdict *verdicts,
                 struct summary *summary, struct content *said)
{
    struct form form;
    form_read(draft, layout, &form);
    struct chooser chooser = {.draft = draft,
                              .form = &form,
                              .verdicts = verdicts,
                              .wanted = wanted,
                              .said = said,
                              .before = NONE,
                              .last = NONE};
    choose_from_text(&chooser, false);
    if (chooser.lead.len == 0)
        choose_from_text(&chooser, true);
    summary->lead = chooser.lead.at;
    summary->lead_count = chooser.lead.len;
}
