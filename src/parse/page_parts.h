#ifndef NUTGRAF_PARSE_PAGE_PARTS_H
#define NUTGRAF_PARSE_PAGE_PARTS_H

/* Elements that together hold a page's text, in document order, none inside another. */
#include "page_tree.h"

struct page_parts {
    VEC(size_t) nodes;
};

/*
 * The densest element, and what belongs to it: the posts of a forum, the answers to a question and the entries of a
 * blog stand beside each other and are built alike. `prose` is as run_totals() gives it.
 */
struct page_parts parts_around(struct arena *arena, const struct page_tree *tree, const double *prose, size_t densest);

/*
 * The part that is headed by the page's title, when all others are headed by something else on the same level: a page
 * that goes on with the next article. Otherwise all of them.
 */
struct page_parts parts_titled(struct arena *arena, const struct page_tree *tree, const struct page_parts *parts,
                               str title);

#endif
