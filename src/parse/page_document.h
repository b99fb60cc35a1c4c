#ifndef NUTGRAF_PARSE_PAGE_DOCUMENT_H
#define NUTGRAF_PARSE_PAGE_DOCUMENT_H

/* From what was kept of a page's tree to the document that others read. */
#include <nutgraf/model/document.h>

#include "page_tree.h"

struct document document_of(struct arena *arena, const struct page_tree *tree);

/* All of it in the arena. */
struct document document_copy(struct arena *arena, const struct document *document);

/* Words between spaces; an ideograph is one of its own. */
size_t words_of(const struct document *document);

#endif
