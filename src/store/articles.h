#ifndef NUTGRAF_STORE_ARTICLES_H
#define NUTGRAF_STORE_ARTICLES_H

/* Which stored article an incoming item is, and writing it. */
#include "database.h"

/* The article that an item is. */
struct known {
    int64_t article; /* NO_ROW: none, and nothing else is set */
    struct identity identity;
    str path;
    str url;
    int64_t published; /* as stated */
};

/* By what the header of the store says of identities, but for the date. Strings are in the store's scratch arena. */
MUST_CHECK bool article_find(struct store *store, int64_t source, const struct identity *identity,
                             struct known *ret_known, struct err *reterr);

/* The newest with this print and stated date. */
MUST_CHECK bool article_find_by_date(struct store *store, int64_t source, const struct identity *identity,
                                     int64_t published, struct known *ret_known, struct err *reterr);

enum arrival article_arrival(const struct incoming *incoming, const struct known *known);

/*
 * Inserts, replaces or moves the article, and sets `*ret_article` to its row; does nothing when there is nothing to
 * write. For inside a transaction.
 */
MUST_CHECK bool article_write(struct store *store, int64_t source, const struct incoming *incoming,
                              const struct known *known, int64_t *ret_article, struct err *reterr);

#endif
