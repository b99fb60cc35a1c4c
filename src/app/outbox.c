#include <nutgraf/app/outbox.h>

#include "post.h"

/* Longer than any delivery takes; another run cannot start before this one ends or dies, see store_lock. */
#define LEASE_SECONDS 600

static const enum delivery_state state_after[] = {
    [OUTCOME_DELIVERED] = DELIVERY_SENT,      [OUTCOME_TEMPORARY] = DELIVERY_WAITING,
    [OUTCOME_REFUSED] = DELIVERY_REFUSED,     [OUTCOME_SENDER_REFUSED] = DELIVERY_WAITING,
    [OUTCOME_UNREACHABLE] = DELIVERY_WAITING,
};

/* The sender that the settings give the digest now: the one it had may have been refused, and was corrected since. */
static str sender_of(const struct settings *settings, str digest, str before)
{
    for (size_t i = 0; i < settings->digest_count; i++)
        if (str_equal(settings->digests[i].name, digest))
            return settings->digests[i].from.address;
    return before;
}

/* The next letter in the outbox. *ret_more is false when there is none, or none after it has a chance. */
static bool deliver_next(struct run *run, struct arena *arena, struct post *post, int64_t *after, bool *ret_more,
                         struct err *reterr)
{
    struct delivery_row row;
    struct outgoing letter;
    str reply = {0};
    bool found;
    if (!store_lease_delivery(run->store, arena, *after, run->now, LEASE_SECONDS, &row, &letter, &found, reterr))
        return false;
    *ret_more = found;
    if (!found)
        return true;
    letter.from = sender_of(run->settings, row.digest, letter.from);
    enum delivery_outcome outcome = post_letter(post, arena, &letter, &reply);
    *after = row.id;
    *ret_more = outcome != OUTCOME_UNREACHABLE;
    return store_delivery_done(run->store, row.id, state_after[outcome], reply, run->now, reterr);
}

static bool count_waiting(struct run *run, struct arena *arena, struct err *reterr)
{
    struct delivery_list rows;
    if (!store_outbox(run->store, arena, &rows, reterr))
        return false;
    for (size_t i = 0; i < rows.len; i++)
        run->tally.waiting += rows.at[i].state == DELIVERY_WAITING;
    return true;
}

static bool deliver_waiting(struct run *run, struct arena *arena, struct post *post, struct err *reterr)
{
    int64_t after = 0;
    bool ok = true, more = true;
    while (ok && more && !*run->stop) {
        struct arena_mark mark = arena_mark(arena);
        ok = deliver_next(run, arena, post, &after, &more, reterr);
        arena_reset(arena, mark);
    }
    return ok && count_waiting(run, arena, reterr);
}

int deliver_outbox(struct run *run)
{
    struct post post = {.run = run};
    struct arena arena = {0};
    struct err err;
    int exit_code = 0;
    if (!run->settings->digest_count) /* then there are no delivery settings either */
        return 0;
    if (!deliver_waiting(run, &arena, &post, &err)) {
        log_error(run->log, "outbox: %s", err.text);
        exit_code = err.exit_code;
    }
    exit_code = worse_failure(post.exit_code, exit_code);
    post_close(&post);
    arena_release(&arena);
    return exit_code;
}
