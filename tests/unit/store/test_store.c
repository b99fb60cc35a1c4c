/* Opening: a new store, one that is up to date, and what is none. */
#include "temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>

#define NAMING_TEST(test) cmocka_unit_test_setup_teardown(test, name_folder, teardown_store)

/* ---- private files */

static mode_t mode_of(str path)
{
    struct stat status;
    assert_int_equal(stat(path.at, &status), 0);
    return status.st_mode & 0777;
}

static void test_private_whatever_the_umask(void **state)
{
    static const mode_t masks[] = {0, 022, 077};
    struct fixture *f = *state;
    str top = f->folder;
    for (size_t i = 0; i < sizeof masks / sizeof *masks; i++) {
        f->folder = arena_printf(&f->arena, "%s/%zu", top.at, i);
        f->path = file_join(&f->arena, f->folder, STR("nutgraf.db"));
        mode_t before = umask(masks[i]);
        open_store(f);
        assert_ok(f, store_lock(f->store, &f->err));
        umask(before);
        put(f, "/a", "Head", "p1", WHEN_NONE, NOON);
        assert_int_equal(mode_of(f->folder), 0700);
        assert_int_equal(mode_of(f->path), 0600);
        assert_int_equal(mode_of(arena_printf(&f->arena, "%s-wal", f->path.at)), 0600);
        assert_int_equal(mode_of(file_join(&f->arena, f->folder, STR("nutgraf.lock"))), 0600);
        store_close(f->store);
        f->store = NULL;
    }
    f->folder = top;
}

