#include "clean.h"
#include "compose_parts.h"

/*
 * No table, no image, nothing that is loaded from anywhere. Mail readers drop <style> as they please, so that it only
 * adds dark colours, and everything the page needs stands inline.
 */
static const char head_format[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta name=\"supported-color-schemes\" content=\"light dark\">\n"
    "<title>%" STR_FMT "</title>\n"
    "<style>\n"
    ":root{color-scheme:light dark}\n"
    "@media (prefers-color-scheme:dark){\n"
    "body{background:#121212!important;color:#e8e8e8!important}\n"
    "a{color:#9ec1ff!important}\n"
    ".m{color:#b0b0b0!important}\n"
    "blockquote{border-color:#5a5a5a!important}\n"
    "}\n"
    "</style>\n"
    "</head>\n"
    "<body style=\"margin:0;background:#ffffff;color:#1a1a1a\">\n"
    "<div style=\"max-width:38em;margin:0 auto;padding:1em;font:1em/1.5 Georgia,'Times New Roman',serif\">\n"
    "<h1 dir=\"auto\" style=\"margin:0;font-size:1.6em;line-height:1.2\">%" STR_FMT "</h1>\n";

#define MUTED "class=\"m\" style=\"margin:.2em 0 .8em;font-size:.9em;color:#595959\""

struct entity {
    char character;
    str text;
};

static const struct entity entities[] = {
    {'&', STR_INIT("&amp;")},  {'<', STR_INIT("&lt;")},   {'>', STR_INIT("&gt;")},
    {'"', STR_INIT("&quot;")}, {'\'', STR_INIT("&#39;")},
};

/* For text and for attribute values between double quotes. */
static void add_escaped(struct buf *out, str s)
{
    for (size_t i = 0; i < s.len; i++) {
        size_t e = 0;
        while (e < sizeof entities / sizeof *entities && entities[e].character != s.at[i])
            e++;
        if (e < sizeof entities / sizeof *entities)
            buf_add(out, entities[e].text);
        else
            buf_add_char(out, s.at[i]);
    }
}

static void add_element(struct buf *out, const char *open, str text, const char *close)
{
    buf_add(out, str_from(open));
    add_escaped(out, text);
    buf_add(out, str_from(close));
}

/* ---- an article */

/* The language is the article's: a screen reader then pronounces it, a browser hyphenates it; "" means not known. */
static void open_item(struct buf *out, const char *element, const struct item *item, const char *style)
{
    buf_addf(out, "<%s lang=\"", element);
    add_escaped(out, item->language);
    buf_addf(out, "\" dir=\"auto\" style=\"%s\">\n", style);
}

static void add_headline(struct buf *out, const struct item *item)
{
    if (item->url.len > 0)
        add_element(out, "<a href=\"", item->url, "\" style=\"color:#0b4a99\">");
    add_escaped(out, item->headline);
    if (item->url.len > 0)
        buf_add(out, STR("</a>"));
}

/* "Source · date · path", of what there is. */
static void add_origin(struct buf *out, const struct item *item, bool with_date)
{
    const str facts[] = {item->source, with_date ? item->date : STR(""), item->path};
    bool first = true;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        if (facts[i].len == 0)
            continue;
        if (!first)
            buf_add(out, STR(" · "));
        first = false;
        add_escaped(out, facts[i]);
    }
}

static void add_quote(struct buf *out, struct arena *arena, const struct item *item, const struct quote *quote)
{
    str speaker = quote_speaker(arena, quote);
    buf_add(out, STR("<blockquote"));
    if (item->url.len > 0)
        add_element(out, " cite=\"", item->url, "\"");
    buf_add(out, STR(" style=\"margin:0 0 .8em;padding-left:1em;border-left:3px solid #c4c4c4\">\n"));
    add_element(out, "<p style=\"margin:0\">", quote_words(arena, quote), "</p>\n");
    if (speaker.len > 0)
        add_element(out, "<p " MUTED ">", speaker, "</p>\n");
    buf_add(out, STR("</blockquote>\n"));
}

