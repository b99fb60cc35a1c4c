#include "unmarked.h"

#include "grammar.h"

enum {
    SPEECH_MIN_WORDS = 4,
    SIGNATURE_MAX_TOKENS = 24, /* a name, a handle, an office, a date */
    BLOCKS_MAX = 20,           /* paragraphs of one speech */
};

static const struct paragraph *body_at(const struct draft *draft, size_t index)
{
    const struct paragraph *paragraph = index < draft->paragraphs.len ? &draft->paragraphs.at[index] : NULL;
    return paragraph && paragraph->kind == KIND_BODY && paragraph->first_token < paragraph->end_token ? paragraph
                                                                                                      : NULL;
}

static bool has_marks(const struct draft *draft, const struct paragraph *paragraph)
{
    for (size_t i = paragraph->first_token; i < paragraph->end_token; i++)
        if (draft_is_mark(draft, i, '"'))
            return true;
    return false;
}

static bool has_cue(const struct draft *draft, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (is_cue_verb(draft, i) || draft_is(draft, i, WORD_ACCORDING | WORD_PARTICIPLE))
            return true;
    return false;
}

static bool speaks_of_itself(const struct draft *draft, const struct paragraph *paragraph)
{
    for (size_t i = paragraph->first_token; i < paragraph->end_token; i++)
        if (draft_is(draft, i, WORD_FIRST_PERSON))
            return true;
    return false;
}

size_t signature_name(const struct draft *draft, size_t index)
{
    const struct paragraph *paragraph = body_at(draft, index);
    if (!paragraph || !draft_is_mark(draft, paragraph->first_token, '-') ||
        paragraph->end_token - paragraph->first_token > SIGNATURE_MAX_TOKENS)
        return NONE;
    size_t name = paragraph->first_token + 1;
    while (name < paragraph->end_token && draft_is_mark(draft, name, '-'))
        name++;
    bool named = name < paragraph->end_token && draft_is_capital(draft, name) && !draft_is(draft, name, WORD_FUNCTION);
    for (size_t i = name; named && i < paragraph->end_token; i++)
        named = !is_verb(draft, i);
    return named ? name : NONE;
}

/* "The company said in a statement:" — its last sentence says that somebody speaks, and leaves open what. */
static bool leads_up(const struct draft *draft, size_t index)
{
    const struct paragraph *before = index ? body_at(draft, index - 1) : NULL;
    if (!before || before->markup == BLOCK_QUOTATION || !draft_is_mark(draft, before->end_token - 1, ':'))
        return false;
    const struct sentence_draft *last = &draft->sentences.at[before->end_sentence - 1];
    return has_cue(draft, last->first_token, last->end_token);
}

static size_t last_of_block(const struct draft *draft, size_t index)
{
    size_t last = index;
    while (last + 1 < index + BLOCKS_MAX) {
        const struct paragraph *next = body_at(draft, last + 1);
        if (!next || next->markup != BLOCK_QUOTATION || has_marks(draft, next) ||
            signature_name(draft, last + 1) != NONE)
            break;
        last++;
    }
    return last;
}

bool unmarked_speech(const struct draft *draft, size_t index, size_t *ret_last)
{
    const struct paragraph *paragraph = body_at(draft, index);
    bool block = paragraph && paragraph->markup == BLOCK_QUOTATION;
    bool led = paragraph && leads_up(draft, index);
    if (!(block || (led && paragraph->markup == BLOCK_PARAGRAPH)) || has_marks(draft, paragraph) ||
        signature_name(draft, index) != NONE ||
        draft_count_words(draft, paragraph->first_token, paragraph->end_token) < SPEECH_MIN_WORDS)
        return false;
    *ret_last = block ? last_of_block(draft, index) : index;
    return block ? led || signature_name(draft, *ret_last + 1) != NONE : speaks_of_itself(draft, paragraph);
}
