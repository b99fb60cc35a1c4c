#ifndef APP_SUMMARIES_H
#define APP_SUMMARIES_H

/*
 * Summaries of what sources on the network brought, made when somebody is to see them: of what came and went between
 * two editions, none is. The summary of an article is the same whenever it is made.
 */
#include <nutgraf/app/run.h>

/* Makes those that the edition's entries lack, in the arena; *ret_made holds the entries that have one since. */
void summaries_complete(const struct run *run, struct arena *arena, struct edition *edition, struct edition *ret_made);

/* Saves what summaries_complete has made, if there is any. */
MUST_CHECK bool summaries_save(const struct run *run, const struct edition *made, struct err *reterr);

/* Makes and saves those of the articles whose place among the others their text may tell. */
MUST_CHECK bool summaries_of_undated(const struct run *run, struct err *reterr);

#endif
