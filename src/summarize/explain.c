#include "explain.h"

/* Those that there are: neither NULL nor empty. */
static struct reasons reasons_of(struct arena *arena, const char *const *why, size_t count)
{
    str *reasons = arena_array(arena, str, count);
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (why[i] && *why[i])
            reasons[found++] = str_from(why[i]);
    return (struct reasons){reasons, found};
}

struct explained {
    VEC(struct sentence) sentences;
};

/* What is no part of the text has sentences as well: captions mostly. */
static void explain_piece(const struct draft *draft, const struct piece *piece, struct explained *explained)
{
    struct span_list spans = {0};
    sentence_split(draft->arena, draft->breaker, piece->text, &spans);
    for (size_t i = 0; i < spans.len; i++)
        *vec_push(draft->arena, &explained->sentences) =
            (struct sentence){.text = str_slice(piece->text, spans.at[i].start, spans.at[i].end),
                              .start = NOT_IN_TEXT,
                              .end = NOT_IN_TEXT,
                              .kind = piece->kind,
                              .why = reasons_of(draft->arena, &piece->why, 1)};
}

static struct sentence explain_sentence(const struct draft *draft, const struct piece *piece,
                                        const struct sentence_draft *sentence, const struct verdict *verdict)
{
    const char *why[] = {piece->why, verdict->unfit, verdict->opens, verdict->leads ? "leads" : NULL};
    return (struct sentence){.text = str_slice(draft->text, sentence->start, sentence->end),
                             .start = sentence->start,
                             .end = sentence->end,
                             .kind = piece->kind,
                             .score = verdict->score,
                             .why = reasons_of(draft->arena, why, sizeof why / sizeof *why)};
}

void explain_sentences(const struct draft *draft, const struct layout *layout, const struct verdict *verdicts,
                       struct summary *summary)
{
    struct explained explained = {0};
    size_t paragraph = 0;
    for (size_t i = 0; i < layout->piece_count; i++) {
        const struct piece *piece = &layout->pieces[i];
        if (paragraph >= draft->paragraphs.len || draft->paragraphs.at[paragraph].piece != i) {
            explain_piece(draft, piece, &explained);
            continue;
        }
        const struct paragraph *held = &draft->paragraphs.at[paragraph++];
        for (size_t s = held->first_sentence; s < held->end_sentence; s++)
            *vec_push(draft->arena, &explained.sentences) =
                explain_sentence(draft, piece, &draft->sentences.at[s], &verdicts[s]);
    }
    summary->sentences = explained.sentences.at;
    summary->sentence_count = explained.sentences.len;
}

/* "score 0.93", by hand: printf's %f is slow and obeys the locale. No score has more digits: see choose_quotes. */
static const char *score_reason(struct arena *arena, double score)
{
    static const char sample[] = "score 0.00";
    unsigned hundredths = (unsigned)(score * 100 + 0.5);
    char *reason = arena_array(arena, char, sizeof sample);
    memcpy(reason, sample, sizeof sample);
    reason[6] = (char)('0' + hundredths / 100 % 10);
    reason[8] = (char)('0' + hundredths / 10 % 10);
    reason[9] = (char)('0' + hundredths % 10);
    return reason;
}

void explain_quote(struct arena *arena, const struct quote_draft *draft, struct quote *quote)
{
    const char *why[] = {draft->why, score_reason(arena, quote->score), quote->key ? "key" : NULL};
    quote->why = reasons_of(arena, why, sizeof why / sizeof *why);
}
