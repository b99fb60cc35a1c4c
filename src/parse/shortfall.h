#ifndef NUTGRAF_PARSE_SHORTFALL_H
#define NUTGRAF_PARSE_SHORTFALL_H

/* What document.shortfall says. */
#include <nutgraf/base/arena.h>

str shortfall_of_text(struct arena *arena);   /* CEILING_TEXT_BYTES or CEILING_TEXT_LINES */
str shortfall_of_markup(struct arena *arena); /* CEILING_MARKUP_NODES or CEILING_MARKUP_NAMES */

#endif
