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
    const char *place = verdict->leads ? "leads" : verdict->score > 0 ? "could lead; enough does before it" : NULL;
    const char *why[] = {piece->why, verdict->unfit, verdict->opens, place};
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

/* One text of several, NUL-terminated. */
static const char *join(struct arena *arena, const str *parts, size_t count)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += parts[i].len;
    char *joined = arena_array(arena, char, len + 1), *end = joined;
    for (size_t i = 0; i < count; end += parts[i++].len)
        memcpy(end, parts[i].at, parts[i].len);
    *end = '\0';
    return joined;
}

/* "name and verb behind the quote: “Okafor said”" */
static const char *finding_reason(const struct draft *draft, const struct quote_draft *found, const struct quote *quote)
{
    enum { SHOWN_MAX_TOKENS = 12 };
    if (!quote->speaker.len)
        return found->why && *found->why ? found->why : "nothing near it says whose words these are";
    if (found->cue == NONE)
        return found->why;
    const struct mention *mention = &draft->mentions.at[found->mention];
    size_t first = mention->first_token < found->cue ? mention->first_token : found->cue;
    size_t end = mention->end_token > found->cue ? mention->end_token : found->cue + 1;
    if (end > first + SHOWN_MAX_TOKENS)
        return found->why;
    str parts[] = {str_from(found->why), STR(": “"), draft_words(draft, first, end), STR("”")};
    return join(draft->arena, parts, sizeof parts / sizeof *parts);
}

/* "“she” is Ada Lind" */
static const char *meaning_reason(const struct draft *draft, const struct quote_draft *found, const struct quote *quote)
{
    if (!quote->speaker.len || (draft->mentions.at[found->mention].kind != MENTION_PRONOUN &&
                                str_find(quote->speaker, quote->mention) != STR_NONE))
        return NULL;
    str parts[] = {STR("“"), quote->mention, STR("” is "), quote->speaker};
    return join(draft->arena, parts, sizeof parts / sizeof *parts);
}

void explain_quote(const struct draft *draft, const struct quote_draft *found, bool repeats, struct quote *quote)
{
    const char *why[] = {finding_reason(draft, found, quote), meaning_reason(draft, found, quote),
                         quote->partial ? "a fragment" : "a full sentence", score_reason(draft->arena, quote->score),
                         quote->key ? "a key quote"
                         : repeats  ? "the lead or a key quote says it"
                                    : NULL};
    quote->why = reasons_of(draft->arena, why, sizeof why / sizeof *why);
}
