#ifndef NUTGRAF_APP_OUTBOX_H
#define NUTGRAF_APP_OUTBOX_H

/* Letters from the outbox to their readers. */
#include <nutgraf/app/run.h>

/*
 * Delivers what waits in the outbox, from this run or an earlier one, and records how each letter fared. When the way
 * is shut the others are left waiting. The exit code of the first failure, or 0.
 */
MUST_CHECK int deliver_outbox(struct run *run);

#endif
