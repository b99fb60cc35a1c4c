#ifndef NUTGRAF_STORE_SOURCES_H
#define NUTGRAF_STORE_SOURCES_H

/* Sources and their documents. */
#include "database.h"

/* The source's row; NO_ROW when it has none yet. */
MUST_CHECK bool source_find(struct store *store, str name, int64_t *ret_id, struct err *reterr);

/* Inserts it. For inside a transaction. */
MUST_CHECK bool source_add(struct store *store, str name, int64_t now, int64_t *ret_id, struct err *reterr);

/* Remembers the document's validator; the empty one too, since an older one would no longer stand for what we hold. */
MUST_CHECK bool source_save_validator(struct store *store, int64_t source, str document, str validator,
                                      struct err *reterr);

#endif
