#ifndef NUTGRAF_STORE_SCHEMA_H
#define NUTGRAF_STORE_SCHEMA_H

/* What stands in the database, and how an older one is brought up to date. */
#include "database.h"

/*
 * Makes a new database's tables, or runs the migrations that an older one lacks, in one transaction; writes nothing to
 * one that is up to date. Fails on a database that is not ours, or that a newer version made.
 */
MUST_CHECK bool schema_update(struct store *store, struct err *reterr);

/*
 * For those who only read: one that is not up to date is EX_CANTCREAT. `*ret_made` is false for an empty one, as the
 * first run has it for a moment.
 */
MUST_CHECK bool schema_check(struct store *store, bool *ret_made, struct err *reterr);

#endif
