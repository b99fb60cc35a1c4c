#include "element.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/parse/url.h>

#include "feed_fields.h"
#include "url_parts.h"

static bool is_text(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

/* The texts of a row of siblings. */
static str text_of_row(struct arena *arena, const xmlNode *first)
{
    if (first && !first->next && is_text(first)) /* nearly always */
        return arena_copy(arena, str_trim(str_from((const char *)first->content)));
    struct buf text = buf_with_limit(CEILING_DOCUMENT_BYTES);
    for (const xmlNode *node = first; node; node = node->next)
        if (is_text(node))
            buf_add(&text, str_from((const char *)node->content));
    str copy = arena_copy(arena, str_trim(buf_str(&text)));
    buf_release(&text);
    return copy;
}

str element_text(struct arena *arena, const xmlNode *element)
{
    return text_of_row(arena, element->children);
}

/* Lower is better; 0: not this one. */
static int attr_fit(const xmlAttr *attr, str name)
{
    if (!str_equal_ignoring_case(feed_local_name(attr->name), name))
        return 0;
    bool has_prefix = attr->ns || str_find_char(str_from((const char *)attr->name), ':') != STR_NONE;
    if (!has_prefix)
        return 2;
    bool is_xml = attr->ns && str_equal(str_from((const char *)attr->ns->prefix), STR("xml"));
    return is_xml ? 1 : feed_namespace_of(attr->ns) == NS_RDF ? 3 : 0;
}

str element_attr(struct arena *arena, const xmlNode *element, const char *name)
{
    const xmlAttr *best = NULL;
    int best_fit = 0;
    for (const xmlAttr *attr = element->properties; attr; attr = attr->next) {
        int fit = attr_fit(attr, str_from(name));
        if (fit && (!best || fit < best_fit)) {
            best = attr;
            best_fit = fit;
        }
    }
    return best ? element_attr_text(arena, best) : STR("");
}

str element_attr_text(struct arena *arena, const xmlAttr *attr)
{
    return text_of_row(arena, attr->children);
}

/* A longer base is none: each link would take as much again. */
#define BASE_MAX ((size_t)2000)

/* An IPv6 address has both of its brackets. */
static bool has_whole_host(str url)
{
    str authority = url_split(url).authority;
    return (str_find_char(authority, '[') == STR_NONE) == (str_find_char(authority, ']') == STR_NONE);
}

/* Links by a base that is a script would turn into scripts. */
str element_base(struct arena *arena, const xmlNode *element, str outer)
{
    str said = element->properties ? element_attr(arena, element, "base") : STR("");
    if (said.len == 0 || said.len > BASE_MAX)
        return outer;
    str base = url_resolve(arena, outer, said);
    if (base.len > BASE_MAX || !has_whole_host(base))
        return outer;
    bool has_scheme = str_find(base, STR(":")) != STR_NONE;
    bool allowed = url_is_web(base) || str_starts(base, STR("file:")) || str_starts(base, STR("ftp:"));
    return allowed || (!has_scheme && outer.len == 0) ? base : outer;
}