static void add_full(struct buf *out, struct arena *arena, const struct item *item)
{
    str paragraph;
    open_item(out, "article", item, "margin:2em 0 0");
    buf_add(out, STR("<h2 style=\"margin:0;font-size:1.2em;line-height:1.3\">"));
    add_headline(out, item);
    buf_add(out, STR("</h2>\n<p " MUTED ">"));
    add_origin(out, item, true);
    buf_add(out, STR("</p>\n"));
    for (size_t position = summary_lead_under_title(item->summary);
         item_next_paragraph(arena, item, &position, &paragraph);)
        add_element(out, "<p style=\"margin:0 0 .8em\">", paragraph, "</p>\n");
    for (size_t i = 0; i < item->summary->quote_count; i++)
        if (item->summary->quotes[i].key)
            add_quote(out, arena, item, &item->summary->quotes[i]);
    buf_add(out, STR("</article>\n"));
}

static void add_brief(struct buf *out, const struct item *item)
{
    open_item(out, "p", item, "margin:1em 0 0");
    add_headline(out, item);
    buf_add(out, STR("<br><span class=\"m\" style=\"font-size:.9em;color:#595959\">"));
    add_origin(out, item, false);
    buf_add(out, STR("</span></p>\n"));
}

/* ---- the page */

static void add_head(struct buf *out, struct arena *arena, const struct issue *issue)
{
    struct buf title = buf_with_limit(out->limit);
    add_escaped(&title, issue->title);
    str escaped = buf_str(&title);
    buf_addf(out, head_format, STR_ARG(escaped), STR_ARG(escaped));
    buf_addf(out, "<p " MUTED ">%" STR_FMT " · %" STR_FMT "</p>\n", STR_ARG(issue->day),
             STR_ARG(article_count(arena, issue->edition->entry_count)));
    buf_release(&title);
}

static void add_foot(struct buf *out, struct arena *arena, const struct issue *issue, size_t left_out)
{
    if (left_out > 0)
        buf_addf(out, "<p style=\"margin:2em 0 0\">and %zu more, all in the text part of this mail</p>\n", left_out);
    for (size_t i = 0; i < issue_notices(issue); i++)
        add_element(out, "<p style=\"margin:2em 0 0\">", clean_line(arena, issue->edition->notices[i]), "</p>\n");
    buf_add(out, STR("<hr style=\"margin:2em 0 1em;border:0;border-top:1px solid #c4c4c4\">\n"));
    add_element(out, "<p " MUTED ">", issue_imprint(arena, issue), "<br>\n");
    add_element(out, "", issue_maker(), "</p>\n</div>\n</body>\n</html>\n");
}

/*
 * How much the short forms of the articles from each one on would take, up to half of the whole: kept free while
 * there are articles in full, so that a day with much news still shows all its headlines.
 */
static size_t *brief_reserves(struct arena *arena, const struct issue *issue, size_t limit)
{
    size_t count = issue->edition->entry_count;
    size_t *reserves = arena_array(arena, size_t, count + 1);
    struct buf part = buf_with_limit(limit);
    for (size_t i = count; i-- > 0;) {
        struct item item = item_of(arena, issue, &issue->edition->entries[i]);
        buf_clear(&part);
        add_brief(&part, &item);
        reserves[i] = reserves[i + 1] + part.len < limit / 2 ? reserves[i + 1] + part.len : limit / 2;
    }
    buf_release(&part);
    return reserves;
}

static bool fits(const struct buf *out, const struct buf *part, size_t reserved)
{
    return !part->full && out->len + part->len + reserved <= out->limit;
}

void compose_html(struct buf *out, const struct issue *issue)
{
    struct arena arena = {0};
    struct buf part = buf_with_limit(out->limit);
    size_t *reserves = brief_reserves(&arena, issue, out->limit);
    size_t left_out = 0;
    add_foot(&part, &arena, issue, SIZE_MAX);
    size_t foot = part.len;

    add_head(out, &arena, issue);
    for (size_t i = 0; i < issue->edition->entry_count; i++) {
        struct arena_mark mark = arena_mark(&arena);
        struct item item = item_of(&arena, issue, &issue->edition->entries[i]);
        buf_clear(&part);
        add_full(&part, &arena, &item);
        if (!fits(out, &part, foot + reserves[i + 1])) {
            buf_clear(&part);
            add_brief(&part, &item);
        }
        if (fits(out, &part, foot))
            buf_add(out, buf_str(&part));
        else
            left_out++;
        arena_reset(&arena, mark);
    }
    add_foot(out, &arena, issue, left_out);
    buf_release(&part);
    arena_release(&arena);
}
