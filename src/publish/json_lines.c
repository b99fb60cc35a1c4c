/* JSON (RFC 8259), one object a line. The keys and their order are a contract: nutgraf(1). */
#include <nutgraf/publish/publish.h>

#include <jansson.h>

#include <nutgraf/base/when.h>

#include "plain.h"
#include "shown.h"

/* Digits enough that hundredths are written as they are read: 0.97, not 0.96999999999999997. */
#define DUMP_FLAGS (JSON_COMPACT | JSON_REAL_PRECISION(15))

/* A line in the making. jansson gives NULL without memory, and takes NULL for a failure too: it is seen at `add`. */
struct line {
    struct arena *arena;
    bool failed;
};

static void add(struct line *line, json_t *object, const char *key, json_t *value)
{
    line->failed |= json_object_set_new(object, key, value) != 0;
}

static void append(struct line *line, json_t *array, json_t *value)
{
    line->failed |= json_array_append_new(array, value) != 0;
}

/* jansson refuses malformed UTF-8: what it gets is clean. */
static json_t *text(struct line *line, str s)
{
    str clean = plain_text(line->arena, s);
    return json_stringn(clean.at, clean.len);
}

static json_t *text_or_null(struct line *line, str s)
{
    return s.len ? text(line, s) : json_null();
}

static json_t *hundredths(double value)
{
    return json_real((double)shown_hundredths(value) / 100);
}

static json_t *offset(size_t at)
{
    return at == NOT_IN_TEXT ? json_null() : json_integer((json_int_t)at);
}

static json_t *reasons(struct line *line, const struct reasons *why)
{
    json_t *array = json_array();
    for (size_t i = 0; i < why->count; i++)
        append(line, array, text(line, why->at[i]));
    return array;
}

static json_t *lead(struct line *line, const struct summary *summary)
{
    json_t *array = json_array();
    for (size_t i = 0; i < summary->lead_count; i++)
        append(line, array, text(line, summary->lead[i].text));
    return array;
}

static json_t *quote_object(struct line *line, const struct quote *quote, bool explain)
{
    json_t *object = json_object();
    add(line, object, "text", text(line, quote->text));
    add(line, object, "speaker", text_or_null(line, quote->speaker));
    add(line, object, "role", text_or_null(line, quote->role));
    add(line, object, "mention", text_or_null(line, quote->mention));
    add(line, object, "cue", text_or_null(line, quote->cue));
    add(line, object, "confidence", hundredths(quote->confidence));
    add(line, object, "partial", json_boolean(quote->partial));
    add(line, object, "key", json_boolean(quote->key));
    add(line, object, "start", offset(quote->start));
    add(line, object, "end", offset(quote->end));
    if (explain)
        add(line, object, "why", reasons(line, &quote->why));
    return object;
}

static json_t *quotes(struct line *line, const struct summary *summary, const struct publish_options *options)
{
    json_t *array = json_array();
    const struct quote *quote;
    for (size_t at = 0; shown_quote(summary, options, &at, &quote);)
        append(line, array, quote_object(line, quote, options->explain));
    return array;
}

static json_t *sentences(struct line *line, const struct summary *summary)
{
    json_t *array = json_array();
    for (size_t i = 0; i < summary->sentence_count; i++) {
        const struct sentence *sentence = &summary->sentences[i];
        json_t *object = json_object();
        add(line, object, "text", text(line, sentence->text));
        add(line, object, "start", offset(sentence->start));
        add(line, object, "end", offset(sentence->end));
        add(line, object, "kind", json_string(shown_kind(sentence->kind)));
        add(line, object, "score", hundredths(sentence->score));
        add(line, object, "why", reasons(line, &sentence->why));
        append(line, array, object);
    }
    return array;
}

static json_t *article_object(struct line *line, const struct entry *entry, const struct publish_options *options)
{
    const struct article *article = entry->article;
    const struct summary *summary = entry->summary;
    json_t *object = json_object();
    add(line, object, "source", text_or_null(line, article->path.len ? article->path : article->url));
    add(line, object, "url", text_or_null(line, article->url));
    add(line, object, "title", text_or_null(line, summary->title));
    add(line, object, "title_from", json_string(summary->title_from == TITLE_HEADLINE ? "headline" : "derived"));
    add(line, object, "site", text_or_null(line, article->site));
    add(line, object, "author", text_or_null(line, summary->author));
    add(line, object, "published", text_or_null(line, when_rfc3339(line->arena, summary->published)));
    add(line, object, "language", text_or_null(line, summary->language));
    add(line, object, "words", json_integer((json_int_t)summary->words));
    add(line, object, "lead", lead(line, summary));
    add(line, object, "quotes", quotes(line, summary, options));
    if (options->full)
        add(line, object, "text", text(line, summary->text));
    if (options->explain)
        add(line, object, "sentences", sentences(line, summary));
    return object;
}

static int add_to_buf(const char *bytes, size_t len, void *out)
{
    buf_add(out, (str){bytes, len});
    return 0;
}

static void write_entry(struct buf *out, struct arena *arena, const struct entry *entry,
                        const struct publish_options *options)
{
    struct line line = {.arena = arena};
    json_t *object = article_object(&line, entry, options);
    line.failed |= json_dump_callback(object, add_to_buf, out, DUMP_FLAGS) != 0;
    json_decref(object);
    buf_add_char(out, '\n');
    out->full |= line.failed; /* what is written is not whole */
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
