/* JSON (RFC 8259), one object a line. The keys and their order are a contract: nutgraf(1). */
#include <nutgraf/publish/publish.h>

#include <nutgraf/base/when.h>

#include "json_line.h"
#include "shown.h"

static json_t *hundredths(double value)
{
    return json_real((double)shown_hundredths(value) / 100);
}

static json_t *offset(size_t at)
{
    return at == NOT_IN_TEXT ? json_null() : json_integer((json_int_t)at);
}

static json_t *reasons(struct json_line *line, const struct reasons *why)
{
    json_t *array = json_array();
    for (size_t i = 0; i < why->count; i++)
        json_append(line, array, json_text(line, why->at[i]));
    return array;
}

static json_t *lead(struct json_line *line, const struct summary *summary)
{
    json_t *array = json_array();
    for (size_t i = 0; i < summary->lead_count; i++)
        json_append(line, array, json_text(line, summary->lead[i].text));
    return array;
}

static json_t *quote_object(struct json_line *line, const struct quote *quote, bool explain)
{
    json_t *object = json_object();
    json_add(line, object, "text", json_text(line, quote->text));
    json_add(line, object, "speaker", json_text_or_null(line, quote->speaker));
    json_add(line, object, "role", json_text_or_null(line, quote->role));
    json_add(line, object, "mention", json_text_or_null(line, quote->mention));
    json_add(line, object, "cue", json_text_or_null(line, quote->cue));
    json_add(line, object, "confidence", hundredths(quote->confidence));
    json_add(line, object, "partial", json_boolean(quote->partial));
    json_add(line, object, "key", json_boolean(quote->key));
    json_add(line, object, "start", offset(quote->start));
    json_add(line, object, "end", offset(quote->end));
    if (explain)
        json_add(line, object, "why", reasons(line, &quote->why));
    return object;
}

static json_t *quotes(struct json_line *line, const struct summary *summary, const struct publish_options *options)
{
    json_t *array = json_array();
    const struct quote *quote;
    for (size_t at = 0; shown_quote(summary, options, &at, &quote);)
        json_append(line, array, quote_object(line, quote, options->explain));
    return array;
}

static json_t *sentences(struct json_line *line, const struct summary *summary)
{
    json_t *array = json_array();
    for (size_t i = 0; i < summary->sentence_count; i++) {
        const struct sentence *sentence = &summary->sentences[i];
        json_t *object = json_object();
        json_add(line, object, "text", json_text(line, sentence->text));
        json_add(line, object, "start", offset(sentence->start));
        json_add(line, object, "end", offset(sentence->end));
        json_add(line, object, "kind", json_string(shown_kind(sentence->kind)));
        json_add(line, object, "score", hundredths(sentence->score));
        json_add(line, object, "why", reasons(line, &sentence->why));
        json_append(line, array, object);
    }
    return array;
}

static json_t *article_object(struct json_line *line, const struct entry *entry, const struct publish_options *options)
{
    const struct article *article = entry->article;
    const struct summary *summary = entry->summary;
    json_t *object = json_object();
    json_add(line, object, "source", json_text_or_null(line, article->path.len ? article->path : article->url));
    json_add(line, object, "url", json_text_or_null(line, article->url));
    json_add(line, object, "title", json_text_or_null(line, summary->title));
    json_add(line, object, "title_from", json_string(summary->title_from == TITLE_HEADLINE ? "headline" : "derived"));
    json_add(line, object, "site", json_text_or_null(line, article->site));
    json_add(line, object, "author", json_text_or_null(line, summary->author));
    json_add(line, object, "published", json_text_or_null(line, when_rfc3339(line->arena, summary->published)));
    json_add(line, object, "language", json_text_or_null(line, summary->language));
    json_add(line, object, "words", json_integer((json_int_t)summary->words));
    json_add(line, object, "lead", lead(line, summary));
    json_add(line, object, "quotes", quotes(line, summary, options));
    if (options->full)
        json_add(line, object, "text", json_text(line, summary->text));
    if (options->explain)
        json_add(line, object, "sentences", sentences(line, summary));
    return object;
}

static void write_entry(struct buf *out, struct arena *arena, const struct entry *entry,
                        const struct publish_options *options)
{
    struct json_line line = {.arena = arena};
    json_line_write(out, &line, article_object(&line, entry, options));
}

void publish_json_lines(struct buf *out, const struct edition *edition, const struct publish_options *options)
{
    struct arena arena = {0};
    for (size_t i = 0; i < edition->entry_count; i++) {
        struct arena_mark mark = arena_mark(&arena);
        write_entry(out, &arena, &edition->entries[i], options);
        arena_reset(&arena, mark);
    }
    arena_release(&arena);
}
