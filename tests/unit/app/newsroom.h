#ifndef TESTS_UNIT_APP_NEWSROOM_H
#define TESTS_UNIT_APP_NEWSROOM_H

/* A folder with a source, a feed, a digest and a Maildir, and the run that works on them. */
#include <dirent.h>

#include <nutgraf/app/issue.h>
#include <nutgraf/app/outbox.h>
#include <nutgraf/app/update.h>
#include <nutgraf/base/file.h>

#include "../scratch.h"

/* 2026-11-22 is a Sunday. */
#define SUNDAY_NOON ((int64_t)1795348800)
#define ONE_DAY     ((int64_t)86400)

struct newsroom {
    struct scratch *scratch;
    struct source sources[2];
    struct feed_settings feed;
    struct mailbox reader;
    struct digest_settings digest;
    struct settings settings;
    char *said; /* the log */
    size_t said_len;
    struct log log;
    volatile sig_atomic_t stop;
    struct run run;
};

static inline str room_path(struct newsroom *room, const char *name)
{
    return scratch_path(room->scratch, name);
}

static inline void newsroom_open(struct newsroom *room, void **state)
{
    *room = (struct newsroom){.scratch = *state, .reader = {.address = STR("reader@example.org")}};
    room->sources[0] = (struct source){.name = STR("news"), .path = room_path(room, "news")};
    room->feed = (struct feed_settings){.name = STR("all news"),
                                        .path = room_path(room, "news.atom"),
                                        .title = STR("News"),
                                        .author = STR("News"),
                                        .entries = 100};
    room->digest = (struct digest_settings){.name = STR("morning"),
                                            .to = &room->reader,
                                            .to_count = 1,
                                            .from = {.address = STR("nutgraf@example.org")},
                                            .subject = STR("News of {date}"),
                                            .at = 7 * 60,
                                            .days = EVERY_DAY,
                                            .timezone = STR("UTC")};
    room->settings = (struct settings){.file = STR("nutgraf.yaml"),
                                       .authority = STR("example.org"),
                                       .summary = {.sentences = 3, .quotes = 3},
                                       .sources = room->sources,
                                       .source_count = 1,
                                       .feeds = &room->feed,
                                       .feed_count = 1,
                                       .digests = &room->digest,
                                       .digest_count = 1,
                                       .delivery = {.kind = DELIVERY_MAILDIR, .maildir = room_path(room, "Maildir")}};
    room->log = (struct log){.out = open_memstream(&room->said, &room->said_len), .level = LOG_VERBOSE};
    room->run = (struct run){.settings = &room->settings, .log = &room->log, .now = SUNDAY_NOON, .stop = &room->stop};
    struct err err;
    assert_true(store_open(room_path(room, "state"), STR("here"), &room->run.store, &err));
    assert_true(file_make_folders(&room->scratch->arena, room_path(room, "news"), 0777, &err));
}

static inline void newsroom_close(struct newsroom *room)
{
    store_close(room->run.store);
    fclose(room->log.out);
    free(room->said);
}

static inline void write_article(struct newsroom *room, const char *name, str text)
{
    bool changed;
    struct err err;
    assert_true(file_replace(&room->scratch->arena, room_path(room, name), text, &changed, &err));
}

/* A new run: the counts begin again. */
static inline struct tally *next_run(struct newsroom *room)
{
    room->run.tally = (struct tally){0};
    return &room->run.tally;
}

static inline bool log_holds(struct newsroom *room, const char *words)
{
    fflush(room->log.out);
    return strstr(room->said, words) != NULL;
}

static inline size_t letters_in_maildir(struct newsroom *room)
{
    size_t count = 0;
    DIR *folder = opendir(room_path(room, "Maildir/new").at);
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        count += entry->d_name[0] != '.';
    if (folder)
        closedir(folder);
    return count;
}

#define BRIDGE                                                                                                         \
    STR("Bridge reopens after four years\n\nThe old bridge over the river reopened on Friday after four years of "     \
        "repairs.\n\n“We have waited long for this day,” said Mayor Jane Doe.\n")
#define BRIDGE_CORRECTED                                                                                               \
    STR("Bridge reopens after four years\n\nThe old bridge over the river reopened on Saturday after four years of "   \
        "repairs.\n\n“We have waited long for this day,” said Mayor Jane Doe.\n")
#define HARBOUR                                                                                                        \
    STR("Harbour closes for the winter\n\nThe harbour will close on Monday and open again in spring, the port "        \
        "authority said.\n")

#endif
