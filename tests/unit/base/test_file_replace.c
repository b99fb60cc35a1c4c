#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <nutgraf/base/file.h>

#include "../check.h"
#include "../scratch.h"

static bool replace(struct scratch *scratch, str path, str bytes)
{
    struct err err;
    bool changed;
    if (!file_replace(&scratch->arena, path, bytes, &changed, &err))
        fail_msg("%s", err.text);
    return changed;
}

static void assert_holds(struct scratch *scratch, str path, str want)
{
    struct err err;
    str got;
    if (!file_read(&scratch->arena, path, 1000000, &got, &err))
        fail_msg("%s", err.text);
    assert_str(got, want);
}

static size_t files_in(const char *folder)
{
    DIR *open_folder = opendir(folder);
    assert_non_null(open_folder);
    size_t count = 0;
    const struct dirent *entry;
    while ((entry = readdir(open_folder)))
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(open_folder);
    return count;
}

static void test_creates_replaces_and_leaves_alone(void **state)
{
    struct scratch *scratch = *state;
    str path = scratch_path(scratch, "feed.xml");
    assert_true(replace(scratch, path, STR("one")));
    assert_holds(scratch, path, STR("one"));
    assert_true(replace(scratch, path, STR("two")));
    assert_holds(scratch, path, STR("two"));
    assert_true(replace(scratch, path, STR("")));
    assert_holds(scratch, path, STR(""));
    assert_false(replace(scratch, path, STR("")));
    assert_true(replace(scratch, path, STR("a\0b")));
    assert_true(replace(scratch, path, STR("a\0c")));
    assert_holds(scratch, path, STR("a\0c"));
    assert_int_equal(files_in(scratch->folder), 1);
}

/* The name of a temporary file for the place, as a run that is killed leaves it. */
static str left_by_a_killed_run(struct scratch *scratch, str path)
{
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = {1, 1}; /* the first write past it is SIGXFSZ */
        bool changed;
        struct err err;
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(file_replace(&scratch->arena, path, STR("too much"), &changed, &err));
    }
    waitpid(child, NULL, 0);
    DIR *folder = opendir(scratch->folder);
    str left = {0};
    for (const struct dirent *entry; (entry = readdir(folder));)
        if (str_starts(str_from(entry->d_name), STR(".nutgraf-")))
            left = scratch_path(scratch, arena_copy(&scratch->arena, str_from(entry->d_name)).at);
    closedir(folder);
    return left;
}

static void test_leftovers_of_killed_runs_are_swept(void **state)
{
    struct scratch *scratch = *state;
    const struct timespec long_ago[2] = {{.tv_sec = 1000000}, {.tv_sec = 1000000}};
    str path = scratch_path(scratch, "feed.xml");
    str left = left_by_a_killed_run(scratch, path);
    assert_true(left.len > 0);
    replace(scratch, path, STR("one")); /* may still be at work */
    assert_int_equal(access(left.at, F_OK), 0);
    assert_int_equal(utimensat(AT_FDCWD, left.at, long_ago, 0), 0);
    replace(scratch, scratch_path(scratch, "other.xml"), STR("one")); /* not its own */
    assert_int_equal(access(left.at, F_OK), 0);
    replace(scratch, path, STR("two"));
    assert_int_not_equal(access(left.at, F_OK), 0);
}

