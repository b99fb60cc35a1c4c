#ifndef NUTGRAF_PARSE_PAGE_UNSEEN_H
#define NUTGRAF_PARSE_PAGE_UNSEEN_H

/* Articles that stand in the page's bytes, but that only its scripts, or a browser without them, would show. */
#include <nutgraf/parse/page.h>

#include "page_content.h"

/*
 * Puts what was found in place of the page's document when it is much longer: `body` (JSON-LD's), and where the page
 * shows hardly anything, what stands in <noscript>, <noframes>, <template> and in the data that scripts fill the page
 * from.
 */
void page_prefer_unseen(struct arena *arena, const struct page_tree *tree, str body, const struct page_subject *subject,
                        struct page *page);

#endif
