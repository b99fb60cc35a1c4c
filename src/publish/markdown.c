/* CommonMark 0.31. What a source wrote reads literally, also for GitHub's and Pandoc's extensions. */
#include <nutgraf/base/ascii.h>
#include <nutgraf/publish/publish.h>

#include "link.h"
#include "plain.h"
#include "shown.h"

/* CommonMark §2.4: a backslash before any of these makes it literal. They begin something wherever they stand. */
#define ANYWHERE "\\`*_{}[]<>#~|$^"

/* These begin a block, or underline the line above (§4, §5), as a line's first character. */
#define AT_LINE_START "+-=:"

static bool is_in(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

/* The digits that would number a list (§5.2) are followed by the character at this position; 0 without. */
static size_t list_marker(str line)
{
    size_t digits = 0;
    while (digits < line.len && ascii_is_digit(line.at[digits]))
        digits++;
    return digits < line.len && is_in(line.at[digits], ".)") ? digits : 0;
}

static bool is_escaped(str line, size_t at)
{
    char c = line.at[at];
    str rest = str_slice(line, at + 1, line.len);
    if (is_in(c, ANYWHERE) || (at == 0 && is_in(c, AT_LINE_START)))
        return true;
    if (at > 0 && at == list_marker(line))
        return true;
    if (c == '&') /* an entity (§2.5) */
        return rest.len > 0 && (ascii_is_letter(rest.at[0]) || rest.at[0] == '#');
    if (c == ':') /* a bare link, in GitHub's dialect */
        return str_starts(rest, STR("//"));
    if (c == '.')
        return at >= 3 && str_equal_ignoring_case(str_slice(line, at - 3, at), STR("www"));
    return false;
}

/* Words of a source, on one line. Escaped as if they began it: elsewhere a backslash too many does not show. */
static void add_escaped(struct buf *out, struct arena *arena, str text)
{
    str line = plain_line(arena, text);
    for (size_t i = 0; i < line.len; i++) {
        if (is_escaped(line, i))
            buf_add_char(out, '\\');
        buf_add_char(out, line.at[i]);
    }
}

static void write_paragraph(struct buf *out, struct arena *arena, str text)
{
    if (text.len == 0)
        return;
    buf_add_char(out, '\n');
    add_escaped(out, arena, text);
    buf_add_char(out, '\n');
}

/*
 * A link's destination (§6.3) may hold parentheses only in pairs, and entities count in it: cmark reads them before it
 * reads backslashes.
 */
static void add_destination(struct buf *out, str uri)
{
    for (size_t i = 0; i < uri.len; i++) {
        if (is_in(uri.at[i], "()"))
            buf_add_char(out, '\\');
        buf_add_char(out, uri.at[i]);
        if (uri.at[i] == '&')
            buf_add(out, STR("amp;"));
    }
}

static void write_heading(struct buf *out, struct arena *arena, const struct entry *entry)
{
    str uri = link_uri(arena, entry->link);
    buf_add(out, uri.len ? STR("## [") : STR("## "));
    add_escaped(out, arena, entry->summary->title);
    if (uri.len) {
        buf_add(out, STR("]("));
        add_destination(out, uri);
        buf_add_char(out, ')');
    }
    buf_add_char(out, '\n');
}

static void write_quote(struct buf *out, struct arena *arena, const struct quote *quote)
{
    buf_add(out, STR("\n> “"));
    const char *before = "";
    str paragraph;
    for (size_t at = 0; shown_paragraph(quote->text, &at, &paragraph); before = "\n>\n> ") {
        buf_add(out, str_from(before));
        add_escaped(out, arena, paragraph);
    }
    buf_add(out, STR("”\n"));
    if (quote->speaker.len == 0)
        return;
    buf_add(out, STR(">\n> — **"));
    add_escaped(out, arena, quote->speaker);
    buf_add(out, quote->role.len ? STR("**, ") : STR("**"));
    add_escaped(out, arena, quote->role);
    buf_add_char(out, '\n');
}

static void write_full(struct buf *out, struct arena *arena, str text)
{
    str paragraph;
    for (size_t at = 0; shown_paragraph(text, &at, &paragraph);)
        write_paragraph(out, arena, paragraph);
}

static void write_entry(struct buf *out, struct arena *arena, const struct entry *entry,
                        const struct publish_options *options)
{
    write_heading(out, arena, entry);
    write_paragraph(out, arena, shown_byline(arena, entry));
    str paragraph;
    for (size_t at = summary_lead_under_title(entry->summary); shown_lead(arena, entry->summary, &at, &paragraph);)
        write_paragraph(out, arena, paragraph);
    const struct quote *quote;
    for (size_t at = 0; shown_quote(entry->summary, options, &at, &quote);)
        write_quote(out, arena, quote);
    if (options->full)
        write_full(out, arena, entry->summary->text);
}

void publish_markdown(struct buf *out, const struct edition *edition, const struct publish_options *options)
{
    struct arena arena = {0};
    for (size_t i = 0; i < edition->entry_count; i++) {
        struct arena_mark mark = arena_mark(&arena);
        buf_add(out, i ? STR("\n") : STR(""));
        write_entry(out, &arena, &edition->entries[i], options);
        arena_reset(&arena, mark);
    }
    arena_release(&arena);
}
