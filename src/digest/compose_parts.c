#include "compose_parts.h"

#include "clean.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/text/zone.h>

/* ---- one entry */

/*
 * Without the weekday. A source that gives a date and no time means midnight UTC by it: that is not the evening
 * before in New York.
 */
static str date_of(struct arena *arena, int64_t when, str zone)
{
    if (when == WHEN_NONE)
        return STR("");
    bool date_only = when % ((int64_t)24 * 60 * 60) == 0;
    struct civil local = when_civil(when, date_only ? 0 : zone_offset(zone, when));
    str date = when_long_date(arena, &local);
    str_cut(&date, ',');
    return str_trim(date);
}

static bool is_web_url(str url)
{
    str scheme = str_cut(&url, ':');
    return str_starts(url, STR("//")) &&
           (str_equal_ignoring_case(scheme, STR("http")) || str_equal_ignoring_case(scheme, STR("https")));
}

static str headline_of(struct arena *arena, const struct entry *entry)
{
    str headline = clean_line(arena, entry->summary->title);
    return headline.len > 0 ? headline : STR("(without a headline)");
}

/* Where it lies on the machine that made the digest; nothing that a mail reader could take for a link. */
static str path_of(const struct entry *entry)
{
    bool file = str_starts(entry->link, STR("file:"));
    return entry->article->path.len > 0 ? entry->article->path : file ? entry->link : STR("");
}

/* Empty unless it could be a BCP 47 tag. */
static str language_of(const struct entry *entry)
{
    str tag = entry->summary->language;
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.at[i];
        if (!ascii_is_letter_or_digit(c) && c != '-')
            return STR("");
    }
    return tag;
}

struct item item_of(struct arena *arena, const struct issue *issue, const struct entry *entry)
{
    bool web = is_web_url(entry->link);
    return (struct item){
        .headline = headline_of(arena, entry),
        .source = clean_line(arena, entry->source),
        .date = date_of(arena, entry->summary->published, issue->timezone),
        .url = web ? clean_line(arena, entry->link) : STR(""),
        .path = web ? STR("") : clean_line(arena, path_of(entry)),
        .language = language_of(entry),
        .summary = entry->summary,
    };
}

bool item_next_paragraph(struct arena *arena, const struct item *item, size_t *position, str *ret_paragraph)
{
    const struct summary *summary = item->summary;
    if (*position >= summary->lead_count)
        return false;
    str paragraph = clean_line(arena, summary->lead[(*position)++].text);
    for (; *position < summary->lead_count && !summary->lead[*position].opens_paragraph; (*position)++) {
        str next = clean_line(arena, summary->lead[*position].text);
        paragraph = arena_printf(arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(paragraph), summary_space_after(paragraph),
                                 STR_ARG(next));
    }
    *ret_paragraph = paragraph;
    return true;
}

/* ---- quotes */

str quote_words(struct arena *arena, const struct quote *quote)
{
    str words = clean_line(arena, quote->text);
    return arena_printf(arena, "“%" STR_FMT "”", STR_ARG(words));
}

str quote_speaker(struct arena *arena, const struct quote *quote)
{
    str speaker = clean_line(arena, quote->speaker);
    str role = clean_line(arena, quote->role);
    if (speaker.len == 0)
        return STR("");
    return arena_printf(arena, "— %" STR_FMT "%s%" STR_FMT, STR_ARG(speaker), role.len > 0 ? ", " : "", STR_ARG(role));
}

/* ---- the issue */

str article_count(struct arena *arena, size_t count)
{
    return arena_printf(arena, "%zu article%s", count, count == 1 ? "" : "s");
}

str issue_imprint(struct arena *arena, const struct issue *issue)
{
    str count = article_count(arena, issue->edition->entry_count);
    return arena_printf(arena, "Digest “%" STR_FMT "” of %" STR_FMT ": %" STR_FMT, STR_ARG(issue->name),
                        STR_ARG(issue->day), STR_ARG(count));
}

str issue_maker(void)
{
    return STR("Sentences and quotes are the sources’ own words. nutgraf " NUTGRAF_VERSION);
}

size_t issue_notices(const struct issue *issue)
{
    const size_t most = 10; /* the letter is for articles */
    return issue->edition->notice_count < most ? issue->edition->notice_count : most;
}
