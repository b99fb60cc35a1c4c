#ifndef NUTGRAF_STORE_SCHEMA_H
#define NUTGRAF_STORE_SCHEMA_H

/* What stands in the database, and how an older one is brought up to date. */
#include "database.h"

/*
 * Makes a new database's tables, or runs the migrations that an older one lacks, each in its own transaction; writes
 * nothing to one that is up to date. Fails on a database that is not ours, or that a newer version made.
 */
MUST_CHECK bool schema_update(struct store *store, struct err *reterr);

/* Whether it is up to date, for those who only read: one that is not is EX_CANTCREAT. */
MUST_CHECK bool schema_check(struct store *store, struct err *reterr);

#endif
