/* A feed as we understood it. The keys and their order are a contract: nutgraf(1). */
#include <nutgraf/publish/publish.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/when.h>

#include "json_line.h"

static json_t *person_object(struct json_line *line, const struct feed_person *person)
{
    json_t *object = json_object();
    json_add(line, object, "name", json_text_or_null(line, person->name));
    json_add(line, object, "email", json_text_or_null(line, person->email));
    json_add(line, object, "uri", json_text_or_null(line, person->uri));
    return object;
}

static json_t *people(struct json_line *line, const struct feed_person *at, size_t len)
{
    json_t *array = json_array();
    for (size_t i = 0; i < len; i++)
        json_append(line, array, person_object(line, &at[i]));
    return array;
}

static json_t *links(struct json_line *line, const struct feed_facts *facts)
{
    json_t *array = json_array();
    for (size_t i = 0; i < facts->links.len; i++) {
        const struct feed_link *link = &facts->links.at[i];
        json_t *object = json_object();
        json_add(line, object, "rel", json_text_or_null(line, link->rel));
        json_add(line, object, "type", json_text_or_null(line, link->type));
        json_add(line, object, "href", json_text_or_null(line, link->href));
        json_add(line, object, "title", json_text_or_null(line, link->title));
        json_add(line, object, "length", json_text_or_null(line, link->length));
        json_add(line, object, "hreflang", json_text_or_null(line, link->language));
        json_append(line, array, object);
    }
    return array;
}

static json_t *categories(struct json_line *line, const struct feed_facts *facts)
{
    json_t *array = json_array();
    for (size_t i = 0; i < facts->categories.len; i++) {
        const struct feed_category *category = &facts->categories.at[i];
        json_t *object = json_object();
        json_add(line, object, "term", json_text_or_null(line, category->term));
        json_add(line, object, "scheme", json_text_or_null(line, category->scheme));
        json_add(line, object, "label", json_text_or_null(line, category->label));
        json_append(line, array, object);
    }
    return array;
}

static json_t *generator_object(struct json_line *line, const struct feed_generator *generator)
{
    if (generator->name.len + generator->version.len + generator->uri.len == 0)
        return json_null();
    json_t *object = json_object();
    json_add(line, object, "name", json_text_or_null(line, generator->name));
    json_add(line, object, "version", json_text_or_null(line, generator->version));
    json_add(line, object, "uri", json_text_or_null(line, generator->uri));
    return object;
}

static json_t *image_object(struct json_line *line, const struct feed_image *image)
{
    if (image->url.len + image->title.len + image->link.len == 0)
        return json_null();
    json_t *object = json_object();
    json_add(line, object, "url", json_text_or_null(line, image->url));
    json_add(line, object, "title", json_text_or_null(line, image->title));
    json_add(line, object, "link", json_text_or_null(line, image->link));
    return object;
}

static json_t *date(struct json_line *line, int64_t when)
{
    return json_text_or_null(line, when_rfc3339(line->arena, when));
}

static json_t *facts_object(struct json_line *line, const struct feed_facts *facts)
{
    json_t *object = json_object();
    json_add(line, object, "title", json_text_or_null(line, facts->title));
    json_add(line, object, "title_html", json_text_or_null(line, facts->title_html));
    json_add(line, object, "link", json_text_or_null(line, facts->link));
    json_add(line, object, "id", json_text_or_null(line, facts->id));
    json_add(line, object, "subtitle", json_text_or_null(line, facts->subtitle));
    json_add(line, object, "subtitle_html", json_text_or_null(line, facts->subtitle_html));
    json_add(line, object, "updated", date(line, facts->updated));
    json_add(line, object, "published", date(line, facts->published));
    json_add(line, object, "author", json_text_or_null(line, facts->author));
    json_add(line, object, "authors", people(line, facts->authors.at, facts->authors.len));
    json_add(line, object, "contributors", people(line, facts->contributors.at, facts->contributors.len));
    json_add(line, object, "language", json_text_or_null(line, facts->language));
    json_add(line, object, "rights", json_text_or_null(line, facts->rights));
    json_add(line, object, "rights_html", json_text_or_null(line, facts->rights_html));
    json_add(line, object, "generator", generator_object(line, &facts->generator));
    json_add(line, object, "image", image_object(line, &facts->image));
    json_add(line, object, "links", links(line, facts));
    json_add(line, object, "categories", categories(line, facts));
    json_add(line, object, "base", json_text_or_null(line, facts->base));
    return object;
}

