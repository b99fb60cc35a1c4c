#include <nutgraf/publish/publish.h>

#include "plain.h"
#include "shown.h"

static void write_line(struct buf *out, str text)
{
    if (text.len == 0)
        return;
    plain_add_line(out, text);
    buf_add_char(out, '\n');
}

static void write_lead(struct buf *out, struct arena *arena, const struct summary *summary)
{
    str paragraph;
    for (size_t at = summary_lead_under_title(summary); shown_lead(arena, summary, &at, &paragraph);) {
        buf_add_char(out, '\n');
        write_line(out, paragraph);
    }
}

static void write_reasons(struct buf *out, const struct reasons *why)
{
    for (size_t i = 0; i < why->count; i++) {
        buf_add(out, i ? STR("; ") : STR(" ("));
        plain_add_line(out, why->at[i]);
    }
    if (why->count)
        buf_add_char(out, ')');
}

static void write_hundredths(struct buf *out, double value)
{
    long long hundredths = shown_hundredths(value);
    unsigned long long size = (unsigned long long)(hundredths < 0 ? -hundredths : hundredths);
    buf_addf(out, "%s%llu.%02llu", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

static void write_quote(struct buf *out, const struct quote *quote, bool explain)
{
    buf_add(out, STR("“"));
    const char *before = "";
    str paragraph;
    for (size_t at = 0; shown_paragraph(quote->text, &at, &paragraph); before = "\n") {
        buf_add(out, str_from(before));
        plain_add_line(out, paragraph);
    }
    buf_add(out, STR("”"));
    if (quote->speaker.len) {
        buf_add(out, STR(" — "));
        plain_add_line(out, quote->speaker);
        buf_add(out, quote->role.len ? STR(", ") : STR(""));
        plain_add_line(out, quote->role);
    }
    buf_add_char(out, '\n');
    if (explain) {
        buf_add(out, STR("    confidence "));
        write_hundredths(out, quote->confidence);
        write_reasons(out, &quote->why);
        buf_add_char(out, '\n');
    }
}

static void write_quotes(struct buf *out, const struct summary *summary, const struct publish_options *options)
{
    const char *before = "\n";
    const struct quote *quote;
    for (size_t at = 0; shown_quote(summary, options, &at, &quote); before = "") {
        buf_add(out, str_from(before));
        write_quote(out, quote, options->explain);
    }
}

static void write_full(struct buf *out, str text)
{
    str paragraph;
    for (size_t at = 0; shown_paragraph(text, &at, &paragraph);) {
        buf_add_char(out, '\n');
        write_line(out, paragraph);
    }
}

static void write_sentences(struct buf *out, const struct summary *summary)
{
    buf_add(out, summary->sentence_count ? STR("\n") : STR(""));
    for (size_t i = 0; i < summary->sentence_count; i++) {
        const struct sentence *sentence = &summary->sentences[i];
        buf_addf(out, "%s ", shown_kind(sentence->kind));
        write_hundredths(out, sentence->score);
        write_reasons(out, &sentence->why);
        buf_add(out, STR(": "));
        write_line(out, sentence->text);
    }
}

static void write_entry(struct buf *out, struct arena *arena, const struct entry *entry,
                        const struct publish_options *options)
{
    const struct summary *summary = entry->summary;
    write_line(out, summary->title);
    write_line(out, shown_byline(arena, entry));
    write_line(out, entry->link);
    write_lead(out, arena, summary);
    write_quotes(out, summary, options);
    if (options->full)
        write_full(out, summary->text);
    if (options->explain)
        write_sentences(out, summary);
}

void publish_text(struct buf *out, const struct edition *edition, const struct publish_options *options)
{
    struct arena arena = {0};
    for (size_t i = 0; i < edition->entry_count; i++) {
        struct arena_mark mark = arena_mark(&arena);
        buf_add(out, i ? STR("\n\n") : STR("")); /* two: one blank line stands between an article's parts */
        write_entry(out, &arena, &edition->entries[i], options);
        arena_reset(&arena, mark);
    }
    arena_release(&arena);
}
