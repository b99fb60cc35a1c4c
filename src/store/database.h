#ifndef NUTGRAF_STORE_DATABASE_H
#define NUTGRAF_STORE_DATABASE_H

/*
 * The layer between this room's SQL and SQLite. A query is one run of a prepared statement: it takes its parameters in
 * the order of the SQL's question marks, gives its columns in the order of the SELECT, and remembers the first fault,
 * so that only query_finish need be looked at:
 *
 *     struct query query = query_start(store, "SELECT id, name FROM sources WHERE uri = ?");
 *     give_str(&query, uri);
 *     if (query_step(&query)) {
 *         id = take_number(&query);
 *         name = take_str(&query, arena);
 *     }
 *     return query_finish(&query, reterr);
 */
#include <sqlite3.h>

#include <nutgraf/base/vec.h>
#include <nutgraf/base/when.h>
#include <nutgraf/store/store.h>

/* How long we wait while another process commits. */
#define BUSY_MILLISECONDS 10000

/* A statement that was prepared once and is kept until store_close. */
struct prepared {
    const char *sql; /* the literal at its place in the code: the address is the key */
    sqlite3_stmt *statement;
};

struct store {
    struct arena arena;   /* as long as the store: this struct too */
    struct arena scratch; /* for one call; each function marks and resets it */
    sqlite3 *handle;
    VEC(struct prepared) prepared;
    str folder;
    str path; /* of the database, NUL-terminated */
    str owner;
    int lock;     /* descriptor of the run lock; -1 when we do not hold it */
    bool grouped; /* between store_group_begin and store_group_end: a call's transaction is part of the group's */
};

/* What SQLite last complained of, with the file's name, the system's reason and what to do; returns false. */
bool database_error(const struct store *store, int result, struct err *reterr);

/* Runs one or more statements that take and give nothing. */
MUST_CHECK bool database_run(struct store *store, const char *sql, struct err *reterr);

/* ---- transactions */

/* Takes the write lock at once, so that what is read inside cannot be outdated when we write. */
MUST_CHECK bool transaction_begin(struct store *store, struct err *reterr);

/*
 * With `ok` commits: true when it is on disk. Without it, or when committing fails, rolls back and returns false;
 * *reterr then holds what failed first.
 */
MUST_CHECK bool transaction_end(struct store *store, bool ok, struct err *reterr);

/* A transaction that only reads: all its queries see the same state. End it with transaction_end. */
MUST_CHECK bool snapshot_begin(struct store *store, struct err *reterr);

/* ---- queries */

/* No row of a table has this id. */
#define NO_ROW 0

struct query {
    struct store *store;
    sqlite3_stmt *statement;
    int result;    /* SQLITE_OK, _ROW, _DONE; else the first fault, after which nothing is done any more */
    int parameter; /* how many were given */
    int column;    /* how many were taken of this row */
};

/* `sql` must be a literal: its address finds the prepared statement again. Every start needs a finish. */
struct query query_start(struct store *store, const char *sql);

/* Parameters; the bytes must stay where they are until query_finish. */
void give_str(struct query *query, str s);
void give_bytes(struct query *query, str bytes);
void give_number(struct query *query, int64_t number);
void give_size(struct query *query, size_t size);
void give_real(struct query *query, double real);
/* WHEN_NONE is NULL in the database. */
void give_when(struct query *query, int64_t when);
void give_null(struct query *query);

/* True when there is a (next) row. */
bool query_step(struct query *query);

/* True when the column is NULL, and goes on to the next one then. */
bool take_null(struct query *query);

/* Columns of the row; copies, in the arena. */
str take_str(struct query *query, struct arena *arena);
str take_bytes(struct query *query, struct arena *arena);
int64_t take_number(struct query *query);
size_t take_size(struct query *query);
double take_real(struct query *query);
int64_t take_when(struct query *query);

/* Ends the run; false if anything went wrong since query_start. */
MUST_CHECK bool query_finish(struct query *query, struct err *reterr);

/* For a statement that gives no rows: step and finish. */
MUST_CHECK bool query_run(struct query *query, struct err *reterr);

#endif
