/* OPML 2.0 (opml.org/spec2.opml), a list of subscriptions. */
#include <nutgraf/publish/publish.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/when.h>

#include "xml.h"

/* Deeper folders help nobody; the others stand in the category attribute. */
#define FOLDERS_MOST CEILING_SOURCE_CATEGORIES

struct folders {
    const str *names;
    size_t count;
};

static struct folders folders_of(const struct source *source)
{
    size_t count = source->category_count < FOLDERS_MOST ? source->category_count : FOLDERS_MOST;
    return (struct folders){source->categories, count};
}

/* Leaves the folders that the next source is not in, and enters its own: the sources keep their order. */
static void change_folder(struct xml *xml, struct folders from, struct folders to)
{
    size_t common = 0;
    while (common < from.count && common < to.count && str_equal(from.names[common], to.names[common]))
        common++;
    for (size_t i = common; i < from.count; i++)
        xml_close(xml);
    for (size_t i = common; i < to.count; i++) {
        xml_open(xml, "outline");
        xml_attribute(xml, "text", to.names[i]);
    }
}

/* One that holds a comma, or begins with a slash, would be read as another. */
static void write_categories(struct xml *xml, const struct source *source)
{
    str listed = {0};
    for (size_t i = 0; i < source->category_count; i++) {
        str name = source->categories[i];
        if (str_find_char(name, ',') == STR_NONE && !str_starts(name, STR("/")))
            listed = arena_printf(xml->arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(listed), listed.len ? "," : "",
                                  STR_ARG(name));
    }
    if (listed.len)
        xml_attribute(xml, "category", listed);
}

static void write_source(struct xml *xml, const struct source *source)
{
    xml_open(xml, "outline");
    xml_attribute(xml, "type", STR("rss"));
    xml_attribute(xml, "text", source->name);
    xml_attribute(xml, "title", source->name);
    xml_attribute(xml, "xmlUrl", source->url);
    write_categories(xml, source);
    xml_close(xml);
}

static void write_head(struct xml *xml, str title, int64_t now)
{
    xml_open(xml, "head");
    xml_element(xml, "title", title);
    xml_element(xml, "dateCreated", when_rfc5322(xml->arena, now, 0));
    xml_element(xml, "docs", STR("http://opml.org/spec2.opml"));
    xml_close(xml);
}

void publish_opml(struct buf *out, const struct source *sources, size_t count, str title, int64_t now)
{
    struct arena arena = {0};
    struct xml xml;
    struct folders here = {0};
    if (!xml_begin(&arena, out, &xml)) {
        arena_release(&arena);
        return;
    }
    xml_open(&xml, "opml");
    xml_attribute(&xml, "version", STR("2.0"));
    write_head(&xml, title, now);
    xml_open(&xml, "body");
    for (size_t i = 0; i < count; i++) {
        if (!sources[i].url.len)
            continue;
        change_folder(&xml, here, folders_of(&sources[i]));
        here = folders_of(&sources[i]);
        write_source(&xml, &sources[i]);
    }
    xml_end(&xml, out);
    arena_release(&arena);
}
