#ifndef NUTGRAF_TESTS_UNIT_STORE_TEMPORARY_H
#define NUTGRAF_TESTS_UNIT_STORE_TEMPORARY_H

/* What the store's tests share: a store in a temporary folder, and things to put into it. */
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../../src/store/database.h"

#include <nutgraf/base/file.h>

#define NOON INT64_C(1795348800) /* 2026-11-22T12:00:00Z */

struct fixture {
    struct arena arena;
    str folder;
    str path; /* of the database */
    struct store *store;
    struct err err;
};

/* True, or the test ends with the store's own words. */
#define assert_ok(fixture, call)                                                                                       \
    do {                                                                                                               \
        if (!(call))                                                                                                   \
            fail_msg("%s: %s", #call, (fixture)->err.text);                                                            \
    } while (0)

#define assert_str(got, want) assert_true(str_equal(str_from(want), got))
#define assert_contains(text, part)                                                                                    \
    do {                                                                                                               \
        if (!strstr(text, part))                                                                                       \
            fail_msg("\"%s\" is not in \"%s\"", part, text);                                                           \
    } while (0)

static inline void open_store(struct fixture *f)
{
    assert_ok(f, store_open(f->folder, STR("here:1"), &f->store, &f->err));
}

static inline void reopen_store(struct fixture *f)
{
    store_close(f->store);
    open_store(f);
}

/* The folder's name without the folder: the store makes it. */
static inline int name_folder(void **state)
{
    struct fixture *f = calloc(1, sizeof *f);
    const char *parent = getenv("TMPDIR");
    str template = arena_printf(&f->arena, "%s/nutgraf-store-XXXXXX", parent ? parent : "/tmp");
    char *name = arena_array(&f->arena, char, template.len + 1);
    memcpy(name, template.at, template.len);
    if (!mkdtemp(name) || chmod(name, 0777) != 0)
        return -1;
    f->folder = file_join(&f->arena, str_from(name), STR("state"));
    f->path = file_join(&f->arena, f->folder, STR("nutgraf.db"));
    *state = f;
    return 0;
}

static inline int setup_store(void **state)
{
    if (name_folder(state) != 0)
        return -1;
    open_store(*state);
    return 0;
}

static inline int remove_one(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status, (void)kind, (void)walk;
    return remove(path);
}

static inline int teardown_store(void **state)
{
    struct fixture *f = *state;
    store_close(f->store);
    str parent = arena_copy(&f->arena, file_folder(f->folder));
    int result = nftw(parent.at, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    arena_release(&f->arena);
    free(f);
    return result;
}

#define STORE_TEST(test) cmocka_unit_test_setup_teardown(test, setup_store, teardown_store)

/* ---- things to store */

/* An item of the source "wire"; the article and summary say little. */
static inline enum arrival put(struct fixture *f, const char *guid, const char *link, const char *print,
                               int64_t published, int64_t now)
{
    struct article article = {.path = str_from(guid), .url = str_from(""), .published = published};
    struct summary summary = {.title = str_from(link), .published = published, .text = str_from(print)};
    struct incoming incoming = {
        .source = STR("wire"),
        .document = article.path,
        .validator = str_from(print),
        .identity = {str_from(guid), str_from(link), str_from(print)},
        .article = &article,
        .summary = &summary,
        .now = now,
    };
    enum arrival arrival;
    assert_ok(f, store_article(f->store, &incoming, &arrival, &f->err));
    return arrival;
}

static inline struct edition newest(struct fixture *f, size_t limit)
{
    struct edition edition = {0};
    assert_ok(f, store_newest(f->store, &f->arena, limit, &edition, &f->err));
    return edition;
}

static inline struct edition unsent(struct fixture *f, const char *digest)
{
    struct edition edition = {0};
    const struct digest_start start = {str_from(digest), WHEN_NONE};
    assert_ok(f, store_unsent(f->store, &f->arena, &start, 1000, &edition, &f->err));
    return edition;
}

/* The first column of the first row that some SQL of the test's own gives. */
static inline int64_t ask(struct fixture *f, const char *sql)
{
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_prepare_v2(f->store->handle, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

#endif
