#include "feed_inline.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/parse/url.h>
#include <nutgraf/text/letter_case.h>

#include "element.h"
#include "feed_fields.h"
#include "html_element.h"
#include "sanitize_attributes.h"

/* Escaping makes at most six bytes of one. */
#define INLINE_BYTES_MAX (6 * CEILING_DOCUMENT_BYTES)

/* Links made absolute grow by the base; past this, nothing is read any more. */
#define INLINE_BYTES_ENOUGH (3 * CEILING_DOCUMENT_BYTES)

struct writer {
    struct arena *arena;
    struct arena scratch; /* for one link */
    struct buf out;
    str known;
    size_t depth;
    str bases[CEILING_MARKUP_DEPTH + 1]; /* what is in force so deep inside */
};

static void add_link(struct writer *writer, const xmlAttr *attr)
{
    struct buf value = buf_with_limit(CEILING_DOCUMENT_BYTES);
    for (const xmlNode *node = attr->children; node; node = node->next)
        buf_add(&value, str_from((const char *)node->content));
    str base = writer->bases[writer->depth];
    add_escaped(&writer->out, url_resolve(&writer->scratch, base, buf_str(&value)), true);
    arena_reset(&writer->scratch, (struct arena_mark){0});
    buf_release(&value);
}

static void add_attribute(struct writer *writer, const xmlAttr *attr)
{
    struct buf *out = &writer->out;
    str name = feed_local_name(attr->name);
    bool has_base = writer->bases[writer->depth].at != writer->known.at;
    buf_addf(out, " %" STR_FMT "=\"", STR_ARG(name));
    if (has_base && is_url_attribute(name))
        add_link(writer, attr);
    else
        for (const xmlNode *node = attr->children; node; node = node->next)
            add_escaped(out, str_from((const char *)node->content), true);
    buf_add_char(out, '"');
}

static void add_start_tag(struct writer *writer, const xmlNode *element)
{
    buf_addf(&writer->out, "<%" STR_FMT, STR_ARG(feed_local_name(element->name)));
    for (const xmlAttr *attr = element->properties; attr; attr = attr->next)
        add_attribute(writer, attr);
    buf_add_char(&writer->out, '>');
}

/* Elements without an end tag in HTML. */
static bool is_void(str name)
{
    char lower[16];
    if (name.len > sizeof lower)
        return false;
    ascii_lower(lower, name);
    return html_is(html_element_find((str){lower, name.len}), HTML_VOID);
}

static void add_end_tag(struct writer *writer, const xmlNode *element)
{
    str name = feed_local_name(element->name);
    if (!is_void(name))
        buf_addf(&writer->out, "</%" STR_FMT ">", STR_ARG(name));
}

static void enter(struct writer *writer, const xmlNode *element)
{
    str outer = writer->bases[writer->depth];
    writer->bases[++writer->depth] = element_base(writer->arena, element, outer);
    add_start_tag(writer, element);
}

static void leave(struct writer *writer, const xmlNode *element)
{
    add_end_tag(writer, element);
    writer->depth--;
}

static void add_inside(struct writer *writer, const xmlNode *top)
{
    const xmlNode *node = top->children;
    while (node && writer->out.len < INLINE_BYTES_ENOUGH) {
        if (node->type == XML_ELEMENT_NODE)
            enter(writer, node);
        else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            add_escaped(&writer->out, str_from((const char *)node->content), false);
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            continue;
        }
        if (node->type == XML_ELEMENT_NODE)
            leave(writer, node);
        while (node && !node->next) {
            node = node->parent == top ? NULL : node->parent;
            if (node)
                leave(writer, node);
        }
        node = node ? node->next : NULL;
    }
}

str inline_html(struct arena *arena, const xmlNode *top, str base, str known)
{
    struct writer writer = {.arena = arena, .out = buf_with_limit(INLINE_BYTES_MAX), .known = known, .bases = {base}};
    add_inside(&writer, top);
    str html = arena_copy(arena, str_trim(buf_str(&writer.out)));
    buf_release(&writer.out);
    arena_release(&writer.scratch);
    return html;
}

str inline_escaped(struct arena *arena, str text)
{
    struct buf out = buf_with_limit(INLINE_BYTES_MAX);
    add_escaped(&out, text, false);
    str html = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return html;
}
