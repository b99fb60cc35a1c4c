#ifndef NUTGRAF_STORE_DOCUMENTS_H
#define NUTGRAF_STORE_DOCUMENTS_H

/* A document as one text and back: a line a block, after a letter for what its markup says. */
#include <nutgraf/base/arena.h>
#include <nutgraf/model/document.h>

str document_pack(struct arena *arena, const struct document *document);

/* The blocks' texts are parts of `packed`. */
struct document document_unpack(struct arena *arena, str packed);

#endif
