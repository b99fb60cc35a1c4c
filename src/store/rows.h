#ifndef NUTGRAF_STORE_ROWS_H
#define NUTGRAF_STORE_ROWS_H

/* An article between C and its rows: one in `articles`, and those in `leads`, `quotes` and `categories`. */
#include "database.h"

/* What replaces what was there when an article changed, in the order of article_give and article_take. */
#define ARTICLE_COLUMNS                                                                                                \
    "path, url, stated_title, site, stated_author, stated_language, stated_published, title, title_from, author,"      \
    " language, published, words, text, document, updated"
#define ARTICLE_PARAMETERS "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

/* An entry while its rows come in. */
struct loaded {
    int64_t row;
    struct entry entry;
    struct article article;
    struct summary summary; /* with `unread`, no more than what the article states */
    bool unread;            /* its summary is still to be made */
    VEC(struct lead_sentence) leads;
    VEC(struct quote) quotes;
    VEC(str) categories;
};

struct loaded_list {
    struct loaded *at;
    size_t len;
    size_t cap;
};

/* The columns from `title` to `text`. */
void summary_give(struct query *query, const struct summary *summary);
void article_give(struct query *query, const struct incoming *incoming);
void article_take(struct query *query, struct arena *arena, struct loaded *loaded);

/* Leads and quotes, if it has a summary, and categories of an article that has none. For inside a transaction. */
MUST_CHECK bool parts_save(struct store *store, int64_t article, const struct incoming *incoming, struct err *reterr);
MUST_CHECK bool parts_forget(struct store *store, int64_t article, struct err *reterr);

/* Adds leads, quotes and categories to all the articles, with one query for each of the three. */
MUST_CHECK bool parts_load(struct store *store, struct arena *arena, struct loaded_list *articles, struct err *reterr);

#endif
