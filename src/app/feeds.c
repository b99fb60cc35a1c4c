/*
 * The second half of the program, for who reads feeds: store → edition → file.
 */
#include <nutgraf/app/issue.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/parallel.h>
#include <nutgraf/base/uri.h>
#include <nutgraf/publish/publish.h>

#include "summaries.h"

/* One article out of all proportion must not keep the others from the subscribers: the oldest are left out. */
static void write_within_ceiling(struct run *run, struct buf *atom, str name, struct edition *edition)
{
    size_t wanted = edition->entry_count;
    publish_atom(atom, edition, &(struct publish_options){0});
    while (atom->full && edition->entry_count > 0) {
        edition->entry_count /= 2;
        buf_clear(atom);
        publish_atom(atom, edition, &(struct publish_options){0});
    }
    if (edition->entry_count < wanted)
        log_warning(run->log, "feed %" STR_FMT ": with more than %zu of %zu articles it would be larger than %zu bytes",
                    STR_ARG(name), edition->entry_count, wanted, CEILING_FEED_BYTES);
}

/* A feed before it goes out: the file is made while the store saves the summaries that were made for it. */
struct proof {
    struct run *run;
    str name;
    struct edition *edition;
    struct edition made;
    struct buf atom;
    bool saved;
    struct err *err;
};

enum { PROOF_SAVE, PROOF_WRITE, PROOF_PARTS };

static void work_on_proof(void *context, size_t worker, size_t part)
{
    struct proof *proof = context;
    (void)worker;
    if (part == PROOF_SAVE)
        proof->saved = summaries_save(proof->run, &proof->made, proof->err);
    else
        write_within_ceiling(proof->run, &proof->atom, proof->name, proof->edition);
}

static bool issue_feed(struct run *run, struct arena *arena, str authority, const struct feed_settings *feed,
                       struct err *reterr)
{
    str name = uri_escape(arena, feed->name);
    struct edition edition = {
        .title = feed->title,
        .id = arena_printf(arena, "tag:%" STR_FMT ":feed/%" STR_FMT, STR_ARG(authority), STR_ARG(name)),
        .url = feed->url,
        .link = feed->link,
        .author = feed->author,
    };
    if (!store_newest(run->store, arena, feed->entries, &edition, reterr))
        return false;
    struct proof proof = {
        .run = run, .name = feed->name, .edition = &edition, .atom = buf_with_limit(CEILING_FEED_BYTES), .err = reterr};
    summaries_complete(run, arena, &edition, &proof.made);
    parallel_for(PROOF_PARTS, work_on_proof, &proof);
    bool changed = false;
    bool ok = proof.saved && file_replace(arena, feed->path, buf_str(&proof.atom), &changed, reterr);
    buf_release(&proof.atom);
    run->tally.feeds += changed;
    return ok;
}

int issue_feeds(struct run *run)
{
    struct arena arena = {0};
    struct err err;
    str authority = {0};
    int exit_code = 0;
    if (run->settings->feed_count &&
        !store_authority(run->store, &arena, run->settings->authority, run->now, &authority, &err)) {
        log_error(run->log, "feeds: %s", err.text);
        exit_code = err.exit_code;
    }
    for (size_t i = 0; authority.len && i < run->settings->feed_count && !*run->stop; i++) {
        const struct feed_settings *feed = &run->settings->feeds[i];
        struct arena_mark mark = arena_mark(&arena);
        if (!issue_feed(run, &arena, authority, feed, &err)) {
            log_error(run->log, "feed %" STR_FMT ": %s", STR_ARG(feed->name), err.text);
            exit_code = worse_failure(exit_code, err.exit_code);
        }
        arena_reset(&arena, mark);
    }
    arena_release(&arena);
    return exit_code;
}
