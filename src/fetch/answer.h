#ifndef NUTGRAF_SRC_FETCH_ANSWER_H
#define NUTGRAF_SRC_FETCH_ANSWER_H

/* What a hop that is over means. */
#include "transfer.h"

/*
 * False: a redirect is to be followed; the transfer's target is the new one, and the hop is to be ended. True: the
 * response is complete, its strings in the arena. `now` is for dates in headers.
 */
MUST_CHECK bool answer_read(struct transfer *transfer, CURLcode code, struct arena *arena, int64_t now,
                            struct fetch_response *ret_response);

/* The response to a request that fails with these words. */
struct fetch_response answer_failure(const struct transfer *transfer, struct arena *arena, str fault);

#endif
