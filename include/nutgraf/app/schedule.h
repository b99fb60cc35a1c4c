#ifndef NUTGRAF_APP_SCHEDULE_H
#define NUTGRAF_APP_SCHEDULE_H

/*
 * When a source on the network is asked, at which address, and what each answer means for the next time. Pure: `random`
 * is any number, drawn anew for each call, so that sources that failed together do not come back together.
 */
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/model/feed.h>
#include <nutgraf/store/store.h>

/* Starts the state of a source afresh when its url in the settings is not the one it was saved for. */
void source_state_settle(struct source_state *state, const struct source *source);

/* Whether it is its turn: never once it said 410, and at once when the last turn was by a wrong clock. */
bool source_is_due(const struct source_state *state, int64_t now);

/* Where to ask: the url of the settings, the feed that was found there, or where it has moved to for good. */
str source_address(const struct source_state *state, const struct source *source);

/*
 * An answer that could be read: FETCH_DONE or FETCH_NOT_MODIFIED. `feed` is NULL for a 304 or a page. The validators
 * are the response's, or none where the feed breaks off; what comes of this must be saved together with the items that
 * they stand for. The next time is after the interval, or later as the server and the feed ask, but not after
 * max_interval. A move by 301 or 308 is believed after the same answer on three runs over at least a day. *ret_notice
 * is what the user should hear, once, to follow the source's name; or empty. The strings of the state are the
 * response's.
 */
void source_succeeded(struct arena *arena, const struct fetch_settings *settings, const struct fetch_response *response,
                      const struct feed *feed, int64_t now, struct source_state *state, str *ret_notice);

/*
 * Any other answer, or none, or one that could not be read: `fault` says what was wrong, in words. The validators stay,
 * unless another address than that of the settings was asked: a feed that was found, or a move that was believed, is
 * forgotten. Retry-After is obeyed, up to a day or max_interval; else the pause doubles with each failure, from ten
 * minutes to a day. FETCH_GONE from the address of the settings switches the source off, until that changes;
 * *ret_notice then tells so in place of the fault, and else is empty.
 */
void source_failed(struct arena *arena, const struct fetch_settings *settings, const struct fetch_response *response,
                   str fault, int64_t now, uint64_t random, struct source_state *state, str *ret_notice);

#endif
