/* Killed at any point, or with the disk full: what was reported as done is there, and of the rest nothing. */
#include "temporary.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define ROUNDS   20
#define BATCH    3      /* articles an issue */
#define LETTERS  2      /* letters an issue */
#define PATIENCE 100000 /* tenths of a millisecond */

/* What the child was told had worked; shared, so that it outlives the child. */
struct reported {
    volatile int64_t articles;
    volatile int64_t issues;
};

static void write_until_killed(struct fixture *f, struct reported *reported, int round)
{
    for (int number = 0;; number++) {
        for (int i = 0; i < BATCH; i++) {
            str name = arena_printf(&f->arena, "/%d/%d/%d", round, number, i);
            put(f, name.at, name.at, name.at, NOON, NOON);
            reported->articles++;
        }
        struct edition edition = unsent(f, "morning");
        str date = arena_printf(&f->arena, "%d.%d", round, number);
        struct outgoing letters[LETTERS] = {{.to = STR("ann@example.org")}, {.to = STR("bob@example.org")}};
        if (!store_issue(f->store, STR("morning"), date, NOON, letters, LETTERS, &edition, &f->err))
            _exit(1);
        reported->issues++;
    }
}

static void check_whole(struct fixture *f, const struct reported *reported)
{
    static const struct {
        const char *goal, *sql;
    } none[] = {
        {"damage", "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"},
        {"reference to nothing", "SELECT count(*) FROM pragma_foreign_key_check"},
        {"issue without its letters",
         "SELECT count(*) FROM issues WHERE (SELECT count(*) FROM letters WHERE issue = issues.id) <> 2"},
        {"letter without delivery", "SELECT count(*) FROM letters WHERE id NOT IN (SELECT letter FROM deliveries)"},
        {"issue without its articles",
         "SELECT count(*) FROM issues WHERE (SELECT count(*) FROM issue_articles WHERE issue = issues.id) < 3"},
        {"article twice in a digest",
         "SELECT count(*) FROM (SELECT 1 FROM issue_articles GROUP BY article HAVING count(*) > 1)"},
        {"article without validator",
         "SELECT count(*) FROM articles WHERE print NOT IN (SELECT validator FROM documents)"},
        {"validator without article",
         "SELECT count(*) FROM documents WHERE validator NOT IN (SELECT print FROM articles)"},
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        if (ask(f, none[i].sql) != 0)
            fail_msg("%s", none[i].goal);
    }
    /* One more may be on disk than was reported before the end, never one less. */
    assert_in_range(ask(f, "SELECT count(*) FROM articles") - reported->articles, 0, ROUNDS);
    assert_in_range(ask(f, "SELECT count(*) FROM issues") - reported->issues, 0, ROUNDS);
}

/* Until the child has stored so many articles, and some microseconds more: rounds end at many places of its loop. */
static void let_it_get_on(const struct reported *reported, int64_t articles, int more)
{
    for (int waited = 0; reported->articles < articles && waited < PATIENCE; waited++)
        usleep(100);
    usleep((useconds_t)more);
}

static void test_killed_at_any_point(void **state)
{
    struct fixture *f = *state;
    struct reported *reported = mmap(NULL, sizeof *reported, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_true(reported != MAP_FAILED);
    store_close(f->store);
    f->store = NULL;
    for (int round = 0; round < ROUNDS; round++) {
        pid_t child = fork();
        if (child == 0) {
            open_store(f);
            write_until_killed(f, reported, round);
        }
        let_it_get_on(reported, reported->articles + round / 2, round * 137);
        kill(child, SIGKILL);
        int status;
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status));
        open_store(f);
        check_whole(f, reported);
        store_close(f->store);
        f->store = NULL;
    }
    assert_true(reported->issues > 0);
    munmap(reported, sizeof *reported);
}

/* ---- full disk */

static str long_text(struct fixture *f)
{
    char *at = arena_array(&f->arena, char, 1 << 20);
    memset(at, 'x', (1 << 20) - 1);
    return (str){at, (1 << 20) - 1};
}

