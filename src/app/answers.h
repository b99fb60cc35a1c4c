#ifndef APP_ANSWERS_H
#define APP_ANSWERS_H

/* What is asked of the sources on the network, and what each answer means for its source. One after the other. */
#include <nutgraf/app/run.h>
#include <nutgraf/base/vec.h>

#include "visit.h"

/* Which document was asked for. */
struct errand {
    struct visit *visit;
    struct item *item; /* NULL: the source as a whole */
};

struct errand_list {
    struct errand *at;
    size_t len;
    size_t cap;
};

struct answer {
    struct arena arena; /* of all that follows, and of this struct too */
    struct fetch_response response;
    struct errand errand;
    struct err err; /* of an item's page that could not be read */
    bool good;      /* it could */
};

struct network {
    struct run *run;
    struct fetcher *fetcher;
    struct arena arena;       /* of the visits and errands */
    struct errand_list asked; /* by the request's tag */
    int exit_code;
    size_t answered;
};

/* Tells the user of a source's failure, which the run's exit code then tells too. */
void network_complain(struct network *network, const struct source *source, int exit_code, str text);

/* Asks the source, if it is due. */
MUST_CHECK bool visit_begin(struct network *network, const struct source *source, struct err *reterr);

/*
 * Takes one answer that was read: settles the source's state, looks up which of its items are new, asks for more pages,
 * and when nothing more is waited for stores the source, which ends the visit.
 */
void answer_take(struct network *network, const struct answer *answer);

#endif