static json_t *content_object(struct json_line *line, const struct feed_content *content)
{
    json_t *object = json_object();
    json_add(line, object, "value", json_text(line, content->value));
    json_add(line, object, "type", json_text_or_null(line, content->type));
    json_add(line, object, "language", json_text_or_null(line, content->language));
    json_add(line, object, "base", json_text_or_null(line, content->base));
    return object;
}

static json_t *contents(struct json_line *line, const struct feed_entry *entry)
{
    json_t *array = json_array();
    for (size_t i = 0; i < entry->contents.len; i++)
        json_append(line, array, content_object(line, &entry->contents.at[i]));
    return array;
}

/* "summary" bears no type and is HTML: in a plain one, what HTML would read as markup is escaped. */
static json_t *summary(struct json_line *line, const struct feed_content *content)
{
    if (!str_equal(content->type, STR("text/plain")))
        return json_text_or_null(line, content->value);
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
    line->failed |= html.full;
    json_t *text = json_text_or_null(line, buf_str(&html));
    buf_release(&html);
    return text;
}

static json_t *entry_object(struct json_line *line, const struct feed_entry *entry)
{
    json_t *object = facts_object(line, &entry->facts);
    json_add(line, object, "content", entry->contents.len ? content_object(line, &entry->contents.at[0]) : json_null());
    json_add(line, object, "contents", contents(line, entry));
    json_add(line, object, "summary", summary(line, &entry->summary));
    json_add(line, object, "source", entry->source ? facts_object(line, entry->source) : json_null());
    json_add(line, object, "comments", json_text_or_null(line, entry->comments));
    return object;
}

/* The hours of the day, in UTC, at which nothing new comes. */
static json_t *hours(struct json_line *line, uint32_t skip_hours)
{
    json_t *array = json_array();
    for (int hour = 0; hour < 24; hour++)
        if (skip_hours >> hour & 1)
            json_append(line, array, json_integer(hour));
    return array;
}

static json_t *days(struct json_line *line, unsigned skip_days)
{
    static const char *const NAMES[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    json_t *array = json_array();
    for (unsigned day = 0; day < sizeof NAMES / sizeof *NAMES; day++)
        if (skip_days >> day & 1)
            json_append(line, array, json_text(line, str_from(NAMES[day])));
    return array;
}

static json_t *feed_object(struct json_line *line, const struct feed *feed)
{
    json_t *object = facts_object(line, &feed->facts);
    json_add(line, object, "docs", json_text_or_null(line, feed->docs));
    json_add(line, object, "ttl", feed->ttl ? json_integer(feed->ttl) : json_null());
    json_add(line, object, "update_seconds", feed->update_seconds ? json_integer(feed->update_seconds) : json_null());
    json_add(line, object, "skip_hours", hours(line, feed->skip_hours));
    json_add(line, object, "skip_days", days(line, feed->skip_days));
    return object;
}

static json_t *faults(struct json_line *line, const struct feed *feed)
{
    json_t *array = json_array();
    for (size_t i = 0; i < feed->faults.len; i++)
        json_append(line, array, json_text(line, feed->faults.at[i]));
    return array;
}

void publish_feed_json(struct buf *out, const struct feed *feed)
{
    struct arena arena = {0};
    struct json_line line = {.arena = &arena};
    json_t *object = json_object();
    json_add(&line, object, "wellformed", json_boolean(feed->wellformed));
    json_add(&line, object, "format", json_text_or_null(&line, feed->format));
    json_add(&line, object, "encoding", json_text_or_null(&line, feed->encoding));
    json_add(&line, object, "faults", faults(&line, feed));
    json_add(&line, object, "feed", feed_object(&line, feed));
    json_t *entries = json_array();
    for (size_t i = 0; i < feed->entries.len; i++)
        json_append(&line, entries, entry_object(&line, &feed->entries.at[i]));
    json_add(&line, object, "entries", entries);
    json_line_write(out, &line, object);
    arena_release(&arena);
}
