#include "lead.h"

#include "content.h"

enum {
    LEAD_MIN_WORDS = 5,
    LEAD_MAX_BYTES = 2000, /* no sentence, but something that our rules for sentences do not fit */
};

/* Why a sentence cannot lead; NULL when it can. */
static const char *unfit_to_lead(const struct draft *draft, const struct sentence_draft *sentence)
{
    const struct paragraph *paragraph = &draft->paragraphs.at[sentence->paragraph];
    /* The deck that a page marks as one says what the story is; what only stands where a deck stands may be anything.
     */
    bool deck = paragraph->kind == KIND_DECK && paragraph->markup == BLOCK_HEADING;
    if (!deck && paragraph->kind != KIND_BODY)
        return "no text of the article";
    if (sentence->end - sentence->start > LEAD_MAX_BYTES)
        return "too long to be a sentence";
    if (draft_count_words(draft, sentence->first_token, sentence->end_token) < LEAD_MIN_WORDS)
        return "too short to lead";
    return draft->tokens.at[sentence->end_token - 1].mark == ':' ? "leads up to what follows" : NULL;
}

/* The text's sentences stand among the others in the summary, in the same order: where each of them is. */
static size_t *places_in_summary(const struct draft *draft, const struct summary *summary)
{
    size_t *places = arena_array(draft->arena, size_t, draft->sentences.len);
    size_t next = 0;
    for (size_t i = 0; i < summary->sentence_count; i++)
        if (summary->sentences[i].start != NOT_IN_TEXT)
            places[next++] = i;
    return places;
}

void choose_lead(const struct draft *draft, size_t wanted, struct summary *summary)
{
    const size_t *places = places_in_summary(draft, summary);
    struct sentence *all = arena_array(draft->arena, struct sentence, summary->sentence_count);
    for (size_t i = 0; i < summary->sentence_count; i++)
        all[i] = summary->sentences[i];
    VEC(struct lead_sentence) lead = {0};
    struct content said = {0};
    size_t before = NONE;
    size_t place = 0;
    for (size_t i = 0; i < draft->sentences.len; i++) {
        const struct sentence_draft *sentence = &draft->sentences.at[i];
        struct sentence *shown = &all[places[i]];
        const char *unfit = unfit_to_lead(draft, sentence);
        if (!unfit) {
            shown->score = 1.0 / (double)++place;
            if (lead.len == wanted)
                continue;
            unfit = content_repeats(draft, sentence->first_token, sentence->end_token, &said) ? "says again what leads"
                                                                                              : NULL;
        }
        reasons_add(draft->arena, &shown->why, unfit ? unfit : "leads");
        if (unfit)
            continue;
        content_add(draft, &said, sentence->first_token, sentence->end_token);
        *vec_push(draft->arena, &lead) =
            (struct lead_sentence){.text = shown->text, .opens_paragraph = before != sentence->paragraph};
        before = sentence->paragraph;
    }
    summary->sentences = all;
    summary->lead = lead.at;
    summary->lead_count = lead.len;
}
