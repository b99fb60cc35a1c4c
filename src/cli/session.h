#ifndef NUTGRAF_CLI_SESSION_H
#define NUTGRAF_CLI_SESSION_H

/* What the commands that work on the store begin and end with. */
#include <nutgraf/app/run.h>

#include "cli.h"

struct session {
    struct settings settings;
    struct run run;
};

enum purpose {
    TO_CHANGE, /* as the only process that may; SIGINT, SIGTERM and SIGHUP end the run between articles or letters */
    TO_LOOK,   /* also while another process changes it; run.store is NULL when nothing was ever stored */
};

/*
 * Reads the configuration and opens the store. Returns the exit code, 0 for success: only then the session must be
 * closed. Failures are told.
 */
MUST_CHECK int session_open(struct cli *cli, enum purpose purpose, struct session *session);
void session_close(struct session *session);

/* The note of what a run did. */
void session_tell(const struct session *session, bool updated, bool sent);

/* If a signal ended the run, ends the process by it, so that whoever started it can see that. */
void session_end_as_signalled(void);

#endif
