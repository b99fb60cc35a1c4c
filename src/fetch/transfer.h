#ifndef NUTGRAF_SRC_FETCH_TRANSFER_H
#define NUTGRAF_SRC_FETCH_TRANSFER_H

/*
 * One request on its way, hop by hop: redirects are followed here and not by curl, so that each target is checked, each
 * header goes only where it belongs, and we know which of them were permanent.
 */
#include <curl/curl.h>

#include "queue.h"
#include "target.h"
#include "unpack.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/fetch/fetch.h>

/* What all transfers share. */
struct wire {
    struct fetch_settings settings;
    CURLSH *sessions; /* TLS sessions, to be resumed */
    size_t large;     /* of the transfers, so many may be large; at most CEILING_LARGE_BODIES */
};

struct transfer {
    struct queue_item queued;     /* first, so that the queue's item is the transfer */
    struct transfer *previous;    /* among those in flight */
    struct transfer *next;        /* likewise, or among those answered without a connection */
    struct arena arena;           /* of all strings here */
    struct fetch_request request; /* copied */
    struct target owner;          /* the source's own url, with whose host its headers stay */
    struct target start;          /* where the request leads */
    struct target target;         /* of this hop */
    str fault;                    /* why it cannot begin at all; empty otherwise */
    struct wire *wire;
    int hops;           /* redirects so far */
    bool all_permanent; /* each of them 301 or 308 */
    curl_off_t spent;   /* microseconds, by the hops that are over */

    /* Of this hop. */
    CURL *curl;
    struct curl_slist *headers;
    struct unpacker unpacker;
    struct buf body; /* unpacked */
    bool large;      /* it may grow beyond CEILING_SMALL_BODY_BYTES */
    bool put_off;    /* it would have grown so when it might not: to be asked again when it may */
    size_t opened;   /* addresses that were tried */
    size_t refused;  /* addresses that are private */
    char refused_address[64];
    char error[CURL_ERROR_SIZE]; /* curl's words */
};

/* request.c: a transfer that waits; `fault` is set when the request is one that cannot go out. Never NULL. */
struct transfer *transfer_new(const struct fetch_request *request, struct wire *wire);
void transfer_free(struct transfer *transfer);

/*
 * Makes the reference, resolved against where the transfer is, its target. False when nobody may go there: then `fault`
 * says why.
 */
MUST_CHECK bool transfer_aim(struct transfer *transfer, str reference);

/* Lets the next hop be as large as documents may be, until its end. False when as many are as may be. */
MUST_CHECK bool transfer_may_be_large(struct transfer *transfer);

/* Makes the hop ready for curl's multi interface. False when curl has no memory. */
MUST_CHECK bool transfer_begin(struct transfer *transfer);
/* Frees what belongs to the hop, begun or not. It must not be in the multi handle any more. */
void transfer_end(struct transfer *transfer);

#endif
