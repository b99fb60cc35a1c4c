#ifndef NUTGRAF_FETCH_FETCH_H
#define NUTGRAF_FETCH_FETCH_H

/*
 * Documents from the network: many at once in one thread, conditional, polite, bounded, and never from a private
 * network unless the source says so. By libcurl's multi interface.
 */
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>
#include <nutgraf/model/settings.h>

struct fetcher;

struct fetch_request {
    str url;                     /* http or https */
    str etag;                    /* as the server gave it, byte for byte; empty: none */
    str last_modified;           /* likewise */
    str accept;                  /* Accept header; empty: feeds first */
    const struct source *source; /* url (whose host its headers stay with), user_agent, allow_private; outlives this */
    size_t tag;                  /* the caller's, given back */
};

enum fetch_outcome {
    FETCH_DONE,         /* 2xx with a body, all of it */
    FETCH_NOT_MODIFIED, /* 304 */
    FETCH_GONE,         /* 410, without a temporary redirect before it: do not ask again */
    FETCH_LATER,        /* 429 or 503: ask again after retry_after */
    FETCH_CUT_OFF,      /* the run's deadline came first: nothing was learned of the source; `fault` says so */
    FETCH_FAILED,       /* everything else; `fault` says what */
};

struct fetch_response {
    enum fetch_outcome outcome;
    size_t tag;
    int status;   /* HTTP; 0 when there was no answer */
    str url;      /* after redirects, without credentials; of a URL that is none, empty */
    str moved_to; /* where 301 and 308 alone led; empty when another redirect or none was in between, when the end was
                   * no success, and for a source with credentials: they stay where the configuration has them */
    str content_type;
    str language;
    str etag;
    str last_modified;
    int64_t fresh_until; /* by Cache-Control or Expires, now to a week from now; WHEN_NONE when not stated */
    int64_t retry_after; /* likewise */
    str body;            /* decompressed, at most CEILING_DOCUMENT_BYTES; empty unless done */
    str fault;           /* in words, with the host and what to do; empty when done or not modified */
};

/* Whether it is an address of the web, which a request can be made to. */
bool fetch_can_ask(str url);

/* `stop`: not 0 ends the waiting after what is in flight is dropped. Nothing is connected yet. */
MUST_CHECK bool fetcher_open(const struct fetch_settings *settings, const volatile sig_atomic_t *stop,
                             struct fetcher **ret_fetcher, struct err *reterr);
void fetcher_close(struct fetcher *fetcher);

/*
 * Takes the request over (its strings are copied); it waits for its turn. A host is a name with a port. Unless
 * settings.per_host says otherwise, two requests at a time go to one host, and to one on this machine or in the local
 * network, by its address, as many as there may be: it is the user's own, as the source's allow_private says.
 */
void fetcher_add(struct fetcher *fetcher, const struct fetch_request *request);

/*
 * The next response, in the order of completion; its strings are in the arena. More requests may be added in between.
 * False when nothing is under way any more, the run's deadline has passed (what was left is then answered with
 * FETCH_CUT_OFF first) or `stop` was set. `now` is for dates in headers.
 */
MUST_CHECK bool fetcher_next(struct fetcher *fetcher, struct arena *arena, int64_t now,
                             struct fetch_response *ret_response);

/* The same for a response that is there already: false also when one would have to be waited for. */
MUST_CHECK bool fetcher_next_at_hand(struct fetcher *fetcher, struct arena *arena, int64_t now,
                                     struct fetch_response *ret_response);

#endif
