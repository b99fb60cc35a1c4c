#ifndef NUTGRAF_PARSE_FEED_H
#define NUTGRAF_PARSE_FEED_H

/* RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, JSON Feed 1.x, with the modules that real feeds use. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>
#include <nutgraf/model/feed.h>

/* Bytes as they came, and what was said beside them; what was not said is empty. */
struct feed_input {
    str name; /* for messages: a path or URL */
    str bytes;
    str url;          /* the document's own, for relative links */
    str content_type; /* as in HTTP: "application/rss+xml; charset=utf-8" */
    str language;     /* HTTP Content-Language */
    bool for_text; /* summaries and contents as they came, for parse_fragment alone: not sanitised, never to be shown */
};

/*
 * Reads as far as the feed goes: a broken one gives what stands before the fault, wellformed = false and the fault's
 * line and column. EX_DATAERR only when it is no feed at all; the message then says what it is ("an HTML page", "a
 * challenge page", "empty").
 */
MUST_CHECK bool parse_feed(struct arena *arena, const struct feed_input *input, struct feed *ret_feed,
                           struct err *reterr);

/* True when the bytes begin like a feed rather than a page or plain text; the content type is only a hint. */
bool looks_like_feed(const struct feed_input *input);

#endif
