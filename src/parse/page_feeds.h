#ifndef NUTGRAF_PARSE_PAGE_FEEDS_H
#define NUTGRAF_PARSE_PAGE_FEEDS_H

/* The feeds that a page names, or seems to link to. */
#include <nutgraf/parse/page.h>

#include "page_tree.h"

/* Where relative links start: <base href>, else the page's own URL. */
str base_of_page(struct arena *arena, const struct page_tree *tree, str url);

/* A Content-Type. */
bool is_feed_type(str type);

/* Feeds of comments come last; links in the text are guessed at only when the head names none. */
void find_feeds(struct arena *arena, const struct page_tree *tree, str base, struct page *page);

#endif
