#ifndef NUTGRAF_APP_ISSUE_H
#define NUTGRAF_APP_ISSUE_H

/* Articles from the store to feeds and letters. Each call returns the first failure's exit code, or 0. */
#include <nutgraf/app/run.h>

/* Writes every feed whose content changed. */
MUST_CHECK int issue_feeds(struct run *run);

/* Before anything new is stored: keeps where the digests begin that are not known yet. */
MUST_CHECK bool digests_begin(const struct run *run, struct err *reterr);

/* Which issues are made, beside those that are due and have new articles. */
struct issue_options {
    str digest; /* only this one; empty: all */
    bool now;   /* also when none is due */
    /* Not NULL: a trial, due or not, delivered at once to this mailbox instead, and recorded nowhere. */
    const struct mailbox *trial_to;
    /* Not NULL: a dry run. Subject and text are written here, and nothing is stored or sent. */
    FILE *preview;
};

/* Composes the letters of each issue and commits them to the outbox. A trial or a dry run leaves the store as it is. */
MUST_CHECK int issue_digests(struct run *run, const struct issue_options *options);

#endif
