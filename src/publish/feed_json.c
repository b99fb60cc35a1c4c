/* A feed as we understood it. The keys and their order are a contract: nutgraf(1). */
#include <nutgraf/publish/publish.h>

#include <nutgraf/base/ceilings.h>

#include "json_line.h"

static void person_object(struct buf *out, const char *key, const struct feed_person *person)
{
    json_open(out, key, '{');
    json_text_or_null(out, "name", person->name);
    json_text_or_null(out, "email", person->email);
    json_text_or_null(out, "uri", person->uri);
    json_close(out, '}');
}

static void people(struct buf *out, const char *key, const struct feed_person *at, size_t len)
{
    json_open(out, key, '[');
    for (size_t i = 0; i < len; i++)
        person_object(out, NULL, &at[i]);
    json_close(out, ']');
}

static void publisher(struct buf *out, const struct feed_person *person)
{
    if (person->name.len + person->email.len + person->uri.len == 0)
        json_null(out, "publisher");
    else
        person_object(out, "publisher", person);
}

static void links(struct buf *out, const struct feed_facts *facts)
{
    json_open(out, "links", '[');
    for (size_t i = 0; i < facts->links.len; i++) {
        const struct feed_link *link = &facts->links.at[i];
        json_open(out, NULL, '{');
        json_text_or_null(out, "rel", link->rel);
        json_text_or_null(out, "type", link->type);
        json_text_or_null(out, "href", link->href);
        json_text_or_null(out, "title", link->title);
        json_text_or_null(out, "length", link->length);
        json_text_or_null(out, "hreflang", link->language);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void categories(struct buf *out, const struct feed_facts *facts)
{
    json_open(out, "categories", '[');
    for (size_t i = 0; i < facts->categories.len; i++) {
        const struct feed_category *category = &facts->categories.at[i];
        json_open(out, NULL, '{');
        json_text_or_null(out, "term", category->term);
        json_text_or_null(out, "scheme", category->scheme);
        json_text_or_null(out, "label", category->label);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void generator_object(struct buf *out, const struct feed_generator *generator)
{
    if (generator->name.len + generator->version.len + generator->uri.len == 0) {
        json_null(out, "generator");
        return;
    }
    json_open(out, "generator", '{');
    json_text_or_null(out, "name", generator->name);
    json_text_or_null(out, "version", generator->version);
    json_text_or_null(out, "uri", generator->uri);
    json_close(out, '}');
}

static void image_object(struct buf *out, const struct feed_image *image)
{
    if (image->url.len + image->title.len + image->link.len == 0) {
        json_null(out, "image");
        return;
    }
    json_open(out, "image", '{');
    json_text_or_null(out, "url", image->url);
    json_text_or_null(out, "title", image->title);
    json_text_or_null(out, "link", image->link);
    json_close(out, '}');
}

/* Without its brackets: an entry or feed has more to it. */
static void facts_members(struct buf *out, const struct feed_facts *facts)
{
    json_text_or_null(out, "title", facts->title);
    json_text_or_null(out, "title_html", facts->title_html);
    json_text_or_null(out, "link", facts->link);
    json_text_or_null(out, "id", facts->id);
    json_text_or_null(out, "subtitle", facts->subtitle);
    json_text_or_null(out, "subtitle_html", facts->subtitle_html);
    json_date(out, "updated", facts->updated);
    json_date(out, "published", facts->published);
    json_text_or_null(out, "author", facts->author);
    people(out, "authors", facts->authors.at, facts->authors.len);
    people(out, "contributors", facts->contributors.at, facts->contributors.len);
    publisher(out, &facts->publisher);
    json_text_or_null(out, "language", facts->language);
    json_text_or_null(out, "rights", facts->rights);
    json_text_or_null(out, "rights_html", facts->rights_html);
    generator_object(out, &facts->generator);
    image_object(out, &facts->image);
    links(out, facts);
    categories(out, facts);
    json_text_or_null(out, "base", facts->base);
}

static void content_object(struct buf *out, const char *key, const struct feed_content *content)
{
    json_open(out, key, '{');
    json_text(out, "value", content->value);
    json_text_or_null(out, "type", content->type);
    json_text_or_null(out, "language", content->language);
    json_text_or_null(out, "base", content->base);
    json_close(out, '}');
}

/* The first by itself, too. */
static void contents(struct buf *out, const struct feed_entry *entry)
{
    if (entry->contents.len)
        content_object(out, "content", &entry->contents.at[0]);
    else
        json_null(out, "content");
    json_open(out, "contents", '[');
    for (size_t i = 0; i < entry->contents.len; i++)
        content_object(out, NULL, &entry->contents.at[i]);
    json_close(out, ']');
}

/* "summary" bears no type and is HTML: in a plain one, what HTML would read as markup is escaped. */
static void summary(struct buf *out, const struct feed_content *content)
{
    if (!str_equal(content->type, STR("text/plain"))) {
        json_text_or_null(out, "summary", content->value);
        return;
    }
    struct buf html = buf_with_limit(CEILING_FEED_BYTES);
    for (size_t i = 0; i < content->value.len; i++) {
        char c = content->value.at[i];
        if (c == '&')
            buf_add(&html, STR("&amp;"));
        else if (c == '<')
            buf_add(&html, STR("&lt;"));
        else if (c == '>')
            buf_add(&html, STR("&gt;"));
        else
            buf_add_char(&html, c);
    }
    json_text_or_null(out, "summary", buf_str(&html));
    out->full |= html.full;
    buf_release(&html);
}

static void source(struct buf *out, const struct feed_facts *facts)
{
    if (!facts) {
        json_null(out, "source");
        return;
    }
    json_open(out, "source", '{');
    facts_members(out, facts);
    json_close(out, '}');
}

static void entry_object(struct buf *out, const struct feed_entry *entry)
{
    json_open(out, NULL, '{');
    facts_members(out, &entry->facts);
    contents(out, entry);
    summary(out, &entry->summary);
    source(out, entry->source);
    json_text_or_null(out, "comments", entry->comments);
    json_close(out, '}');
}

/* The hours of the day, in UTC, at which nothing new comes. */
static void hours(struct buf *out, uint32_t skip_hours)
{
    json_open(out, "skip_hours", '[');
    for (int hour = 0; hour < 24; hour++)
        if (skip_hours >> hour & 1)
            json_integer(out, NULL, hour);
    json_close(out, ']');
}

static void days(struct buf *out, unsigned skip_days)
{
    static const char *const NAMES[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    json_open(out, "skip_days", '[');
    for (unsigned day = 0; day < sizeof NAMES / sizeof *NAMES; day++)
        if (skip_days >> day & 1)
            json_text(out, NULL, str_from(NAMES[day]));
    json_close(out, ']');
}

static void number_or_null(struct buf *out, const char *key, long long number)
{
    if (number)
        json_integer(out, key, number);
    else
        json_null(out, key);
}

static void feed_object(struct buf *out, const struct feed *feed)
{
    json_open(out, "feed", '{');
    facts_members(out, &feed->facts);
    json_text_or_null(out, "docs", feed->docs);
    number_or_null(out, "ttl", feed->ttl);
    number_or_null(out, "update_seconds", feed->update_seconds);
    hours(out, feed->skip_hours);
    days(out, feed->skip_days);
    json_close(out, '}');
}

static void faults(struct buf *out, const struct feed *feed)
{
    json_open(out, "faults", '[');
    for (size_t i = 0; i < feed->faults.len; i++)
        json_text(out, NULL, feed->faults.at[i]);
    json_close(out, ']');
}

void publish_feed_json(struct buf *out, const struct feed *feed)
{
    json_open(out, NULL, '{');
    json_boolean(out, "wellformed", feed->wellformed);
    json_text_or_null(out, "format", feed->format);
    json_text_or_null(out, "encoding", feed->encoding);
    faults(out, feed);
    feed_object(out, feed);
    json_open(out, "entries", '[');
    for (size_t i = 0; i < feed->entries.len; i++)
        entry_object(out, &feed->entries.at[i]);
    json_close(out, ']');
    json_close(out, '}');
    buf_add_char(out, '\n');
}
