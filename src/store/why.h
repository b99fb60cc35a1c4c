#ifndef NUTGRAF_STORE_WHY_H
#define NUTGRAF_STORE_WHY_H

/* Why an item counted as new or as known, in words that are kept with it. */
#include "articles.h"

/* "no item of the source has its guid, link or text": looked up, so for before it is inserted. */
MUST_CHECK bool why_new(struct store *store, int64_t source, const struct incoming *incoming, str *ret_why,
                        struct err *reterr);

/* "link and text agree; the guid was urn:1". */
str why_known(struct arena *arena, const struct incoming *incoming, const struct known *known);

#endif
