#ifndef APP_VISIT_H
#define APP_VISIT_H

/* A source that is being asked, and what its document and its items' pages hold. Pure: several are read at once. */
#include <nutgraf/app/identity.h>
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/parse/page.h>

/* One article of a source, on its way to the store. */
struct item {
    struct article article;
    struct identity identity;
    struct arena page; /* of what its page brought */
    bool wanted;       /* it is not in the store as it is */
    bool backlog;      /* no news any more when its source is first asked */
};

/* What a document turned out to be. */
enum finding {
    FOUND_NOTHING, /* `fault` says what was wrong */
    FOUND_FEED,    /* `feed` and the items */
    FOUND_ARTICLE, /* one item */
    FOUND_ADDRESS, /* a page that names its feed */
};

struct visit {
    const struct source *source;
    struct arena arena; /* of all that follows; lives until the source is stored */
    struct source_state state;
    enum finding finding;
    str fault;
    str address; /* the feed's */
    struct feed feed;
    struct item *items;
    size_t item_count;
    size_t pages_pending;
    bool discovering; /* the address that a page named was asked */
    bool done;
};

/* Takes the body for what it is: a feed, an article, or a page that names a feed, except when that page was named; an
 * article that names its site's feed is an article, except where a feed was before. */
void visit_read(struct visit *visit, const struct fetch_response *response);

/* Whether the item's page is worth a look, as the source's fulltext has it. */
bool item_wants_page(const struct source *source, const struct item *item);

/* Completes the item from its page. False when that holds no article, and the teaser stays. */
MUST_CHECK bool item_take_page(struct item *item, const struct fetch_response *response, struct err *reterr);

/* Frees what it holds, at the latest when the last answer was taken. */
void visit_end(struct visit *visit);

#endif
