#ifndef NUTGRAF_PARSE_PAGE_ELEMENTS_H
#define NUTGRAF_PARSE_PAGE_ELEMENTS_H

/* What each HTML element means to somebody who looks for text. */
#include <libxml/tree.h>

#include <nutgraf/base/str.h>

enum element {
    ELEMENT_INLINE, /* glued to what stands beside it; unknown elements too */
    ELEMENT_STRONG, /* inline, and makes text stand out */
    ELEMENT_LINK,
    ELEMENT_BREAK,  /* br: a space; doubled, a new block */
    ELEMENT_SILENT, /* neither it nor what it holds is text */
    ELEMENT_BLOCK,
    ELEMENT_PARAGRAPH,
    ELEMENT_PREFORMATTED,
    ELEMENT_HEADING,
    ELEMENT_LIST,
    ELEMENT_ITEM,
    ELEMENT_QUOTE,
    ELEMENT_CAPTION,
    ELEMENT_FIGURE,
    ELEMENT_TABLE,
    ELEMENT_ROW,
    ELEMENT_CELL,
    ELEMENT_NAV,
    ELEMENT_ASIDE,
    ELEMENT_FOOTER,
    ELEMENT_HEADER,
    ELEMENT_FORM,
    ELEMENT_ARTICLE,
    ELEMENT_MAIN,
    ELEMENT_BODY,
    ELEMENT_HTML,
    ELEMENT_HEAD,
    ELEMENT_META,
    ELEMENT_HEAD_LINK,
    ELEMENT_TITLE,
    ELEMENT_SCRIPT,
    ELEMENT_TIME,
    ELEMENT_COUNT,
};

enum element element_of(const xmlNode *node);

/* It leaves the words before and after it on one line. */
bool element_is_inline(enum element element);
/* <p> or <pre>. */
bool element_is_paragraph(enum element element);
/* What it holds is not looked into. */
bool element_is_opaque(enum element element);

/* The attribute's value, a slice of the tree; empty when it is not there. */
str attribute(const xmlNode *node, const char *name);
/* The same for class, id and other lists of names: the first ones, where a stranger wrote no end of them. */
str attribute_names(const xmlNode *node, const char *name);
bool has_attribute(const xmlNode *node, const char *name);
/* Of one at hand: `attribute` and `attribute_names`. */
str attribute_value(const xmlAttr *attribute);
str attribute_list(const xmlAttr *attribute);

#endif
