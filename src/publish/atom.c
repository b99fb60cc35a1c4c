/* RFC 4287, The Atom Syndication Format. */
#include <nutgraf/publish/publish.h>

#include <nutgraf/base/when.h>

#include "link.h"
#include "shown.h"
#include "xml.h"

#define ATOM_NAMESPACE  STR("http://www.w3.org/2005/Atom")
#define XHTML_NAMESPACE STR("http://www.w3.org/1999/xhtml")

/* The language of the words that are ours. */
#define OUR_LANGUAGE STR("en")

/* ---- Atom's constructs */

static void write_date(struct xml *xml, const char *name, int64_t when)
{
    xml_element(xml, name, when_rfc3339(xml->arena, when));
}

/* An element that RFC 4287 demands: the first date that is known, else 1970. */
static void write_updated(struct xml *xml, int64_t when, int64_t otherwise)
{
    when = when != WHEN_NONE ? when : otherwise;
    write_date(xml, "updated", when != WHEN_NONE ? when : 0);
}

static void write_person(struct xml *xml, str name)
{
    xml_open(xml, "author");
    xml_element(xml, "name", name);
    xml_close(xml);
}

/* Nothing for a link that a reader could not or should not follow. */
static void write_link(struct xml *xml, const char *relation, const char *type, str link)
{
    str uri = link_uri(xml->arena, link);
    if (uri.len == 0)
        return;
    xml_open(xml, "link");
    xml_attribute(xml, "rel", str_from(relation));
    xml_attribute(xml, "type", str_from(type));
    xml_attribute(xml, "href", uri);
    xml_close(xml);
}

static void write_text(struct xml *xml, const char *name, str language, str text)
{
    xml_open(xml, name);
    xml_attribute(xml, "type", STR("text"));
    xml_language(xml, language);
    xml_text(xml, text);
    xml_close(xml);
}

/* ---- an entry's content */

static void write_lead(struct xml *xml, const struct summary *summary)
{
    str paragraph;
    for (size_t at = 0; shown_lead(xml->arena, summary, &at, &paragraph);)
        xml_element(xml, "p", paragraph);
}

/* The quotation marks are ours; a quote of several paragraphs brings the inner opening ones with it. */
static void write_quote(struct xml *xml, const struct quote *quote)
{
    xml_open(xml, "blockquote");
    str text = str_trim(quote->text);
    const char *opening = "“";
    str paragraph;
    for (size_t at = 0; shown_paragraph(text, &at, &paragraph); opening = "") {
        xml_open(xml, "p");
        xml_words(xml, opening);
        xml_text(xml, paragraph);
        xml_words(xml, at == text.len ? "”" : "");
        xml_close(xml);
    }
    if (quote->speaker.len) {
        xml_open(xml, "p");
        xml_words(xml, "— ");
        xml_element(xml, "cite", quote->speaker);
        xml_words(xml, quote->role.len ? ", " : "");
        xml_text(xml, quote->role);
        xml_close(xml);
    }
    xml_close(xml);
}

static void write_way_to_article(struct xml *xml, const struct entry *entry)
{
    str uri = link_uri(xml->arena, entry->link);
    if (uri.len == 0)
        return;
    xml_open(xml, "p");
    xml_language(xml, OUR_LANGUAGE);
    xml_open(xml, "a");
    xml_attribute(xml, "href", uri);
    xml_words(xml, "Read the article");
    xml_close(xml);
    xml_words(xml, shown_source(entry).len ? " at " : "");
    xml_text(xml, shown_source(entry));
    xml_close(xml);
}

static void write_content(struct xml *xml, const struct entry *entry, const struct publish_options *options)
{
    xml_open(xml, "content");
    xml_attribute(xml, "type", STR("xhtml"));
    xml_language(xml, entry->summary->language);
    xml_indent(xml, false); /* in running text, white space is text */
    xml_open(xml, "div");
    xml_attribute(xml, "xmlns", XHTML_NAMESPACE);
    write_lead(xml, entry->summary);
    const struct quote *quote;
    for (size_t at = 0; shown_quote(entry->summary, options, &at, &quote);)
        write_quote(xml, quote);
    write_way_to_article(xml, entry);
    xml_close(xml);
    xml_indent(xml, true);
    xml_close(xml);
}

/* ---- an entry */

static void write_summary(struct xml *xml, const struct summary *summary)
{
    str lead = {0};
    for (size_t i = 0; i < summary->lead_count; i++)
        lead = arena_printf(xml->arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(lead), i ? summary_space_after(lead) : "",
                            STR_ARG(summary->lead[i].text));
    if (lead.len)
        write_text(xml, "summary", summary->language, lead);
}

/* What RFC 4287 §4.2.11 wants kept of the feed that an entry comes from. */
static void write_source(struct xml *xml, const struct entry *entry)
{
    if (entry->source.len == 0 && entry->source_id.len == 0)
        return;
    xml_open(xml, "source");
    if (entry->source_id.len)
        xml_element(xml, "id", entry->source_id);
    xml_element(xml, "title", entry->source);
    write_updated(xml, entry->updated, entry->first_seen);
    xml_close(xml);
}

static void write_entry(struct xml *xml, const struct entry *entry, const struct publish_options *options)
{
    const struct summary *summary = entry->summary;
    int64_t published = summary->published != WHEN_NONE ? summary->published : entry->first_seen;
    str author = summary->author.len ? summary->author : shown_source(entry);

    xml_open(xml, "entry");
    xml_element(xml, "id", entry->id);
    write_text(xml, "title", summary->language, summary->title);
    write_updated(xml, entry->updated, published);
    if (published != WHEN_NONE)
        write_date(xml, "published", published);
    if (author.len) /* newsboat shows an entry's own author only */
        write_person(xml, author);
    write_link(xml, "alternate", link_is_file(entry->link) ? "text/plain" : "text/html", entry->link);
    for (size_t i = 0; i < entry->category_count; i++) {
        xml_open(xml, "category");
        xml_attribute(xml, "term", entry->categories[i]);
        xml_close(xml);
    }
    write_source(xml, entry);
    write_summary(xml, summary);
    write_content(xml, entry, options);
    xml_close(xml);
}

/* ---- the feed */

static void write_feed(struct xml *xml, const struct edition *edition, const struct publish_options *options)
{
    xml_open(xml, "feed");
    xml_attribute(xml, "xmlns", ATOM_NAMESPACE);
    xml_element(xml, "id", edition->id);
    write_text(xml, "title", (str){0}, edition->title);
    if (edition->subtitle.len)
        write_text(xml, "subtitle", (str){0}, edition->subtitle);
    write_updated(xml, edition->updated, WHEN_NONE);
    write_link(xml, "self", "application/atom+xml", edition->url);
    write_link(xml, "alternate", "text/html", edition->link);
    xml_open(xml, "generator");
    xml_attribute(xml, "version", STR(NUTGRAF_VERSION));
    xml_words(xml, "nutgraf");
    xml_close(xml);
    write_person(xml, edition->author.len ? edition->author : edition->title);
    for (size_t i = 0; i < edition->entry_count; i++) {
        struct arena_mark mark = arena_mark(xml->arena);
        write_entry(xml, &edition->entries[i], options);
        arena_reset(xml->arena, mark);
    }
    xml_close(xml);
}

void publish_atom(struct buf *out, const struct edition *edition, const struct publish_options *options)
{
    struct arena arena = {0};
    struct xml xml;
    if (xml_begin(&arena, out, &xml)) {
        write_feed(&xml, edition, options);
        xml_end(&xml, out);
    }
    arena_release(&arena);
}