static void test_promises_of_the_connection(void **state)
{
    static const struct {
        const char *sql;
        int64_t want;
    } rows[] = {
        {"PRAGMA application_id", 0x6e757467},
        {"PRAGMA foreign_keys", 1},
        {"PRAGMA trusted_schema", 0},
        {"PRAGMA synchronous", 2},
        {"SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1},
        {"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'", 0},
        {"SELECT timeout >= 1000 FROM pragma_busy_timeout", 1},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int64_t got = ask(f, rows[i].sql);
        if (got != rows[i].want)
            fail_msg("%s: %lld", rows[i].sql, (long long)got);
    }
}

/* ---- a second run on unchanged input */

static sqlite3 *take_write_lock(str path)
{
    sqlite3 *writer;
    assert_int_equal(sqlite3_open(path.at, &writer), SQLITE_OK);
    assert_int_equal(sqlite3_exec(writer, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    return writer;
}

static void test_nothing_new_writes_nothing(void **state)
{
    struct fixture *f = *state;
    struct stat before, after;
    str bytes_before, bytes_after, text;
    struct delivery_row row;
    struct outgoing letter;
    struct delivery_list rows;
    struct source_row_list sources;
    int64_t when;
    bool found;
    put(f, "/a", "Head", "p1", NOON, NOON);
    store_close(f->store);
    assert_int_equal(stat(f->path.at, &before), 0);
    assert_ok(f, file_read(&f->arena, f->path, SIZE_MAX, &bytes_before, &f->err));

    /* Another holds the write lock all the while, and we wait for nobody. */
    sqlite3 *writer = take_write_lock(f->path);
    open_store(f);
    assert_int_equal(sqlite3_busy_timeout(f->store->handle, 0), SQLITE_OK);
    assert_ok(f, store_lock(f->store, &f->err));
    assert_ok(f, store_authority(f->store, &f->arena, STR("example.org"), NOON + 1, &text, &f->err));
    assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/a"), &text, &f->err));
    assert_int_equal(put(f, "/a", "Head", "p1", NOON, NOON + 1), ARRIVAL_KNOWN);
    assert_int_equal(newest(f, 9).entry_count, 1);
    assert_int_equal(unsent(f, "morning").entry_count, 1);
    assert_ok(f, store_last_issue(f->store, &f->arena, STR("morning"), &when, &text, &f->err));
    assert_ok(f, store_outbox(f->store, &f->arena, &rows, &f->err));
    assert_ok(f, store_sources(f->store, &f->arena, &sources, &f->err));
    assert_ok(f, store_lease_delivery(f->store, &f->arena, 0, NOON, 9, &row, &letter, &found, &f->err));
    assert_false(found);
    assert_int_equal(sqlite3_total_changes(f->store->handle), 0);
    str log = arena_printf(&f->arena, "%s-wal", f->path.at);
    assert_true(stat(log.at, &after) != 0 || after.st_size == 0);
    store_close(f->store);
    f->store = NULL;
    sqlite3_close(writer);

    assert_int_equal(stat(f->path.at, &after), 0);
    assert_int_equal(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
    assert_int_equal(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    assert_ok(f, file_read(&f->arena, f->path, SIZE_MAX, &bytes_after, &f->err));
    assert_true(str_equal(bytes_before, bytes_after));
}

static void test_busy(void **state)
{
    struct fixture *f = *state;
    struct edition empty = {0};
    sqlite3 *writer = take_write_lock(f->path);
    assert_int_equal(sqlite3_busy_timeout(f->store->handle, 0), SQLITE_OK);
    assert_false(store_issue(f->store, STR("morning"), STR("today"), NOON, NULL, 0, &empty, &f->err));
    assert_int_equal(f->err.exit_code, EX_TEMPFAIL);
    assert_contains(f->err.text, "try again");
    sqlite3_close(writer);
    assert_ok(f, store_issue(f->store, STR("morning"), STR("today"), NOON, NULL, 0, &empty, &f->err));
}

/* ---- what is no store of ours */

static void run_sql(str path, const char *sql)
{
    sqlite3 *handle;
    assert_int_equal(sqlite3_open(path.at, &handle), SQLITE_OK);
    assert_int_equal(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(handle);
}

/* A row either has bytes for the file, or SQL that makes it. */
static const struct {
    const char *goal;
    const char *bytes;
    const char *sql;
    const char *want[2];
} strangers[] = {
    {"no database",
     "Dear diary, this is not a database at all, but long enough to have a header.",
     NULL,
     {"file is not a database", "move it away"}},
    {"another program's", NULL, "CREATE TABLE bookmarks (url)", {"another program", "move it away"}},
    {"another program's, with its id", NULL, "PRAGMA application_id = 7", {"another program", "move it away"}},
    {"with a version, and not ours", NULL, "PRAGMA user_version = 1", {"another program", "move it away"}},
    {"newer", NULL, "PRAGMA application_id = 0x6e757467; PRAGMA user_version = 1000", {"newer nutgraf", "schema 1000"}},
};

static void test_strangers_are_refused_and_left_alone(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(mkdir(f->folder.at, 0700), 0);
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
        str before, after;
        (void)unlink(f->path.at);
        if (strangers[i].bytes)
            assert_ok(f, file_create(&f->arena, f->path, str_from(strangers[i].bytes), 0600, &f->err));
        else
            run_sql(f->path, strangers[i].sql);
        assert_ok(f, file_read(&f->arena, f->path, SIZE_MAX, &before, &f->err));
        if (store_open(f->folder, STR("here:1"), &f->store, &f->err))
            fail_msg("%s: opened", strangers[i].goal);
        assert_int_equal(f->err.exit_code, EX_CANTCREAT);
        assert_contains(f->err.text, f->path.at);
        assert_contains(f->err.text, strangers[i].want[0]);
        assert_contains(f->err.text, strangers[i].want[1]);
        assert_ok(f, file_read(&f->arena, f->path, SIZE_MAX, &after, &f->err));
        assert_true(str_equal(before, after));
    }
}

static void test_damage_is_named(void **state)
{
    struct fixture *f = *state;
    for (char name[] = "/a"; name[1] <= 'z'; name[1]++)
        put(f, name, name, name, NOON, NOON);
    store_close(f->store);
    f->store = NULL;
    int descriptor = open(f->path.at, O_RDWR);
    char junk[4096];
    memset(junk, 0x5a, sizeof junk);
    struct stat status;
    assert_int_equal(fstat(descriptor, &status), 0);
    for (off_t at = sizeof junk; at < status.st_size; at += (off_t)sizeof junk)
        assert_int_equal(pwrite(descriptor, junk, sizeof junk, at), sizeof junk);
    close(descriptor);
    struct edition edition;
    assert_false(store_open(f->folder, STR("here:1"), &f->store, &f->err) &&
                 store_newest(f->store, &f->arena, 9, &edition, &f->err));
    assert_int_equal(f->err.exit_code, EX_CANTCREAT);
    assert_contains(f->err.text, f->path.at);
    assert_contains(f->err.text, "backup");
}

/* ---- where we may not write */

#define NOBODY 65534

static void test_no_permission(void **state)
{
    struct fixture *f = *state;
    store_close(f->store);
    f->store = NULL;
    assert_int_equal(chmod(f->folder.at, 0500), 0);
    if (geteuid() == 0)
        assert_int_equal(seteuid(NOBODY), 0);
    bool opened = store_open(f->folder, STR("here:1"), &f->store, &f->err);
    if (getuid() == 0)
        assert_int_equal(seteuid(0), 0);
    assert_int_equal(chmod(f->folder.at, 0700), 0);
    if (getuid() == 0) /* the folder belongs to somebody else */
        assert_false(opened);
    if (!opened) {
        assert_int_equal(f->err.exit_code, EX_CANTCREAT);
        assert_contains(f->err.text, f->folder.at);
        assert_contains(f->err.text, strerror(EACCES));
    }
}

static void test_folder_is_a_file(void **state)
{
    struct fixture *f = *state;
    assert_ok(f, file_create(&f->arena, f->folder, STR("x"), 0600, &f->err));
    assert_false(store_open(f->folder, STR("here:1"), &f->store, &f->err));
    assert_int_equal(f->err.exit_code, EX_CANTCREAT);
    assert_contains(f->err.text, f->folder.at);
}

static void test_database_is_a_folder(void **state)
{
    struct fixture *f = *state;
    assert_ok(f, file_make_folders(&f->arena, f->path, 0700, &f->err));
    assert_false(store_open(f->folder, STR("here:1"), &f->store, &f->err));
    assert_int_equal(f->err.exit_code, EX_CANTCREAT);
    assert_contains(f->err.text, f->path.at);
}

/* ---- several processes */

/* Runs `work` in a child; its exit code, or minus the signal. */
static int finish(pid_t child)
{
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* A second first run has begun to write, which SQLite itself would not wait for. */
static void test_creating_waits_for_who_creates(void **state)
{
    struct fixture *f = *state;
    int ready[2];
    char byte;
    assert_ok(f, file_make_folders(&f->arena, f->folder, 0700, &f->err));
    assert_int_equal(pipe(ready), 0);
    pid_t writer = fork();
    if (writer == 0) {
        sqlite3 *handle;
        bool ok = sqlite3_open(f->path.at, &handle) == SQLITE_OK &&
                  sqlite3_exec(handle, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK;
        (void)!write(ready[1], ok ? "1" : "0", 1);
        sqlite3_sleep(200);
        _exit(sqlite3_exec(handle, "COMMIT", NULL, NULL, NULL) != SQLITE_OK);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    assert_int_equal(byte, '1');
    open_store(f);
    assert_int_equal(finish(writer), 0);
    close(ready[0]);
    close(ready[1]);
}

static void test_many_create_at_once(void **state)
{
    struct fixture *f = *state;
    pid_t children[6];
    for (size_t i = 0; i < 6; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            bool ok = store_open(f->folder, STR("here:1"), &f->store, &f->err);
            if (!ok)
                fprintf(stderr, "%s\n", f->err.text);
            store_close(ok ? f->store : NULL);
            _exit(!ok);
        }
    }
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(finish(children[i]), 0);
    open_store(f);
}

static void test_one_run_at_a_time(void **state)
{
    struct fixture *f = *state;
    int ready[2];
    char byte;
    assert_int_equal(pipe(ready), 0);
    pid_t holder = fork();
    if (holder == 0) {
        struct store *store;
        bool ok = store_open(f->folder, STR("there:2"), &store, &f->err) && store_lock(store, &f->err);
        (void)!write(ready[1], ok ? "1" : "0", 1);
        pause();
        _exit(1);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    assert_int_equal(byte, '1');
    assert_false(store_lock(f->store, &f->err));
    assert_int_equal(f->err.exit_code, EX_TEMPFAIL);
    assert_contains(f->err.text, arena_printf(&f->arena, "(process %ld)", (long)holder).at);
    assert_contains(f->err.text, f->folder.at);
    assert_contains(f->err.text, "try again");
    /* Reading goes on meanwhile. */
    assert_int_equal(newest(f, 9).entry_count, 0);
    kill(holder, SIGKILL);
    assert_int_equal(finish(holder), -SIGKILL);
    assert_ok(f, store_lock(f->store, &f->err));
    assert_ok(f, store_lock(f->store, &f->err));
    close(ready[0]);
    close(ready[1]);
    /* Given back by store_close. */
    reopen_store(f);
    assert_ok(f, store_lock(f->store, &f->err));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        NAMING_TEST(test_private_whatever_the_umask),
        STORE_TEST(test_promises_of_the_connection),
        STORE_TEST(test_nothing_new_writes_nothing),
        STORE_TEST(test_busy),
        NAMING_TEST(test_strangers_are_refused_and_left_alone),
        STORE_TEST(test_damage_is_named),
        STORE_TEST(test_no_permission),
        NAMING_TEST(test_folder_is_a_file),
        NAMING_TEST(test_database_is_a_folder),
        NAMING_TEST(test_creating_waits_for_who_creates),
        NAMING_TEST(test_many_create_at_once),
        STORE_TEST(test_one_run_at_a_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
