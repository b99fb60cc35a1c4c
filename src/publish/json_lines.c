/* JSON (RFC 8259), one object a line. The keys and their order are a contract: nutgraf(1). */
#include <nutgraf/publish/publish.h>

#include "json_line.h"
#include "shown.h"

static void offset(struct buf *out, const char *key, size_t at)
{
    if (at == NOT_IN_TEXT)
        json_null(out, key);
    else
        json_integer(out, key, (long long)at);
}

static void reasons(struct buf *out, const struct reasons *why)
{
    json_open(out, "why", '[');
    for (size_t i = 0; i < why->count; i++)
        json_text(out, NULL, why->at[i]);
    json_close(out, ']');
}

static void lead(struct buf *out, const struct summary *summary)
{
    json_open(out, "lead", '[');
    for (size_t i = 0; i < summary->lead_count; i++)
        json_text(out, NULL, summary->lead[i].text);
    json_close(out, ']');
}

static void quote_object(struct buf *out, const struct quote *quote, bool explain)
{
    json_open(out, NULL, '{');
    json_text(out, "text", quote->text);
    json_text_or_null(out, "speaker", quote->speaker);
    json_text_or_null(out, "role", quote->role);
    json_text_or_null(out, "mention", quote->mention);
    json_text_or_null(out, "cue", quote->cue);
    json_hundredths(out, "confidence", shown_hundredths(quote->confidence));
    json_boolean(out, "partial", quote->partial);
    json_boolean(out, "key", quote->key);
    offset(out, "start", quote->start);
    offset(out, "end", quote->end);
    if (explain)
        reasons(out, &quote->why);
    json_close(out, '}');
}

static void quotes(struct buf *out, const struct summary *summary, const struct publish_options *options)
{
    const struct quote *quote;
    json_open(out, "quotes", '[');
    for (size_t at = 0; shown_quote(summary, options, &at, &quote);)
        quote_object(out, quote, options->explain);
    json_close(out, ']');
}

static void sentence_object(struct buf *out, const struct sentence *sentence)
{
    json_open(out, NULL, '{');
    json_text(out, "text", sentence->text);
    offset(out, "start", sentence->start);
    offset(out, "end", sentence->end);
    json_text(out, "kind", str_from(shown_kind(sentence->kind)));
    json_hundredths(out, "score", shown_hundredths(sentence->score));
    reasons(out, &sentence->why);
    json_close(out, '}');
}

static void sentences(struct buf *out, const struct summary *summary)
{
    json_open(out, "sentences", '[');
    for (size_t i = 0; i < summary->sentence_count; i++)
        sentence_object(out, &summary->sentences[i]);
    json_close(out, ']');
}

static void article_object(struct buf *out, const struct entry *entry, const struct publish_options *options)
{
    const struct article *article = entry->article;
    const struct summary *summary = entry->summary;
    json_open(out, NULL, '{');
    json_text_or_null(out, "source", article->path.len ? article->path : article->url);
    json_text_or_null(out, "url", article->url);
    json_text_or_null(out, "title", summary->title);
    json_text(out, "title_from", summary->title_from == TITLE_HEADLINE ? STR("headline") : STR("derived"));
    json_text_or_null(out, "site", article->site);
    json_text_or_null(out, "author", summary->author);
    json_date(out, "published", summary->published);
    json_text_or_null(out, "language", summary->language);
    json_integer(out, "words", (long long)summary->words);
    lead(out, summary);
    quotes(out, summary, options);
    if (options->full)
        json_text(out, "text", summary->text);
    if (options->explain)
        sentences(out, summary);
    json_close(out, '}');
}

void publish_json_lines(struct buf *out, const struct edition *edition, const struct publish_options *options)
{
    for (size_t i = 0; i < edition->entry_count; i++) {
        article_object(out, &edition->entries[i], options);
        buf_add_char(out, '\n');
    }
}