static bool put_large(struct fixture *f)
{
    struct article article = {.path = STR("/large")};
    struct summary summary = {.title = STR("Large"), .text = long_text(f)};
    struct incoming incoming = {.source = STR("wire"),
                                .document = STR("/large"),
                                .validator = STR("v"),
                                .identity = {STR("/large"), STR("Large"), STR("p")},
                                .article = &article,
                                .summary = &summary,
                                .now = NOON};
    enum arrival arrival = ARRIVAL_KNOWN;
    bool ok = store_article(f->store, &incoming, &arrival, &f->err);
    assert_int_equal(arrival, ok ? ARRIVAL_NEW : ARRIVAL_KNOWN);
    return ok;
}

static void check_failed_without_trace(struct fixture *f)
{
    str validator;
    assert_false(put_large(f));
    assert_int_equal(f->err.exit_code, EX_CANTCREAT);
    assert_contains(f->err.text, f->path.at);
    assert_ok(f, store_validator(f->store, &f->arena, STR("wire"), STR("/large"), &validator, &f->err));
    assert_int_equal(validator.len, 0);
    assert_int_equal(newest(f, 9).entry_count, 1);
}

static void test_full_database(void **state)
{
    struct fixture *f = *state;
    put(f, "/a", "Head", "p1", NOON, NOON);
    assert_ok(f, database_run(f->store, "PRAGMA max_page_count = 60", &f->err));
    check_failed_without_trace(f);
    assert_false(put_large(f));
    assert_contains(f->err.text, "full");
    assert_contains(f->err.text, "make room");
    assert_ok(f, database_run(f->store, "PRAGMA max_page_count = 100000", &f->err));
    assert_true(put_large(f));
}

/* The system refuses the write itself. */
static void test_file_cannot_grow(void **state)
{
    struct fixture *f = *state;
    struct rlimit before, small = {.rlim_cur = 256 * 1024};
    put(f, "/a", "Head", "p1", NOON, NOON);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small.rlim_max = before.rlim_max;
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    check_failed_without_trace(f);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    signal(SIGXFSZ, handler);
    assert_true(put_large(f));
    assert_int_equal(ask(f, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), 0);
}

/* ---- groups */

static void test_group_is_there_as_a_whole(void **state)
{
    struct fixture *f = *state;
    assert_ok(f, database_run(f->store,
                              "CREATE TEMP TRIGGER refuse BEFORE INSERT ON articles WHEN new.path = '/large'"
                              " BEGIN SELECT raise(ABORT, 'no'); END",
                              &f->err));
    assert_ok(f, store_group_begin(f->store, &f->err));
    put(f, "/a", "Head", "p1", NOON, NOON);
    assert_false(put_large(f));
    put(f, "/b", "Heart", "p2", NOON, NOON);
    assert_ok(f, store_group_end(f->store, &f->err));
    reopen_store(f);
    assert_int_equal(newest(f, 9).entry_count, 2);
    assert_true(put_large(f));
}

static void test_group_of_a_killed_process_is_not_there(void **state)
{
    struct fixture *f = *state;
    store_close(f->store);
    f->store = NULL;
    pid_t child = fork();
    if (child == 0) {
        open_store(f);
        if (!store_group_begin(f->store, &f->err))
            _exit(1);
        put(f, "/a", "Head", "p1", NOON, NOON);
        _exit(0);
    }
    int status;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    open_store(f);
    assert_int_equal(newest(f, 9).entry_count, 0);
}

/* SQLite may undo one call or all of them: what is said must be true of the disk. */
static void test_group_on_a_full_disk(void **state)
{
    struct fixture *f = *state;
    assert_ok(f, database_run(f->store, "PRAGMA max_page_count = 60", &f->err));
    assert_ok(f, store_group_begin(f->store, &f->err));
    put(f, "/a", "Head", "p1", NOON, NOON);
    assert_false(put_large(f));
    bool kept = store_group_end(f->store, &f->err);
    reopen_store(f);
    assert_int_equal(newest(f, 9).entry_count, kept ? 1 : 0);
    put(f, "/b", "Heart", "p2", NOON, NOON);
    assert_int_equal(newest(f, 9).entry_count, kept ? 2 : 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(test_killed_at_any_point),
        STORE_TEST(test_full_database),
        STORE_TEST(test_file_cannot_grow),
        STORE_TEST(test_group_is_there_as_a_whole),
        STORE_TEST(test_group_of_a_killed_process_is_not_there),
        STORE_TEST(test_group_on_a_full_disk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
