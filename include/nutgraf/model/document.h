#ifndef NUTGRAF_MODEL_DOCUMENT_H
#define NUTGRAF_MODEL_DOCUMENT_H

/*
 * An article's text as its source laid it out: a row of blocks, before anybody has said what each of them is. parse/
 * makes it; summarize/ reads it.
 */
#include <nutgraf/base/str.h>

/* What the source's markup says of a block. Plain text says nothing: all its blocks are BLOCK_PARAGRAPH. */
enum block_markup {
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_LIST_ITEM,
    BLOCK_QUOTATION,
    BLOCK_CAPTION,
    BLOCK_PREFORMATTED, /* program text, mails */
};

struct block {
    enum block_markup markup;
    str text; /* one line: white space folded to single spaces, no control characters, never empty */
};

struct document {
    const struct block *blocks;
    size_t block_count;
    bool selected; /* of a whole page, the blocks that are its article: short ones at its end belong to it */
    str shortfall; /* empty, or which ceiling the source reached and what that cost, for a message */
};

#endif
