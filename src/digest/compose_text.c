#include "clean.h"
#include "compose_parts.h"

#include <nutgraf/base/utf8.h>

/* Columns, counted in code points: what a quoting reader can still indent (RFC 3676 §4.2 says 66 to 78). */
#define WIDTH 72

static const char rule[] = "------------------------------------------------------------------------";

/*
 * One paragraph, broken at spaces, each line after `indent`. A word that is longer than a line, such as a URL, stands
 * on one of its own.
 */
static void add_wrapped(struct buf *out, str line, str indent)
{
    size_t column = 0;
    while (line.len > 0) {
        str word = str_cut(&line, ' ');
        size_t length = utf8_length(word);
        if (column > 0 && column + 1 + length > WIDTH) {
            buf_add_char(out, '\n');
            column = 0;
        }
        buf_add(out, column > 0 ? STR(" ") : indent);
        column += (column > 0 ? 1 : indent.len) + length;
        buf_add(out, word);
    }
    buf_add_char(out, '\n');
}

static void add_quotes(struct buf *out, struct arena *arena, const struct summary *summary)
{
    for (size_t i = 0; i < summary->quote_count; i++) {
        const struct quote *quote = &summary->quotes[i];
        if (!quote->key)
            continue;
        str speaker = quote_speaker(arena, quote);
        buf_add_char(out, '\n');
        add_wrapped(out, quote_words(arena, quote), STR("    "));
        if (speaker.len > 0)
            add_wrapped(out, speaker, STR("    "));
    }
}

/* "Source · date", of what there is. */
static void add_origin(struct buf *out, struct arena *arena, const struct item *item)
{
    const char *dot = item->source.len > 0 && item->date.len > 0 ? " · " : "";
    str line = arena_printf(arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(item->source), dot, STR_ARG(item->date));
    if (line.len > 0)
        add_wrapped(out, line, STR(""));
}

static void add_item(struct buf *out, struct arena *arena, const struct item *item)
{
    str paragraph;
    buf_addf(out, "\n%s\n\n", rule);
    add_wrapped(out, item->headline, STR(""));
    add_origin(out, arena, item);
    for (size_t position = summary_lead_under_title(item->summary);
         item_next_paragraph(arena, item, &position, &paragraph);) {
        buf_add_char(out, '\n');
        add_wrapped(out, paragraph, STR(""));
    }
    add_quotes(out, arena, item->summary);
    str place = item->url.len > 0 ? item->url : item->path;
    if (place.len > 0)
        buf_addf(out, "\n%" STR_FMT "\n", STR_ARG(place));
}

static void add_head(struct buf *out, struct arena *arena, const struct issue *issue)
{
    str count = article_count(arena, issue->edition->entry_count);
    add_wrapped(out, issue->title, STR(""));
    buf_addf(out, "%" STR_FMT " · %" STR_FMT "\n", STR_ARG(issue->day), STR_ARG(count));
}

/* After "-- ", where mail readers expect a signature and show it in grey (RFC 3676 §4.3). */
static void add_foot(struct buf *out, struct arena *arena, const struct issue *issue, size_t left_out)
{
    if (left_out > 0)
        buf_addf(out, "\n%s\n\nand %zu more, for which this mail has no room\n", rule, left_out);
    for (size_t i = 0; i < issue_notices(issue); i++) {
        buf_add_char(out, '\n');
        add_wrapped(out, clean_line(arena, issue->edition->notices[i]), STR(""));
    }
    buf_add(out, STR("\n-- \n"));
    add_wrapped(out, issue_imprint(arena, issue), STR(""));
    add_wrapped(out, issue_maker(), STR(""));
}

void compose_text(struct buf *out, const struct issue *issue)
{
    struct arena arena = {0};
    struct buf part = buf_with_limit(out->limit);
    add_foot(&part, &arena, issue, SIZE_MAX);
    size_t reserved = part.len;
    size_t left_out = 0;

    add_head(out, &arena, issue);
    for (size_t i = 0; i < issue->edition->entry_count; i++) {
        struct arena_mark mark = arena_mark(&arena);
        struct item item = item_of(&arena, issue, &issue->edition->entries[i]);
        buf_clear(&part);
        add_item(&part, &arena, &item);
        if (!part.full && out->len + part.len + reserved <= out->limit)
            buf_add(out, buf_str(&part));
        else
            left_out++;
        arena_reset(&arena, mark);
    }
    add_foot(out, &arena, issue, left_out);
    buf_release(&part);
    arena_release(&arena);
}