static void test_same_bytes_touch_nothing(void **state)
{
    struct scratch *scratch = *state;
    str path = scratch_path(scratch, "feed.xml");
    struct stat before, after;
    replace(scratch, path, STR("one"));
    struct timespec times[2] = {{1000000000, 5}, {1000000000, 5}};
    assert_int_equal(utimensat(AT_FDCWD, path.at, times, 0), 0);
    assert_int_equal(stat(path.at, &before), 0);
    assert_false(replace(scratch, path, STR("one")));
    assert_int_equal(stat(path.at, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_int_equal(after.st_mtim.tv_sec, 1000000000);
    assert_int_equal(after.st_mtim.tv_nsec, 5);
}

/* Who has the old file open goes on reading the old one, whole. */
static void test_readers_keep_the_old_file(void **state)
{
    struct scratch *scratch = *state;
    str path = scratch_path(scratch, "feed.xml");
    replace(scratch, path, STR("the old one"));
    int reader = open(path.at, O_RDONLY);
    replace(scratch, path, STR("new"));
    struct err err;
    str got;
    assert_true(file_read_descriptor(&scratch->arena, reader, STR("reader"), 100, &got, &err));
    assert_str(got, STR("the old one"));
    close(reader);
}

static void test_modes(void **state)
{
    struct scratch *scratch = *state;
    struct stat got;
    mode_t saved = umask(027);
    str path = scratch_path(scratch, "new");
    replace(scratch, path, STR("one"));
    assert_int_equal(stat(path.at, &got), 0);
    assert_int_equal(got.st_mode & 07777, 0640);

    static const mode_t modes[] = {0600, 0644, 0666, 0400};
    for (size_t i = 0; i < LENGTH(modes); i++) {
        assert_int_equal(chmod(path.at, modes[i]), 0);
        assert_true(replace(scratch, path, arena_printf(&scratch->arena, "%zu", i)));
        assert_int_equal(stat(path.at, &got), 0);
        assert_int_equal(got.st_mode & 07777, modes[i]);
    }
    umask(saved);
}

static void test_links_are_followed(void **state)
{
    struct scratch *scratch = *state;
    struct stat got;
    assert_int_equal(mkdir(scratch_path(scratch, "sub").at, 0755), 0);
    str target = scratch_path(scratch, "sub/target");
    str link = scratch_path(scratch, "link");
    str chain = scratch_path(scratch, "sub/chain");
    assert_int_equal(symlink("sub/target", link.at), 0);
    assert_int_equal(symlink("../link", chain.at), 0);

    assert_true(replace(scratch, link, STR("one"))); /* the target does not exist yet */
    assert_holds(scratch, target, STR("one"));
    assert_true(replace(scratch, chain, STR("two")));
    assert_holds(scratch, target, STR("two"));
    assert_false(replace(scratch, link, STR("two")));
    assert_int_equal(lstat(link.at, &got), 0);
    assert_true(S_ISLNK(got.st_mode));
    assert_int_equal(lstat(chain.at, &got), 0);
    assert_true(S_ISLNK(got.st_mode));
    assert_int_equal(files_in(scratch->folder), 2);
}

static void test_refusals_leave_nothing_behind(void **state)
{
    struct scratch *scratch = *state;
    str fifo = scratch_path(scratch, "fifo");
    str folder = scratch_path(scratch, "folder");
    str loop = scratch_path(scratch, "loop");
    assert_int_equal(mkfifo(fifo.at, 0600), 0);
    assert_int_equal(mkdir(folder.at, 0755), 0);
    assert_int_equal(symlink("loop", loop.at), 0);
    const struct {
        str path;
        const char *says;
    } rows[] = {
        {fifo, "FIFO"},
        {folder, "folder"},
        {loop, "links"},
        {STR("/dev/null"), "device"},
        {scratch_path(scratch, "missing/file"), "No such file"},
        {scratch_path(scratch, "fifo/file"), "Not a directory"},
        {STR(""), "empty"},
        {STR("/tmp/a\0b"), "NUL"},
    };
    alarm(10);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct err err = {0};
        bool changed = true;
        assert_false(file_replace(&scratch->arena, rows[i].path, STR("x"), &changed, &err));
        assert_true(changed);
        assert_int_equal(err.exit_code, EX_CANTCREAT);
        if (!strstr(err.text, rows[i].says))
            fail_msg("%s", err.text);
    }
    alarm(0);
    assert_int_equal(files_in(scratch->folder), 3);
    assert_int_equal(files_in(folder.at), 0);
}

static void test_unwritable_folder(void **state)
{
    struct scratch *scratch = *state;
    struct err err = {0};
    bool changed;
    str path = scratch_path(scratch, "feed.xml");
    replace(scratch, path, STR("old"));
    scratch_become_unprivileged(scratch);
    chmod(scratch->folder, 0555);
    bool replaced = file_replace(&scratch->arena, path, STR("new"), &changed, &err);
    bool created = file_create(&scratch->arena, scratch_path(scratch, "x"), STR("new"), 0644, &err);
    bool same = file_replace(&scratch->arena, path, STR("old"), &changed, &(struct err){0});
    chmod(scratch->folder, 0755);
    scratch_become_privileged();
    assert_false(replaced);
    assert_false(created);
    assert_true(same); /* nothing to write, nothing refused */
    assert_false(changed);
    assert_int_equal(err.exit_code, EX_CANTCREAT);
    assert_non_null(strstr(err.text, "Permission denied"));
    assert_holds(scratch, path, STR("old"));
    assert_int_equal(files_in(scratch->folder), 1);
}

/* Writing fails half way, as on a full disk: here by the limit on a file's size. */
static void test_failing_write_leaves_the_old_file(void **state)
{
    struct scratch *scratch = *state;
    str path = scratch_path(scratch, "feed.xml");
    replace(scratch, path, STR("old"));
    char *bytes = arena_alloc(&scratch->arena, 1, 100000);
    struct rlimit saved;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &saved), 0);
    signal(SIGXFSZ, SIG_IGN);

    struct err replace_err = {0};
    struct err create_err = {0};
    bool changed;
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){50000, saved.rlim_max});
    bool replaced = file_replace(&scratch->arena, path, (str){bytes, 100000}, &changed, &replace_err);
    bool created = file_create(&scratch->arena, scratch_path(scratch, "new"), (str){bytes, 100000}, 0600, &create_err);
    setrlimit(RLIMIT_FSIZE, &saved);
    signal(SIGXFSZ, SIG_DFL);

    assert_false(replaced);
    assert_false(created);
    assert_int_equal(replace_err.exit_code, EX_CANTCREAT);
    assert_non_null(strstr(replace_err.text, "File too large"));
    assert_non_null(strstr(create_err.text, "File too large"));
    assert_holds(scratch, path, STR("old"));
    assert_int_equal(files_in(scratch->folder), 1);
}

