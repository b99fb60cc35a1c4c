#ifndef TESTS_SUMMARY_PROPERTIES_H
#define TESTS_SUMMARY_PROPERTIES_H

/* What holds for the summary of every article, however broken; for unit tests and fuzz targets. */
#include <nutgraf/base/utf8.h>
#include <nutgraf/model/article.h>
#include <nutgraf/model/summary.h>

static inline bool stands_at(str text, size_t start, size_t end, str part)
{
    return start < end && end <= text.len && str_equal(str_slice(text, start, end), part);
}

static inline bool sentences_stand_in_order(const struct summary *summary)
{
    size_t last_end = 0;
    for (size_t i = 0; i < summary->sentence_count; i++) {
        const struct sentence *sentence = &summary->sentences[i];
        if (sentence->start == NOT_IN_TEXT)
            continue;
        if (sentence->start < last_end || !stands_at(summary->text, sentence->start, sentence->end, sentence->text))
            return false;
        last_end = sentence->end;
    }
    return true;
}

static inline bool quotes_stand_in_order(const struct summary *summary)
{
    size_t last_end = 0;
    for (size_t i = 0; i < summary->quote_count; i++) {
        const struct quote *quote = &summary->quotes[i];
        if (quote->start < last_end || !stands_at(summary->text, quote->start, quote->end, quote->text))
            return false;
        last_end = quote->end;
    }
    return true;
}

/* Whole characters of the text; what is empty is a part of each. */
static inline bool is_part_of(const struct summary *summary, str part)
{
    return utf8_valid(part) && str_find(summary->text, part) != STR_NONE;
}

static inline bool speakers_stand_in_text(const struct summary *summary)
{
    for (size_t i = 0; i < summary->quote_count; i++) {
        const struct quote *quote = &summary->quotes[i];
        if (!is_part_of(summary, quote->speaker) || !is_part_of(summary, quote->mention) ||
            !is_part_of(summary, quote->role) || !is_part_of(summary, quote->cue))
            return false;
        if (quote->confidence < 0 || quote->confidence > 1 || (quote->confidence > 0) != (quote->speaker.len > 0))
            return false;
    }
    return true;
}

/* Sentences of a page whose headings are prose stand in its deck. */
static inline bool can_lead(const struct sentence *sentence)
{
    return sentence->kind == KIND_BODY || sentence->kind == KIND_DECK;
}

/* Each is a sentence of the article, no caption, byline, heading or furniture, and they follow one another. */
static inline bool lead_is_of_the_body(const struct summary *summary)
{
    size_t next = 0;
    for (size_t i = 0; i < summary->lead_count; i++) {
        while (next < summary->sentence_count && !(can_lead(&summary->sentences[next]) &&
                                                   str_equal(summary->sentences[next].text, summary->lead[i].text)))
            next++;
        if (next++ == summary->sentence_count)
            return false;
    }
    return true;
}

/* Each paragraph of the text is the end of a block that was read: a dateline may be cut off it. */
static inline bool text_is_of_the_blocks(const struct article *article, const struct summary *summary)
{
    const struct document *document = &article->document;
    size_t block = 0;
    for (str rest = summary->text; rest.len;) {
        size_t end = str_find(rest, STR("\n\n"));
        str paragraph = str_slice(rest, 0, end);
        while (block < document->block_count && !str_ends(document->blocks[block].text, paragraph))
            block++;
        if (block++ == document->block_count)
            return false;
        rest = end == STR_NONE ? STR("") : str_slice(rest, end + 2, rest.len);
    }
    return true;
}

/* NULL, or what does not hold. */
static inline const char *summary_fault(const struct article *article, const struct summary *summary)
{
    if (!utf8_valid(summary->text) || !utf8_valid(summary->title) || !utf8_valid(summary->language))
        return "everything is UTF-8";
    if (!sentences_stand_in_order(summary))
        return "sentences stand in the text, in order";
    if (!quotes_stand_in_order(summary))
        return "quotes stand in the text, in order, none inside another";
    if (!speakers_stand_in_text(summary))
        return "speakers, roles and cues stand in the text, and speakers have a confidence";
    if (!lead_is_of_the_body(summary))
        return "the lead is sentences of the body, in order";
    if (!text_is_of_the_blocks(article, summary))
        return "the text is what was read";
    return NULL;
}

static inline bool quotes_are_equal(const struct quote *a, const struct quote *b)
{
    return a->start == b->start && a->end == b->end && a->key == b->key && str_equal(a->speaker, b->speaker) &&
           str_equal(a->role, b->role) && str_equal(a->mention, b->mention) && str_equal(a->cue, b->cue);
}

/* But for what only --explain tells. */
static inline bool summaries_show_the_same(const struct summary *a, const struct summary *b)
{
    if (!str_equal(a->text, b->text) || !str_equal(a->title, b->title) || !str_equal(a->language, b->language) ||
        a->lead_count != b->lead_count || a->quote_count != b->quote_count)
        return false;
    for (size_t i = 0; i < a->lead_count; i++)
        if (!str_equal(a->lead[i].text, b->lead[i].text))
            return false;
    for (size_t i = 0; i < a->quote_count; i++)
        if (!quotes_are_equal(&a->quotes[i], &b->quotes[i]))
            return false;
    return true;
}

static inline bool summaries_are_equal(const struct summary *a, const struct summary *b)
{
    return summaries_show_the_same(a, b) && a->sentence_count == b->sentence_count;
}

#endif
