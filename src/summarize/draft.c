#include "draft.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "tokens.h"

str draft_folded(const struct draft *draft, size_t start, size_t end)
{
    str folded = str_slice(draft->lower, start, end);
    return utf8_is_ascii(folded) ? folded : text_fold(draft->arena, folded);
}

str draft_words(const struct draft *draft, size_t first_token, size_t end_token)
{
    if (first_token >= end_token)
        return STR("");
    return str_slice(draft->text, draft->tokens.at[first_token].start, draft->tokens.at[end_token - 1].end);
}

size_t draft_token_at(const struct draft *draft, size_t byte)
{
    const struct token *at = draft->tokens.at;
    size_t count = draft->tokens.len;
    while (count > 1) { /* no branch in it: it could not be foreseen */
        size_t half = count / 2;
        at += at[half - 1].start < byte ? half : 0;
        count -= half;
    }
    return (size_t)(at - draft->tokens.at) + (count && at->start < byte);
}

size_t draft_sentence_of(const struct draft *draft, size_t token)
{
    size_t found = 0;
    for (size_t count = draft->sentences.len; count > 1;) { /* no branch in it, likewise */
        size_t half = count / 2;
        found += draft->sentences.at[found + half].first_token <= token ? half : 0;
        count -= half;
    }
    return found;
}

size_t draft_count_words(const struct draft *draft, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        count += draft->tokens.at[i].shape != 0;
    return count;
}

bool paragraph_is_item(const struct draft *draft, size_t index)
{
    const struct paragraph *paragraph = &draft->paragraphs.at[index];
    if (paragraph->markup == BLOCK_LIST_ITEM)
        return true;
    if (paragraph->end_token < paragraph->first_token + 2)
        return false;
    const struct token *first = &draft->tokens.at[paragraph->first_token];
    bool spaced = first[1].start > first->end;
    if (first->shape == SHAPE_NUMBER)
        return (first[1].mark == '.' || first[1].mark == ')') && first->end - first->start <= 3;
    return spaced && (first->mark == '*' || first->mark == '-');
}

/* ---- text, paragraphs, sentences */

static bool in_text(enum sentence_kind kind)
{
    return kind == KIND_BODY || kind == KIND_HEADING || kind == KIND_DECK;
}

static void lay_text(struct draft *draft, const struct layout *layout)
{
    size_t size = 0;
    for (size_t i = 0; i < layout->piece_count; i++)
        size += layout->pieces[i].text.len + 2;
    char *text = arena_room(draft->arena, 1, size + DRAFT_READ_BEYOND);
    vec_reserve(draft->arena, &draft->paragraphs, layout->piece_count);
    size_t at = 0;
    for (size_t i = 0; i < layout->piece_count; i++) {
        const struct piece *piece = &layout->pieces[i];
        if (!in_text(piece->kind))
            continue;
        if (at) {
            text[at++] = '\n';
            text[at++] = '\n';
        }
        memcpy(text + at, piece->text.at, piece->text.len);
        *vec_push(draft->arena, &draft->paragraphs) = (struct paragraph){
            .start = at, .end = at + piece->text.len, .piece = i, .kind = piece->kind, .markup = piece->markup};
        at += piece->text.len;
    }
    memset(text + at, 0, DRAFT_READ_BEYOND);
    draft->text = (str){text, at};
    char *lower = arena_room(draft->arena, 1, at + DRAFT_READ_BEYOND);
    ascii_lower(lower, draft->text);
    memset(lower + at, 0, DRAFT_READ_BEYOND);
    draft->lower = (str){lower, at};
}

/* The spans are only room, for each paragraph's sentences again. */
static void split_paragraph(struct draft *draft, size_t index, struct span_list *spans)
{
    struct paragraph *paragraph = &draft->paragraphs.at[index];
    paragraph->first_token = draft->tokens.len;
    paragraph->first_sentence = draft->sentences.len;
    paragraph->first_quotation = draft->quotation.len;
    size_t marks = draft->marks;
    tokens_add(draft, paragraph->start, paragraph->end);
    paragraph->marks = draft->marks - marks;
    paragraph->end_quotation = draft->quotation.len;
    paragraph->end_token = draft->tokens.len;

    str text = str_slice(draft->text, paragraph->start, paragraph->end);
    sentence_split(draft->arena, draft->breaker, text, spans);
    size_t token = paragraph->first_token;
    for (size_t i = 0; i < spans->len; i++) {
        struct sentence_draft sentence = {.start = paragraph->start + spans->at[i].start,
                                          .end = paragraph->start + spans->at[i].end,
                                          .first_token = token,
                                          .paragraph = index};
        bool last = i + 1 == spans->len; /* to which belong all that are left */
        token = last ? paragraph->end_token : draft_token_at(draft, sentence.end);
        sentence.end_token = token;
        *vec_next(draft->arena, &draft->sentences) = sentence;
    }
    paragraph->end_sentence = draft->sentences.len;
}

/* A little fewer than there are on average, so that room made at once suffices. */
enum { BYTES_PER_TOKEN = 4 };

void draft_build(struct draft *draft, const struct layout *layout)
{
    lay_text(draft, layout);
    vec_reserve(draft->arena, &draft->tokens, draft->text.len / BYTES_PER_TOKEN + 1);
    vec_reserve(draft->arena, &draft->sentences, draft->paragraphs.len);
    struct span_list spans = {0};
    for (size_t i = 0; i < draft->paragraphs.len; i++)
        split_paragraph(draft, i, &spans);
}
