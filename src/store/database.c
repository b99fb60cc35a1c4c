#include "database.h"

#include <assert.h>
#include <string.h>

/* What a person can do about each kind of fault, and how the program ends. */
static const struct advice {
    int result; /* SQLite's primary result code */
    int exit_code;
    bool system; /* the operating system's reason says more */
    const char *text;
} advices[] = {
    {SQLITE_FULL, EX_CANTCREAT, false, "; make room on the disk and run again"},
    {SQLITE_IOERR, EX_CANTCREAT, true, "; look after the disk and run again"},
    {SQLITE_CANTOPEN, EX_CANTCREAT, true, "; this user must be able to write the file and its folder"},
    {SQLITE_READONLY, EX_CANTCREAT, false, "; this user must be able to write the file and its folder"},
    {SQLITE_PERM, EX_CANTCREAT, true, "; this user must be able to write the file and its folder"},
    {SQLITE_NOTADB, EX_CANTCREAT, false, "; move it away, or choose another folder as `state`"},
    {SQLITE_CORRUPT, EX_CANTCREAT, false, "; restore it from a backup, or move it away to begin anew"},
    {SQLITE_BUSY, EX_TEMPFAIL, false, " by another program; try again when it has finished"},
    {SQLITE_CONSTRAINT, EX_SOFTWARE, false, ""},
    {SQLITE_MISUSE, EX_SOFTWARE, false, ""},
    {SQLITE_ERROR, EX_SOFTWARE, false, ""},
    {SQLITE_OK, EX_CANTCREAT, false, ""}, /* any other */
};

bool database_error(const struct store *store, int result, struct err *reterr)
{
    const struct advice *advice = advices;
    while (advice->result != SQLITE_OK && advice->result != (result & 0xff))
        advice++;
    int number = advice->system ? sqlite3_system_errno(store->handle) : 0;
    return err_set(reterr, advice->exit_code, "%" STR_FMT ": %s%s%s%s", STR_ARG(store->path),
                   sqlite3_errmsg(store->handle), number ? ": " : "", number ? strerror(number) : "", advice->text);
}

bool database_run(struct store *store, const char *sql, struct err *reterr)
{
    int result = sqlite3_exec(store->handle, sql, NULL, NULL, NULL);
    return result == SQLITE_OK || database_error(store, result, reterr);
}

/* ---- transactions */

bool transaction_begin(struct store *store, struct err *reterr)
{
    return database_run(store, store->grouped ? "SAVEPOINT call" : "BEGIN IMMEDIATE", reterr);
}

bool snapshot_begin(struct store *store, struct err *reterr)
{
    return database_run(store, store->grouped ? "SAVEPOINT call" : "BEGIN DEFERRED", reterr);
}

bool transaction_end(struct store *store, bool ok, struct err *reterr)
{
    if (ok && database_run(store, store->grouped ? "RELEASE call" : "COMMIT", reterr))
        return true;
    /* A full disk or an I/O error has rolled back by itself. If this fails too, closing the database rolls back. */
    if (!sqlite3_get_autocommit(store->handle))
        (void)sqlite3_exec(store->handle, store->grouped ? "ROLLBACK TO call; RELEASE call" : "ROLLBACK", NULL, NULL,
                           NULL);
    return false;
}

bool store_group_begin(struct store *store, struct err *reterr)
{
    store->grouped = transaction_begin(store, reterr);
    return store->grouped;
}

bool store_group_end(struct store *store, struct err *reterr)
{
    bool lost = sqlite3_get_autocommit(store->handle); /* what failed was such that SQLite rolled back all of it */
    store->grouped = false;
    if (lost)
        return err_set(reterr, EX_CANTCREAT, "%" STR_FMT ": what belonged together could not be saved",
                       STR_ARG(store->path));
    return transaction_end(store, true, reterr);
}

/* ---- queries */

static int find_prepared(struct store *store, const char *sql, sqlite3_stmt **ret_statement)
{
    for (size_t i = 0; i < store->prepared.len; i++) {
        if (store->prepared.at[i].sql == sql) {
            *ret_statement = store->prepared.at[i].statement;
            assert(!sqlite3_stmt_busy(*ret_statement));
            return SQLITE_OK;
        }
    }
    int result = sqlite3_prepare_v3(store->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, ret_statement, NULL);
    if (result == SQLITE_OK)
        *vec_push(&store->arena, &store->prepared) = (struct prepared){sql, *ret_statement};
    return result;
}

