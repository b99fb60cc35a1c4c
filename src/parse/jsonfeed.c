#include "jsonfeed.h"

#include <jansson.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/parse/sanitize.h>
#include <nutgraf/parse/url.h>
#include <nutgraf/text/charset.h>

#include "date.h"
#include "feed_read.h"
#include "json_repair.h"

static const str BOM = STR_INIT("\xEF\xBB\xBF");

static str without_mark(str bytes)
{
    return str_trim(str_starts(bytes, BOM) ? str_slice(bytes, BOM.len, bytes.len) : bytes);
}

bool looks_like_json(str bytes)
{
    return str_starts(without_mark(bytes), STR("{"));
}

/* What is gathered, and where relative URLs start. */
struct json_reader {
    struct arena *arena;
    str base;
    str language; /* the feed's */
    bool for_text;
};

/* A string, trimmed; ids may be numbers (version 1.0 let them). Empty for anything else. */
static str text_of(struct json_reader *reader, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (json_is_string(value))
        return arena_copy(reader->arena, str_trim((str){json_string_value(value), json_string_length(value)}));
    if (json_is_integer(value))
        return arena_printf(reader->arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    return STR("");
}

static str url_of(struct json_reader *reader, const json_t *object, const char *key)
{
    return feed_url(reader->arena, reader->base, text_of(reader, object, key));
}

static int64_t date_of(struct json_reader *reader, const json_t *object, const char *key)
{
    int64_t when = WHEN_NONE;
    return parse_date(text_of(reader, object, key), &when) ? when : WHEN_NONE;
}

static void add_author(struct json_reader *reader, struct feed_facts *facts, const json_t *author)
{
    struct feed_person person = {.name = text_of(reader, author, "name"), .uri = url_of(reader, author, "url")};
    facts_add_author(reader->arena, facts, person, STR(""));
}

/* 1.0 has one author, 1.1 has several. */
static void read_authors(struct json_reader *reader, struct feed_facts *facts, const json_t *object)
{
    const json_t *authors = json_object_get(object, "authors");
    for (size_t i = 0; i < json_array_size(authors); i++)
        add_author(reader, facts, json_array_get(authors, i));
    add_author(reader, facts, json_object_get(object, "author"));
}

static void add_link(struct json_reader *reader, struct feed_facts *facts, struct feed_link link)
{
    if (link.href.len)
        *vec_push(reader->arena, &facts->links) = link;
}

static void read_attachments(struct json_reader *reader, struct feed_facts *facts, const json_t *item)
{
    const json_t *attachments = json_object_get(item, "attachments");
    for (size_t i = 0; i < json_array_size(attachments); i++) {
        const json_t *attachment = json_array_get(attachments, i);
        struct feed_link link = {.rel = STR("enclosure"),
                                 .type = text_of(reader, attachment, "mime_type"),
                                 .href = url_of(reader, attachment, "url"),
                                 .title = text_of(reader, attachment, "title"),
                                 .length = text_of(reader, attachment, "size_in_bytes")};
        add_link(reader, facts, link);
    }
}

static void read_tags(struct json_reader *reader, struct feed_facts *facts, const json_t *item)
{
    const json_t *tags = json_object_get(item, "tags");
    for (size_t i = 0; i < json_array_size(tags); i++) {
        const json_t *tag = json_array_get(tags, i);
        str term = str_trim((str){json_string_value(tag), json_string_length(tag)});
        if (term.len)
            *vec_push(reader->arena, &facts->categories) =
                (struct feed_category){.term = arena_copy(reader->arena, term)};
    }
}

static void add_content(struct json_reader *reader, struct feed_entry *entry, str value, str type)
{
    if (value.len)
        *vec_push(reader->arena, &entry->contents) = (struct feed_content){
            .value = value, .type = type, .language = entry->facts.language, .base = reader->base};
}

static void read_texts(struct json_reader *reader, struct feed_entry *entry, const json_t *item)
{
    str html = text_of(reader, item, "content_html");
    if (!reader->for_text)
        html = sanitize_html(reader->arena, html, reader->base);
    add_content(reader, entry, html, STR("text/html"));
    add_content(reader, entry, text_of(reader, item, "content_text"), STR("text/plain"));
    str summary = text_of(reader, item, "summary");
    if (summary.len)
        entry->summary = (struct feed_content){
            .value = summary, .type = STR("text/plain"), .language = entry->facts.language, .base = reader->base};
}

/* An item without an url is read at its id where that is one, or where it leads (1.1, "external_url"). */
static void read_item_links(struct json_reader *reader, struct feed_facts *facts, const json_t *item)
{
    str url = url_of(reader, item, "url");
    str external = url_of(reader, item, "external_url");
    facts->id_is_link = url_is_web(facts->id);
    facts->link = url.len ? url : external.len ? external : facts->id_is_link ? facts->id : STR("");
    add_link(reader, facts, (struct feed_link){.rel = STR("alternate"), .type = STR("text/html"), .href = url});
    add_link(reader, facts, (struct feed_link){.rel = STR("related"), .href = external});
    read_attachments(reader, facts, item);
}

static void read_item(struct json_reader *reader, struct feed_entry *entry, const json_t *item)
{
    struct feed_facts *facts = &entry->facts;
    facts->id = text_of(reader, item, "id");
    facts->title = text_of(reader, item, "title");
    facts->published = date_of(reader, item, "date_published");
    facts->updated = date_of(reader, item, "date_modified");
    facts->language = text_of(reader, item, "language");
    facts->image.url = url_of(reader, item, "image");
    facts->base = reader->base;
    if (facts->image.url.len == 0)
        facts->image.url = url_of(reader, item, "banner_image");
    if (facts->language.len == 0)
        facts->language = reader->language;
    read_item_links(reader, facts, item);
    read_authors(reader, facts, item);
    read_tags(reader, facts, item);
    read_texts(reader, entry, item);
}

static void read_hubs(struct json_reader *reader, struct feed_facts *facts, const json_t *object)
{
    const json_t *hubs = json_object_get(object, "hubs");
    for (size_t i = 0; i < json_array_size(hubs); i++) {
        str href = url_of(reader, json_array_get(hubs, i), "url");
        add_link(reader, facts, (struct feed_link){.rel = STR("hub"), .href = href});
    }
}

static void read_feed(struct json_reader *reader, struct feed_facts *facts, const json_t *object)
{
    facts->title = text_of(reader, object, "title");
    facts->subtitle = text_of(reader, object, "description");
    facts->link = url_of(reader, object, "home_page_url");
    facts->id = url_of(reader, object, "feed_url");
    facts->language = text_of(reader, object, "language");
    facts->image.url = url_of(reader, object, "icon");
    facts->base = reader->base;
    if (facts->image.url.len == 0)
        facts->image.url = url_of(reader, object, "favicon");
    if (facts->language.len == 0)
        facts->language = reader->language;
    reader->language = facts->language;
    add_link(reader, facts, (struct feed_link){.rel = STR("alternate"), .type = STR("text/html"), .href = facts->link});
    add_link(reader, facts,
             (struct feed_link){.rel = STR("self"), .type = STR("application/feed+json"), .href = facts->id});
    add_link(reader, facts, (struct feed_link){.rel = STR("next"), .href = url_of(reader, object, "next_url")});
    read_hubs(reader, facts, object);
    read_authors(reader, facts, object);
}

static str format_of(struct json_reader *reader, const json_t *object)
{
    str version = text_of(reader, object, "version");
    if (str_ends(version, STR("jsonfeed.org/version/1.1")))
        return STR("json11");
    return str_ends(version, STR("jsonfeed.org/version/1")) ? STR("json1") : STR("json");
}

static void read_items(struct json_reader *reader, struct feed *feed, const json_t *items)
{
    for (size_t i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);
        if (i == CEILING_FEED_ENTRIES) {
            feed->entries_left_out = json_array_size(items) - i;
            *vec_push(reader->arena, &feed->faults) =
                arena_printf(reader->arena, "more than %zu entries: %zu were left out", CEILING_FEED_ENTRIES,
                             feed->entries_left_out);
            return;
        }
        if (json_is_object(item))
            read_item(reader, vec_push(reader->arena, &feed->entries), item);
    }
}

