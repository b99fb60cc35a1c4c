#ifndef NUTGRAF_MODEL_EDITION_H
#define NUTGRAF_MODEL_EDITION_H

/* What is published or mailed at one time: articles with their summaries, and what the whole is called. */
#include <nutgraf/model/article.h>
#include <nutgraf/model/summary.h>

struct entry {
    const struct article *article; /* document is empty when it comes from the store with its summary */
    const struct summary *summary; /* sentences are empty when it comes from the store; NULL: not made yet */
    str id;                        /* permanent tag: URI (RFC 4151) */
    str link;                      /* where to read the article: its url, else file: (RFC 8089) */
    str source;                    /* the source's name, as the settings call it */
    str source_id;                 /* permanent tag: URI of the source */
    const str *categories;
    size_t category_count;
    int64_t first_seen; /* when it came in */
    int64_t updated;    /* when its text last changed for us; first_seen if it never did */
};

struct edition {
    str title;
    str subtitle; /* may be empty */
    str id;       /* permanent tag: URI */
    str url;      /* where the feed itself stands (rel=self); may be empty */
    str link;     /* the page it belongs to (rel=alternate); may be empty */
    str author;
    int64_t updated;             /* the newest entry's; WHEN_NONE without entries */
    const struct entry *entries; /* newest first */
    size_t entry_count;
    const str *notices; /* what became of sources, for a digest's reader: one sentence each; mostly none */
    size_t notice_count;
};

#endif
