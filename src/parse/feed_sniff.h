#ifndef PARSE_FEED_SNIFF_H
#define PARSE_FEED_SNIFF_H

/* What bytes are, by how they begin. */
#include <nutgraf/base/arena.h>

/* The first element's name in lower case, prefix left out; empty when there is none near the start. */
str first_element_name(struct arena *arena, str bytes);

/* True for the element that a feed begins with. */
bool is_feed_element(str name);

/* "a sitemap, not a feed", for the first element's name of a document that is neither feed nor page; else empty. */
str what_document_it_is(str root);

/* What it is instead, for a message: "an HTML page, not a feed; …". `root` as from first_element_name. */
str what_it_is(str bytes, str root);

#endif
