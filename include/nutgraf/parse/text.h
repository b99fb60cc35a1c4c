#ifndef NUTGRAF_PARSE_TEXT_H
#define NUTGRAF_PARSE_TEXT_H

/* A plain text file to an article: its paragraphs, whatever they turn out to be. */
#include <nutgraf/base/err.h>
#include <nutgraf/model/article.h>

/*
 * Decodes (text/charset.h) and lays out. A paragraph ends at a blank line; where the file's lines are wrapped to a
 * width (most lines of a paragraph end near the same column, without a sentence's end) single line breaks are spaces,
 * otherwise each line is a paragraph of its own. Sets path and document, and leaves the rest unknown.
 * EX_DATAERR: nothing but white space, binary, or HTML rather than text; the message begins with the path.
 */
MUST_CHECK bool parse_text(struct arena *arena, str path, str bytes, struct article *ret_article, struct err *reterr);

#endif
