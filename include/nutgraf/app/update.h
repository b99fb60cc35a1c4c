#ifndef NUTGRAF_APP_UPDATE_H
#define NUTGRAF_APP_UPDATE_H

/* Sources to articles in the store. */
#include <nutgraf/app/run.h>

/*
 * Reads every file of every source that changed since it was last read, summarises it and stores it; asks every source
 * on the network that is due, and stores what is new, to be summarised when it is shown. A file that holds no article
 * is logged and counted, and the rest goes on. The exit code of the first failure, or 0.
 */
MUST_CHECK int update_sources(struct run *run);

#endif
