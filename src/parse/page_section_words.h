#ifndef NUTGRAF_PARSE_PAGE_SECTION_WORDS_H
#define NUTGRAF_PARSE_PAGE_SECTION_WORDS_H

/* What headings and labels say of the section below them. */
#include "page_tree.h"

enum section { SECTION_OWN, SECTION_OTHER, SECTION_COMMENTS };

enum section section_opened(struct arena *arena, const struct run *run, bool heading);

#endif
