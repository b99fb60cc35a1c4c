#ifndef NUTGRAF_APP_RUN_H
#define NUTGRAF_APP_RUN_H

/* What the steps of one run share: everything that they know of the world outside comes in through here. */
#include <signal.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/log.h>
#include <nutgraf/model/article.h>
#include <nutgraf/model/settings.h>
#include <nutgraf/store/store.h>

/* What was done, for the note at the end. */
struct tally {
    size_t articles; /* files that hold an article, new or not */
    size_t fresh;
    size_t changed;
    size_t bad;   /* files that hold none */
    size_t feeds; /* whose bytes changed */
    size_t delivered;
    size_t refused;
    size_t waiting; /* in the outbox, for the next run */
};

struct run {
    const struct settings *settings;
    struct store *store;
    const struct log *log;
    int64_t now;
    str credentials;                   /* $CREDENTIALS_DIRECTORY; empty when unset */
    bool progress;                     /* a person is watching */
    uint64_t random;                   /* a seed: for run_random */
    const volatile sig_atomic_t *stop; /* not 0: end after the article or letter at hand */
    struct tally tally;
};

/*
 * For a run that goes on after a failure: its exit code is that of the worst one, whichever came first. 0 is success.
 */
int worse_failure(int so_far, int next);

/* Any number, another one each time. */
uint64_t run_random(struct run *run);

/* A line that says how far a long step is, for a person who watches; cleared before anything else is said. */
void run_show_progress(const struct run *run, str what, size_t done, size_t count);
void run_clear_progress(const struct run *run);

/* Where to read the article: its url, else its file as a file: URI (RFC 8089); empty when it has neither. `last`: as
 * for file_absolute_near(). */
str article_link(struct arena *arena, struct file_place *last, const struct article *article);

/* The local time in a zone, for a person: "2026-11-22 07:00 Europe/Berlin". "never" for WHEN_NONE. */
str time_in_zone(struct arena *arena, int64_t when, str zone);

#endif
