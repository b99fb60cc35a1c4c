#include "shown.h"

#include <nutgraf/base/when.h>

/* Past any score there is, and far from the end of long long. */
#define HIGHEST_SHOWN 1e12

#define BLANK_LINE STR("\n\n")

str shown_source(const struct entry *entry)
{
    return entry->source.len ? entry->source : entry->article->site;
}

str shown_byline(struct arena *arena, const struct entry *entry)
{
    str date = str_slice(when_rfc3339(arena, entry->summary->published), 0, sizeof "2025-10-17" - 1);
    str parts[] = {shown_source(entry), date, entry->summary->author};
    str line = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].len)
            line =
                arena_printf(arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(line), line.len ? " · " : "", STR_ARG(parts[i]));
    }
    return line;
}

bool shown_lead(struct arena *arena, const struct summary *summary, size_t *position, str *ret_paragraph)
{
    size_t first = *position;
    if (first >= summary->lead_count)
        return false;
    str paragraph = summary->lead[first].text;
    size_t next = first + 1;
    for (; next < summary->lead_count && !summary->lead[next].opens_paragraph; next++)
        paragraph = arena_printf(arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(paragraph), summary_space_after(paragraph),
                                 STR_ARG(summary->lead[next].text));
    *position = next;
    *ret_paragraph = paragraph;
    return true;
}

bool shown_quote(const struct summary *summary, const struct publish_options *options, size_t *position,
                 const struct quote **ret_quote)
{
    while (*position < summary->quote_count) {
        const struct quote *quote = &summary->quotes[(*position)++];
        if (quote->key || options->all_quotes) {
            *ret_quote = quote;
            return true;
        }
    }
    return false;
}

bool shown_paragraph(str text, size_t *position, str *ret_paragraph)
{
    while (*position < text.len && text.at[*position] == '\n')
        (*position)++;
    if (*position >= text.len)
        return false;
    str rest = str_slice(text, *position, text.len);
    *ret_paragraph = str_slice(rest, 0, str_find(rest, BLANK_LINE));
    *position += ret_paragraph->len;
    return true;
}

const char *shown_kind(enum sentence_kind kind)
{
    static const char *const NAMES[KIND_COUNT] = {
        [KIND_HEADLINE] = "headline", [KIND_DECK] = "deck", [KIND_CAPTION] = "caption",     [KIND_BYLINE] = "byline",
        [KIND_HEADING] = "heading",   [KIND_BODY] = "body", [KIND_FURNITURE] = "furniture",
    };
    return NAMES[kind];
}

long long shown_hundredths(double value)
{
    if (!(value > -HIGHEST_SHOWN && value < HIGHEST_SHOWN))
        return 0;
    return (long long)(value * 100 + (value < 0 ? -0.5 : 0.5));
}
