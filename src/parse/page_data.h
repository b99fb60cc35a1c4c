#ifndef NUTGRAF_PARSE_PAGE_DATA_H
#define NUTGRAF_PARSE_PAGE_DATA_H

/* The data from which a page's scripts fill it: JSON in scripts and in data-* attributes. */
#include <libxml/tree.h>

#include <nutgraf/base/arena.h>

/* The text with paragraphs, HTML, that stands beside the title in the data which the element bears; may be empty. */
str article_in_data(struct arena *arena, const xmlNode *node, str title);

#endif
