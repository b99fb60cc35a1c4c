#ifndef NUTGRAF_PARSE_PAGE_DATA_TEXT_H
#define NUTGRAF_PARSE_PAGE_DATA_TEXT_H

/* What of JSON, which scripts would make a page of, is the page's text. */
#include <jansson.h>

#include <nutgraf/base/arena.h>

/* The longest text, as HTML, that stands beside the title; may be empty. */
str article_in_json(struct arena *arena, json_t *root, str title);

#endif
