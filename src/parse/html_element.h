#ifndef NUTGRAF_PARSE_HTML_ELEMENT_H
#define NUTGRAF_PARSE_HTML_ELEMENT_H

/* What we know of HTML's elements. */
#include <nutgraf/base/str.h>

enum html_trait {
    /* how they are read */
    HTML_VOID = 1 << 0,        /* without content or end tag */
    HTML_RAW = 1 << 1,         /* content is text up to the end tag, references included */
    HTML_RCDATA = 1 << 2,      /* content is text up to the end tag, references are read */
    HTML_PLAINTEXT = 1 << 3,   /* everything behind it is text */
    HTML_METADATA = 1 << 4,    /* stands in the head when nothing of the body came before */
    HTML_CLOSES_P = 1 << 5,    /* its start tag ends an open paragraph */
    HTML_SCOPE = 1 << 6,       /* tags inside it end nothing outside */
    HTML_LIST = 1 << 7,        /* the same for list items */
    HTML_P = 1 << 8,           /* these are ended by their like, see html_stack.c */
    HTML_ITEM = 1 << 9,        /* li */
    HTML_DEFINITION = 1 << 10, /* dt, dd */
    HTML_CELL = 1 << 11,
    HTML_ROW = 1 << 12,
    HTML_ROW_GROUP = 1 << 13, /* caption and colgroup too */
    HTML_TABLE = 1 << 14,
    HTML_ANCHOR = 1 << 15,
    /* what becomes of them */
    HTML_BREAKS = 1 << 16,  /* its text stands apart from what is around it */
    HTML_ALLOWED = 1 << 17, /* the sanitiser lets it through */
    HTML_DROPPED = 1 << 18, /* the sanitiser drops what it holds as well */
};

struct html_element {
    const char *name;
    unsigned traits;
};

#define HTML_ELEMENT_COUNT 134

/* NULL for one that we know nothing of: a container, like span. `name` is lower case. */
const struct html_element *html_element_find(str name);

/* 0 to HTML_ELEMENT_COUNT - 1; HTML_ELEMENT_COUNT for NULL. */
size_t html_element_number(const struct html_element *element);

static inline bool html_is(const struct html_element *element, unsigned traits)
{
    return element && (element->traits & traits);
}

#endif