/* What can be read of JSON that breaks the rules; NULL for nothing. */
static json_t *load_repaired(struct arena *arena, const struct feed_input *input, struct feed *feed)
{
    struct err err;
    str text;
    if (!charset_decode(arena, input->bytes, STR("utf-8"), &text, &feed->encoding, &err))
        return NULL;
    struct buf repaired = buf_with_limit(JSON_REPAIR_LIMIT(text.len));
    json_repair(text, &repaired);
    json_t *object = repaired.full ? NULL : json_loadb(repaired.at, repaired.len, JSON_DISABLE_EOF_CHECK, NULL);
    buf_release(&repaired);
    return object;
}

/* NULL with reterr set; a fault that could be mended is noted. */
static json_t *load(struct arena *arena, const struct feed_input *input, struct feed *feed, struct err *reterr)
{
    str bytes = without_mark(input->bytes);
    json_error_t error;
    feed->wellformed = true;
    feed->encoding = STR("utf-8");
    json_t *object = json_loadb(bytes.at, bytes.len, JSON_DISABLE_EOF_CHECK, &error);
    if (object)
        return object;
    feed->wellformed = false;
    feed->breaks_off = feed->breaks_off_in_entry = json_error_code(&error) == json_error_premature_end_of_input;
    *vec_push(arena, &feed->faults) =
        arena_printf(arena, "line %d column %d: %s", error.line, error.column, error.text);
    object = load_repaired(arena, input, feed);
    if (!object)
        err_set(reterr, EX_DATAERR, "%" STR_FMT ": line %d column %d: no JSON: %s", STR_ARG(input->name), error.line,
                error.column, error.text);
    return object;
}

bool jsonfeed_read(struct arena *arena, const struct feed_input *input, struct feed *feed, struct err *reterr)
{
    json_t *object = load(arena, input, feed, reterr);
    if (!object)
        return false;
    const json_t *items = json_object_get(object, "items");
    bool is_feed = json_is_array(items);
    if (is_feed) {
        struct json_reader reader = {
            .arena = arena, .base = input->url, .language = input->language, .for_text = input->for_text};
        feed->format = format_of(&reader, object);
        read_feed(&reader, &feed->facts, object);
        read_items(&reader, feed, items);
    } else {
        err_set(reterr, EX_DATAERR, "%" STR_FMT ": JSON, but no JSON Feed: it has no list of \"items\"",
                STR_ARG(input->name));
    }
    json_decref(object);
    return is_feed;
}