/* Many writers and a reader: what is read is always one writer's whole text. */
static void test_readers_never_see_a_part(void **state)
{
    struct scratch *scratch = *state;
    enum { WRITERS = 3, ROUNDS = 40, SIZE = 50000 };
    str path = scratch_path(scratch, "feed.xml");
    char *bytes = arena_alloc(&scratch->arena, 1, SIZE);
    memset(bytes, 'z', SIZE);
    replace(scratch, path, (str){bytes, SIZE});
    for (int writer = 0; writer < WRITERS; writer++) {
        if (fork() == 0) {
            memset(bytes, 'a' + writer, SIZE);
            bool good = true;
            for (int i = 0; i < ROUNDS; i++) {
                bool changed;
                struct err err;
                bytes[0] = (char)('0' + i % 2); /* else nothing changes */
                good &= file_replace(&scratch->arena, path, (str){bytes, SIZE}, &changed, &err);
            }
            _exit(!good);
        }
    }
    int running = WRITERS;
    while (running) {
        struct arena_mark mark = arena_mark(&scratch->arena);
        struct err err;
        str got;
        assert_true(file_read(&scratch->arena, path, SIZE, &got, &err));
        assert_int_equal(got.len, SIZE);
        assert_memory_equal(got.at + 1, got.at + 2, SIZE - 2);
        arena_reset(&scratch->arena, mark);
        int status;
        if (waitpid(-1, &status, WNOHANG) > 0) {
            assert_int_equal(status, 0);
            running--;
        }
    }
    assert_int_equal(files_in(scratch->folder), 1);
}

static void test_create(void **state)
{
    struct scratch *scratch = *state;
    struct err err = {0};
    struct stat got;
    mode_t saved = umask(022);
    str path = scratch_path(scratch, "secret");
    assert_true(file_create(&scratch->arena, path, STR("one"), 0620, &err));
    umask(saved);
    assert_holds(scratch, path, STR("one"));
    assert_int_equal(stat(path.at, &got), 0);
    assert_int_equal(got.st_mode & 07777, 0600);

    assert_false(file_create(&scratch->arena, path, STR("two"), 0600, &err));
    assert_int_equal(err.exit_code, EX_CANTCREAT);
    assert_non_null(strstr(err.text, "File exists"));
    assert_holds(scratch, path, STR("one"));

    str link = scratch_path(scratch, "link"); /* one to nowhere counts as there */
    assert_int_equal(symlink("nowhere", link.at), 0);
    assert_false(file_create(&scratch->arena, link, STR("two"), 0600, &err));
    assert_int_equal(files_in(scratch->folder), 2);
}

static void test_make_folders(void **state)
{
    struct scratch *scratch = *state;
    struct err err = {0};
    struct stat got;
    mode_t saved = umask(022);
    str path = scratch_path(scratch, "a/b//c/");
    assert_true(file_make_folders(&scratch->arena, path, 0700, &err));
    umask(saved);
    assert_int_equal(stat(scratch_path(scratch, "a/b").at, &got), 0);
    assert_int_equal(got.st_mode & 07777, 0755);
    assert_int_equal(stat(scratch_path(scratch, "a/b/c").at, &got), 0);
    assert_int_equal(got.st_mode & 07777, 0700);
    assert_true(file_make_folders(&scratch->arena, path, 0755, &err)); /* there already: its mode stays */
    assert_int_equal(stat(path.at, &got), 0);
    assert_int_equal(got.st_mode & 07777, 0700);
    assert_true(file_make_folders(&scratch->arena, STR("/"), 0755, &err));

    replace(scratch, scratch_path(scratch, "a/file"), STR("x"));
    static const char *const blocked[] = {"a/file", "a/file/b", "a/file/b/c"};
    for (size_t i = 0; i < LENGTH(blocked); i++) {
        assert_false(file_make_folders(&scratch->arena, scratch_path(scratch, blocked[i]), 0755, &err));
        assert_int_equal(err.exit_code, EX_CANTCREAT);
        assert_non_null(strstr(err.text, "a/file"));
    }
    assert_false(file_make_folders(&scratch->arena, STR(""), 0755, &err));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_creates_replaces_and_leaves_alone),
        scratch_test(test_leftovers_of_killed_runs_are_swept),
        scratch_test(test_same_bytes_touch_nothing),
        scratch_test(test_readers_keep_the_old_file),
        scratch_test(test_modes),
        scratch_test(test_links_are_followed),
        scratch_test(test_refusals_leave_nothing_behind),
        scratch_test(test_unwritable_folder),
        scratch_test(test_failing_write_leaves_the_old_file),
        scratch_test(test_readers_never_see_a_part),
        scratch_test(test_create),
        scratch_test(test_make_folders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
