#ifndef NUTGRAF_APP_READING_H
#define NUTGRAF_APP_READING_H

/* Bytes of any kind that we read, a text, a page or a feed, to articles. */
#include <nutgraf/app/identity.h>
#include <nutgraf/base/err.h>
#include <nutgraf/model/article.h>

struct reading {
    str name; /* for messages: the path or URL as it was given */
    str bytes;
    str path;         /* of a file; empty for one from the network */
    str url;          /* of a document from the network, after redirects; empty for a file */
    str content_type; /* as in HTTP; empty for a file */
    str language;     /* Content-Language, or what the user says; empty when not known */
};

struct read_article {
    struct article article;
    struct identity identity; /* of a feed's item; empty for a text or a page, which is its file's only article */
};

struct read_article_list {
    struct read_article *at;
    size_t len;
    size_t cap;
};

/* One article of a text or page, or one of each entry of a feed. EX_DATAERR when it is none of these. */
MUST_CHECK bool articles_read(struct arena *arena, const struct reading *reading,
                              struct read_article_list *ret_articles, struct err *reterr);

#endif
