#include <nutgraf/app/schedule.h>

#include <nutgraf/base/uri.h>

#define MINUTE INT64_C(60)
#define HOUR   INT64_C(3600)
#define DAY    INT64_C(86400)

/* After the first failure we come back in 10 minutes, then in twice as long each time, never later than in a day. */
#define FIRST_PAUSE   (10 * MINUTE)
#define LONGEST_PAUSE DAY

/* A move for good is believed after the same answer on this many runs, over this long. */
#define MOVE_RUNS 3
#define MOVE_TIME DAY

static int64_t later(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t sooner(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* ---- the state as it stands */

void source_state_settle(struct source_state *state, const struct source *source)
{
    if (!str_equal(state->asked_url, source->url))
        *state = (struct source_state){.next_due = WHEN_NONE,
                                       .last_asked = WHEN_NONE,
                                       .last_success = WHEN_NONE,
                                       .moved_since = WHEN_NONE,
                                       .asked_url = source->url};
}

bool source_is_due(const struct source_state *state, int64_t now)
{
    return !state->gone && (state->next_due <= now || when_is_ahead(state->last_asked, now));
}

str source_address(const struct source_state *state, const struct source *source)
{
    return state->moved ? state->moved_to : state->feed_url.len ? state->feed_url : source->url;
}

/* ---- after a success */

/* Hours and days (UTC) on which the feed says that nothing new comes. */
static bool is_skipped(const struct feed *feed, int64_t when)
{
    struct civil civil = when_civil(when, 0);
    return feed->skip_hours >> civil.hour & 1 || feed->skip_days >> civil.weekday & 1;
}

/* The first hour from `due` on that is not skipped; `last` when there is none before it. */
static int64_t after_skipped(const struct feed *feed, int64_t due, int64_t last)
{
    while (due < last && is_skipped(feed, due))
        due += HOUR - (due % HOUR + HOUR) % HOUR;
    return sooner(due, last);
}

static int64_t next_due(const struct fetch_settings *settings, const struct feed *feed, int64_t fresh_until,
                        int64_t now)
{
    int64_t last = now + later(settings->interval, settings->max_interval);
    int64_t due = later(now + settings->interval, fresh_until);
    if (!feed)
        return sooner(due, last);
    due = later(due, now + feed->ttl * MINUTE);
    due = later(due, now + feed->update_seconds);
    return after_skipped(feed, sooner(due, last), last);
}

static void forget_move(struct source_state *state)
{
    state->moved_to = (str){0};
    state->moved_runs = 0;
    state->moved_since = WHEN_NONE;
    state->moved = false;
}

/* True when the move is believed from now on. Where a new place moves on, the old one is asked again and counted anew.
 */
static bool note_move(struct source_state *state, str moved_to, int64_t now)
{
    if (state->moved && !moved_to.len)
        return false;
    if (!moved_to.len) {
        forget_move(state);
        return false;
    }
    if (state->moved || !str_equal(state->moved_to, moved_to)) {
        forget_move(state);
        state->moved_to = moved_to;
        state->moved_since = now;
    }
    state->moved_runs++;
    state->moved = state->moved_runs >= MOVE_RUNS && now - state->moved_since >= MOVE_TIME;
    return state->moved;
}

/* What a 304 does not repeat stays as it was. */
static void take_validators(struct source_state *state, const struct fetch_response *response)
{
    bool same = response->outcome == FETCH_NOT_MODIFIED;
    if (!same || response->etag.len)
        state->etag = response->etag;
    if (!same || response->last_modified.len)
        state->last_modified = response->last_modified;
}

static void forget_validators(struct source_state *state)
{
    state->etag = state->last_modified = (str){0};
}

void source_succeeded(struct arena *arena, const struct fetch_settings *settings, const struct fetch_response *response,
                      const struct feed *feed, int64_t now, struct source_state *state, str *ret_notice)
{
    take_validators(state, response);
    if (feed && feed->breaks_off)
        forget_validators(state);
    state->last_asked = now;
    state->last_success = now;
    state->failures = 0;
    state->fault = (str){0};
    state->gone = false;
    state->next_due = next_due(settings, feed, response->fresh_until, now);
    *ret_notice = (str){0};
    if (note_move(state, response->moved_to, now))
        *ret_notice =
            arena_printf(arena, "has moved for good to %" STR_FMT ", which is asked from now on; change its url",
                         STR_ARG(uri_without_credentials(arena, state->moved_to)));
}

/* ---- after a failure */

/* Up to a fifth longer than its turn, so that sources that failed together do not come back together. */
static int64_t pause_after(unsigned failures, uint64_t random)
{
    int64_t pause = FIRST_PAUSE;
    for (unsigned i = 1; i < failures && pause < LONGEST_PAUSE; i++)
        pause *= 2;
    return sooner(pause + (int64_t)(random % (uint64_t)(pause / 5)), LONGEST_PAUSE - (int64_t)(random % HOUR));
}

/* The validators are those of another address. */
static void ask_as_configured(struct source_state *state)
{
    forget_move(state);
    forget_validators(state);
    state->feed_url = (str){0};
}

void source_failed(struct arena *arena, const struct fetch_settings *settings, const struct fetch_response *response,
                   str fault, int64_t now, uint64_t random, struct source_state *state, str *ret_notice)
{
    bool elsewhere = state->moved || state->feed_url.len;
    state->last_asked = now;
    state->failures++;
    state->fault = fault;
    state->next_due = now + later(settings->interval, pause_after(state->failures, random));
    if (response->outcome == FETCH_LATER && response->retry_after != WHEN_NONE)
        state->next_due = sooner(later(response->retry_after, now), now + later(settings->max_interval, LONGEST_PAUSE));
    *ret_notice = (str){0};
    if (elsewhere)
        ask_as_configured(state);
    state->gone = response->outcome == FETCH_GONE && !elsewhere;
    if (state->gone)
        *ret_notice =
            arena_printf(arena, "is gone, says its server (410), and is not asked any more; take it out of the "
                                "configuration, or change its url");
}
