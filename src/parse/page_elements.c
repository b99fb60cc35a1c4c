#include "page_elements.h"

#include <stdlib.h>
#include <string.h>

struct element_name {
    const char *name;
    enum element element;
};

/* clang-format off */

/* Sorted by name. */
static const struct element_name NAMES[] = {
    {"a", ELEMENT_LINK},
    {"address", ELEMENT_BLOCK},
    {"amp-ad", ELEMENT_SILENT},
    {"article", ELEMENT_ARTICLE},
    {"aside", ELEMENT_ASIDE},
    {"audio", ELEMENT_SILENT},
    {"b", ELEMENT_STRONG},
    {"base", ELEMENT_SILENT},
    {"big", ELEMENT_STRONG},
    {"blockquote", ELEMENT_QUOTE},
    {"body", ELEMENT_BODY},
    {"br", ELEMENT_BREAK},
    {"button", ELEMENT_SILENT},
    {"canvas", ELEMENT_SILENT},
    {"caption", ELEMENT_CAPTION},
    {"center", ELEMENT_BLOCK},
    {"datalist", ELEMENT_SILENT},
    {"dd", ELEMENT_ITEM},
    {"details", ELEMENT_BLOCK},
    {"dialog", ELEMENT_SILENT},
    {"dir", ELEMENT_LIST},
    {"div", ELEMENT_BLOCK},
    {"dl", ELEMENT_LIST},
    {"dt", ELEMENT_ITEM},
    {"embed", ELEMENT_SILENT},
    {"fieldset", ELEMENT_BLOCK},
    {"figcaption", ELEMENT_CAPTION},
    {"figure", ELEMENT_FIGURE},
    {"footer", ELEMENT_FOOTER},
    {"form", ELEMENT_FORM},
    {"h1", ELEMENT_HEADING},
    {"h2", ELEMENT_HEADING},
    {"h3", ELEMENT_HEADING},
    {"h4", ELEMENT_HEADING},
    {"h5", ELEMENT_HEADING},
    {"h6", ELEMENT_HEADING},
    {"head", ELEMENT_HEAD},
    {"header", ELEMENT_HEADER},
    {"hgroup", ELEMENT_HEADER},
    {"hr", ELEMENT_BLOCK},
    {"html", ELEMENT_HTML},
    {"iframe", ELEMENT_SILENT},
    {"img", ELEMENT_SILENT},
    {"input", ELEMENT_SILENT},
    {"legend", ELEMENT_BLOCK},
    {"li", ELEMENT_ITEM},
    {"link", ELEMENT_HEAD_LINK},
    {"main", ELEMENT_MAIN},
    {"map", ELEMENT_SILENT},
    {"math", ELEMENT_INLINE},
    {"menu", ELEMENT_LIST},
    {"meta", ELEMENT_META},
    {"nav", ELEMENT_NAV},
    {"noembed", ELEMENT_SILENT},
    {"noframes", ELEMENT_SILENT},
    {"noscript", ELEMENT_SILENT},
    {"object", ELEMENT_SILENT},
    {"ol", ELEMENT_LIST},
    {"option", ELEMENT_SILENT},
    {"p", ELEMENT_PARAGRAPH},
    {"picture", ELEMENT_SILENT},
    {"pre", ELEMENT_PREFORMATTED},
    {"script", ELEMENT_SCRIPT},
    {"search", ELEMENT_SILENT},
    {"section", ELEMENT_BLOCK},
    {"select", ELEMENT_SILENT},
    {"strong", ELEMENT_STRONG},
    {"style", ELEMENT_SILENT},
    {"summary", ELEMENT_BLOCK},
    {"svg", ELEMENT_SILENT},
    {"table", ELEMENT_TABLE},
    {"tbody", ELEMENT_BLOCK},
    {"td", ELEMENT_CELL},
    {"template", ELEMENT_SILENT},
    {"textarea", ELEMENT_SILENT},
    {"tfoot", ELEMENT_BLOCK},
    {"th", ELEMENT_CELL},
    {"thead", ELEMENT_BLOCK},
    {"time", ELEMENT_TIME},
    {"title", ELEMENT_TITLE},
    {"tr", ELEMENT_ROW},
    {"ul", ELEMENT_LIST},
    {"video", ELEMENT_SILENT},
};

/* clang-format on */

static int compare_name(const void *key, const void *row)
{
    return strcmp(key, ((const struct element_name *)row)->name);
}

enum element element_of(const xmlNode *node)
{
    const char *name = (const char *)node->name;
    const struct element_name *row =
        bsearch(name, NAMES, sizeof NAMES / sizeof NAMES[0], sizeof NAMES[0], compare_name);
    if (row)
        return row->element;
    /* Elements of somebody's own (custom elements) hold whole sections more often than words. */
    return strchr(name, '-') ? ELEMENT_BLOCK : ELEMENT_INLINE;
}

bool element_is_inline(enum element element)
{
    switch (element) {
    case ELEMENT_INLINE:
    case ELEMENT_STRONG:
    case ELEMENT_LINK:
    case ELEMENT_TIME:
    case ELEMENT_BREAK:
    case ELEMENT_SILENT:
    case ELEMENT_SCRIPT:
    case ELEMENT_META:
    case ELEMENT_HEAD_LINK:
        return true;
    default:
        return false;
    }
}

bool element_is_paragraph(enum element element)
{
    return element == ELEMENT_PARAGRAPH || element == ELEMENT_PREFORMATTED;
}

bool element_is_opaque(enum element element)
{
    return element == ELEMENT_SILENT || element == ELEMENT_SCRIPT || element == ELEMENT_TITLE;
}

static const xmlAttr *find_attribute(const xmlNode *node, const char *name)
{
    const xmlAttr *at = node->properties;
    while (at && strcmp((const char *)at->name, name) != 0)
        at = at->next;
    return at;
}

str attribute_value(const xmlAttr *attribute)
{
    if (!attribute || !attribute->children || !attribute->children->content)
        return STR("");
    return str_trim(str_from((const char *)attribute->children->content));
}

str attribute(const xmlNode *node, const char *name)
{
    return attribute_value(find_attribute(node, name));
}

#define LIST_BYTES_MAX 1000

str attribute_list(const xmlAttr *attribute)
{
    return str_slice(attribute_value(attribute), 0, LIST_BYTES_MAX);
}

str attribute_names(const xmlNode *node, const char *name)
{
    return attribute_list(find_attribute(node, name));
}

bool has_attribute(const xmlNode *node, const char *name)
{
    return find_attribute(node, name) != NULL;
}