struct query query_start(struct store *store, const char *sql)
{
    struct query query = {.store = store};
    query.result = find_prepared(store, sql, &query.statement);
    return query;
}

/* The number of the parameter to give next; 0 after a fault. */
static int next_parameter(struct query *query)
{
    return query->result == SQLITE_OK ? ++query->parameter : 0;
}

/* Never NULL, which SQLite would store as the absence of a string. */
static const char *bytes_of(str s)
{
    return s.len ? s.at : "";
}

void give_str(struct query *query, str s)
{
    int at = next_parameter(query);
    if (at)
        query->result = sqlite3_bind_text64(query->statement, at, bytes_of(s), s.len, SQLITE_STATIC, SQLITE_UTF8);
}

void give_bytes(struct query *query, str bytes)
{
    int at = next_parameter(query);
    if (at)
        query->result = sqlite3_bind_blob64(query->statement, at, bytes_of(bytes), bytes.len, SQLITE_STATIC);
}

void give_number(struct query *query, int64_t number)
{
    int at = next_parameter(query);
    if (at)
        query->result = sqlite3_bind_int64(query->statement, at, number);
}

void give_size(struct query *query, size_t size)
{
    give_number(query, (int64_t)size);
}

void give_real(struct query *query, double real)
{
    int at = next_parameter(query);
    if (at)
        query->result = sqlite3_bind_double(query->statement, at, real);
}

void give_null(struct query *query)
{
    int at = next_parameter(query);
    if (at)
        query->result = sqlite3_bind_null(query->statement, at);
}

void give_when(struct query *query, int64_t when)
{
    if (when != WHEN_NONE)
        give_number(query, when);
    else
        give_null(query);
}

bool query_step(struct query *query)
{
    if (query->result != SQLITE_OK && query->result != SQLITE_ROW)
        return false;
    query->column = 0;
    query->result = sqlite3_step(query->statement);
    return query->result == SQLITE_ROW;
}

/* SQLite gives no pointer for an empty value, and none when memory ran out while it made one. */
static str take_copy(struct query *query, struct arena *arena, int column, const void *at)
{
    size_t len = (size_t)sqlite3_column_bytes(query->statement, column);
    if (!at && sqlite3_errcode(query->store->handle) == SQLITE_NOMEM) {
        query->result = SQLITE_NOMEM;
        return (str){0};
    }
    return arena_copy(arena, (str){at, at ? len : 0});
}

str take_str(struct query *query, struct arena *arena)
{
    int column = query->column++;
    return take_copy(query, arena, column, sqlite3_column_text(query->statement, column));
}

str take_bytes(struct query *query, struct arena *arena)
{
    int column = query->column++;
    return take_copy(query, arena, column, sqlite3_column_blob(query->statement, column));
}

int64_t take_number(struct query *query)
{
    return sqlite3_column_int64(query->statement, query->column++);
}

size_t take_size(struct query *query)
{
    return (size_t)take_number(query);
}

double take_real(struct query *query)
{
    return sqlite3_column_double(query->statement, query->column++);
}

bool take_null(struct query *query)
{
    bool null = sqlite3_column_type(query->statement, query->column) == SQLITE_NULL;
    query->column += null;
    return null;
}

int64_t take_when(struct query *query)
{
    return take_null(query) ? WHEN_NONE : take_number(query);
}

bool query_finish(struct query *query, struct err *reterr)
{
    bool ok = query->result == SQLITE_OK || query->result == SQLITE_ROW || query->result == SQLITE_DONE;
    if (!ok)
        database_error(query->store, query->result, reterr);
    /* Both repeat what the step said, or do nothing without a statement. */
    (void)sqlite3_reset(query->statement);
    if (query->statement)
        (void)sqlite3_clear_bindings(query->statement);
    return ok;
}

bool query_run(struct query *query, struct err *reterr)
{
    while (query_step(query))
        continue;
    return query_finish(query, reterr);
}
