#ifndef APP_NETWORK_H
#define APP_NETWORK_H

/* The sources on the network: asked, read, their teasers completed, and stored; each on its own, all at once. */
#include <nutgraf/app/run.h>

/* The exit code of the worst failure, or 0. One source's failure is logged, recorded, and holds up no other. */
MUST_CHECK int update_network(struct run *run);

#endif
