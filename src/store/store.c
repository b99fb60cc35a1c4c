#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/uri.h>

#include "schema.h"

/*
 * Creates the database's file, empty, before SQLite would with a wider mode; its -wal and -shm take the mode over. One
 * that exists is not even opened: closing it again would drop the locks that SQLite holds on it in this process.
 */
static bool create_private_file(str path, struct err *reterr)
{
    int descriptor = open(path.at, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST)
        return true;
    bool ok = descriptor >= 0 && fchmod(descriptor, 0600) == 0;
    if (!ok)
        err_set(reterr, EX_CANTCREAT, "%" STR_FMT ": cannot be created: %s", STR_ARG(path), strerror(errno));
    if (descriptor >= 0)
        (void)close(descriptor);
    return ok;
}

static bool open_database(struct store *store, const char *name, int flags, struct err *reterr)
{
    /* Nobody asks SQLite how much memory it has: counting takes a lock at each allocation. For the process, once. */
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    /* One thread at a time calls us, which app/ sees to: SQLite need not lock each call. */
    int result = sqlite3_open_v2(name, &store->handle, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_busy_timeout(store->handle, BUSY_MILLISECONDS);
    if (result != SQLITE_OK)
        return database_error(store, result, reterr);
    /*
     * FULL: a commit is on the disk when it returns, also if the power goes the moment after. The cache (in KiB) and
     * what may stand in the log before it goes to the database (in pages) hold what a first run writes, which would go
     * to the disk and come back, or go there twice, otherwise; so would what a call within a group may have to undo.
     */
    return database_run(store,
                        "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                        " PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096; PRAGMA temp_store = MEMORY",
                        reterr);
}

/* The -wal file of a run that is at work, or was killed at it. */
static bool has_log(struct store *store)
{
    struct stat status;
    str path = arena_printf(&store->arena, "%" STR_FMT "-wal", STR_ARG(store->path));
    return stat(path.at, &status) == 0 && status.st_size > 0;
}

/*
 * A reader of a WAL database writes beside it, unless it is told that nobody changes it. Where we may not write, or the
 * disk is full, that is what we tell: without a -wal file no run is at work.
 */
static bool open_database_to_read(struct store *store, struct err *reterr)
{
    if (open_database(store, store->path.at, SQLITE_OPEN_READONLY, reterr) &&
        database_run(store, "SELECT 1 FROM sqlite_schema", reterr))
        return true;
    int result = sqlite3_errcode(store->handle) & 0xff;
    if (result != SQLITE_CANTOPEN && result != SQLITE_READONLY && (result != SQLITE_IOERR || has_log(store)))
        return false;
    (void)sqlite3_close(store->handle);
    store->handle = NULL;
    str uri =
        arena_printf(&store->arena, "file:%" STR_FMT "?immutable=1", STR_ARG(uri_escape(&store->arena, store->path)));
    return open_database(store, uri.at, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, reterr);
}

static struct store *store_new(str folder, str owner)
{
    struct arena arena = {0};
    struct store *store = arena_new(&arena, struct store);
    store->arena = arena;
    store->folder = arena_copy(&store->arena, folder);
    store->path = file_join(&store->arena, folder, STR("nutgraf.db"));
    store->owner = arena_copy(&store->arena, owner);
    store->lock = -1;
    return store;
}

bool store_open(str folder, str owner, struct store **ret_store, struct err *reterr)
{
    struct store *store = store_new(folder, owner);
    if (!file_make_folders(&store->scratch, store->folder, 0700, reterr) || !create_private_file(store->path, reterr) ||
        !open_database(store, store->path.at, SQLITE_OPEN_READWRITE, reterr) || !schema_update(store, reterr)) {
        store_close(store);
        return false;
    }
    *ret_store = store;
    return true;
}

bool store_open_to_read(str folder, struct store **ret_store, struct err *reterr)
{
    struct store *store = store_new(folder, STR(""));
    /* One in a folder that we may not enter is there: the reason is told when it is opened. */
    bool made = access(store->path.at, F_OK) == 0 || errno == EACCES;
    bool ok = !made || (open_database_to_read(store, reterr) && schema_check(store, &made, reterr));
    *ret_store = ok && made ? store : NULL;
    if (!*ret_store)
        store_close(store);
    return ok;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    for (size_t i = 0; i < store->prepared.len; i++)
        (void)sqlite3_finalize(store->prepared.at[i].statement);
    (void)sqlite3_close(store->handle);
    if (store->lock >= 0)
        (void)close(store->lock);
    arena_release(&store->scratch);
    struct arena arena = store->arena;
    arena_release(&arena);
}

/* ---- run lock */

/* The number is a courtesy to the message that another process gives: without it the lock holds just the same. */
static void write_process_number(int descriptor)
{
    if (ftruncate(descriptor, 0) == 0)
        (void)dprintf(descriptor, "%ld\n", (long)getpid());
}

static bool lock_taken(const struct store *store, int descriptor, struct err *reterr)
{
    char number[20];
    ssize_t len = pread(descriptor, number, sizeof number, 0);
    unsigned long process = 0;
    str digits = str_trim((str){number, len > 0 ? (size_t)len : 0});
    if (!str_to_number(digits, LONG_MAX, &process))
        return err_set(reterr, EX_TEMPFAIL, "another nutgraf is using %" STR_FMT "; try again when it has finished",
                       STR_ARG(store->folder));
    return err_set(reterr, EX_TEMPFAIL,
                   "another nutgraf (process %lu) is using %" STR_FMT "; try again when it has finished", process,
                   STR_ARG(store->folder));
}

bool store_lock(struct store *store, struct err *reterr)
{
    if (store->lock >= 0)
        return true;
    struct arena_mark mark = arena_mark(&store->scratch);
    str path = file_join(&store->scratch, store->folder, STR("nutgraf.lock"));
    int descriptor = open(path.at, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool ok = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (ok) {
        write_process_number(descriptor);
        store->lock = descriptor;
    } else if (descriptor >= 0 && errno == EWOULDBLOCK) {
        lock_taken(store, descriptor, reterr);
    } else {
        err_set(reterr, EX_CANTCREAT, "%" STR_FMT ": cannot be locked: %s", STR_ARG(path), strerror(errno));
    }
    if (!ok && descriptor >= 0)
        (void)close(descriptor);
    arena_reset(&store->scratch, mark);
    return ok;
}
