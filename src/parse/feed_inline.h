#ifndef PARSE_FEED_INLINE_H
#define PARSE_FEED_INLINE_H

/* Markup that stands in a feed as elements: Atom's XHTML, and what publishers forgot to escape. */
#include <libxml/tree.h>

#include <nutgraf/base/arena.h>

/*
 * What stands in `top`, as HTML: not sanitised. `base` is the one in force in it, `known` the one by which the result
 * is read: links are as they came, but absolute where an xml:base says otherwise than that.
 */
str inline_html(struct arena *arena, const xmlNode *top, str base, str known);

/* A text as HTML. */
str inline_escaped(struct arena *arena, str text);

#endif
