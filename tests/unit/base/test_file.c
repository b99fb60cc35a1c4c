#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>

#include <nutgraf/base/file.h>

#include "../check.h"
#include "../scratch.h"

static str make(struct scratch *scratch, const char *name, str bytes)
{
    struct err err;
    str path = scratch_path(scratch, name);
    if (!file_create(&scratch->arena, path, bytes, 0644, &err))
        fail_msg("%s", err.text);
    return path;
}

static void test_read_up_to_the_ceiling(void **state)
{
    struct scratch *scratch = *state;
    static const struct {
        size_t size, max;
    } rows[] = {{0, 0}, {0, 9}, {1, 0}, {5, 5}, {5, 4}, {100000, 100000}, {100001, 100000}, {3000000, SIZE_MAX}};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct err err = {0};
        char *bytes = arena_alloc(&scratch->arena, 1, rows[i].size);
        memset(bytes, 'x', rows[i].size);
        str content = {bytes, rows[i].size};
        str path = make(scratch, arena_printf(&scratch->arena, "%zu", i).at, content);
        str got = STR("untouched");
        if (rows[i].size <= rows[i].max) {
            assert_true(file_read(&scratch->arena, path, rows[i].max, &got, &err));
            assert_true(str_equal(got, content));
            assert_int_equal(got.at[got.len], 0);
        } else {
            struct arena_mark before = arena_mark(&scratch->arena);
            assert_false(file_read(&scratch->arena, path, rows[i].max, &got, &err));
            assert_str(got, STR("untouched"));
            assert_int_equal(err.exit_code, EX_DATAERR);
            assert_non_null(strstr(err.text, path.at));
            struct arena_mark after = arena_mark(&scratch->arena);
            assert_memory_equal(&before, &after, sizeof before);
        }
    }
}

/* The size that the system states is 0 for these, and still there is something to read. */
static void test_read_grows_past_the_stated_size(void **state)
{
    struct scratch *scratch = *state;
    struct err err;
    str got;
    str path = STR("/proc/self/status");
    if (access(path.at, R_OK) != 0)
        skip();
    assert_true(file_read(&scratch->arena, path, 1000000, &got, &err));
    assert_true(str_starts(got, STR("Name:")));
    assert_true(got.len > 100);
    assert_false(file_read(&scratch->arena, path, 50, &got, &err));
    assert_int_equal(err.exit_code, EX_DATAERR);
}

static void make_socket(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    assert_int_equal(bind(descriptor, (struct sockaddr *)&address, sizeof address), 0);
    close(descriptor);
}

static void test_only_regular_files_are_read(void **state)
{
    struct scratch *scratch = *state;
    str fifo = scratch_path(scratch, "fifo");
    str socket = scratch_path(scratch, "socket");
    str loop = scratch_path(scratch, "loop");
    assert_int_equal(mkfifo(fifo.at, 0600), 0);
    assert_int_equal(symlink(loop.at, loop.at), 0);
    make_socket(socket.at);

    const struct {
        str path;
        const char *says;
    } rows[] = {
        {fifo, "FIFO"},
        {socket, socket.at},
        {loop, loop.at},
        {str_from(scratch->folder), "folder"},
        {STR("/dev/zero"), "device"},
        {scratch_path(scratch, "missing"), "No such file"},
        {STR(""), "empty"},
        {STR("/etc/passwd\0.txt"), "NUL"},
    };
    alarm(10); /* a FIFO that blocks ends this */
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct err err = {0};
        str got = STR("untouched");
        assert_false(file_read(&scratch->arena, rows[i].path, 1000, &got, &err));
        assert_int_equal(err.exit_code, EX_NOINPUT);
        assert_non_null(strstr(err.text, rows[i].says));
        err = (struct err){0};
        assert_false(file_validator(&scratch->arena, rows[i].path, &got, &err));
        assert_int_equal(err.exit_code, EX_NOINPUT);
        assert_str(got, STR("untouched"));
    }
    alarm(0);
}

/* A slice that is no C string: what follows it is not part of the path. */
static void test_path_may_be_a_slice(void **state)
{
    struct scratch *scratch = *state;
    struct err err;
    str got;
    str path = make(scratch, "ab", STR("content"));
    str longer = arena_printf(&scratch->arena, "%s-and-more", path.at);
    assert_true(file_read(&scratch->arena, str_slice(longer, 0, path.len), 1000, &got, &err));
    assert_str(got, STR("content"));
}

static void write_in_child(int descriptor, size_t count)
{
    if (fork() != 0)
        return;
    for (size_t i = 0; i < count; i++) {
        if (write(descriptor, "0123456789", 10) != 10)
            _exit(1);
        if (i % 1000 == 0)
            usleep(1000);
    }
    _exit(0);
}

static void test_read_descriptor(void **state)
{
    struct scratch *scratch = *state;
    static const struct {
        size_t tens, max;
        bool nonblocking;
    } rows[] = {{0, 0, false},          {0, 100, true},        {1, 10, false},        {1, 9, false},
                {50000, 500000, false}, {50000, 500000, true}, {50000, 499999, true}, {1, SIZE_MAX, false}};
    for (size_t i = 0; i < LENGTH(rows); i++) {
        int ends[2];
        struct err err = {0};
        str got = {0};
        assert_int_equal(pipe(ends), 0);
        if (rows[i].nonblocking)
            assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
        write_in_child(ends[1], rows[i].tens);
        close(ends[1]);
        bool done = file_read_descriptor(&scratch->arena, ends[0], STR("standard input"), rows[i].max, &got, &err);
        close(ends[0]);
        wait(NULL);
        assert_int_equal(done, rows[i].tens * 10 <= rows[i].max);
        if (done) {
            assert_int_equal(got.len, rows[i].tens * 10);
            assert_int_equal(got.at[got.len], 0);
            assert_int_equal(str_find(got, STR("90123456789")), got.len > 10 ? 9 : STR_NONE);
        } else {
            assert_int_equal(err.exit_code, EX_DATAERR);
            assert_non_null(strstr(err.text, "standard input: "));
        }
    }
}

static void test_read_descriptor_that_cannot_be_read(void **state)
{
    struct scratch *scratch = *state;
    struct err err = {0};
    str got;
    int folder = open(scratch->folder, O_RDONLY);
    assert_false(file_read_descriptor(&scratch->arena, folder, STR("-"), 100, &got, &err));
    assert_int_equal(err.exit_code, EX_NOINPUT);
    close(folder);
}

static void test_validator_changes_with_the_file(void **state)
{
    struct scratch *scratch = *state;
    struct err err;
    str first, again, touched, longer, other;
    str path = make(scratch, "a", STR("one"));
    assert_true(file_validator(&scratch->arena, path, &first, &err));
    assert_true(file_validator(&scratch->arena, path, &again, &err));
    assert_str(first, again);

    struct timespec times[2] = {{1000000000, 1}, {1000000000, 1}};
    assert_int_equal(utimensat(AT_FDCWD, path.at, times, 0), 0);
    assert_true(file_validator(&scratch->arena, path, &again, &err));
    times[1].tv_nsec = 2;
    assert_int_equal(utimensat(AT_FDCWD, path.at, times, 0), 0);
    assert_true(file_validator(&scratch->arena, path, &touched, &err));
    assert_false(str_equal(again, touched));

    assert_int_equal(truncate(path.at, 1), 0);
    assert_int_equal(utimensat(AT_FDCWD, path.at, times, 0), 0);
    assert_true(file_validator(&scratch->arena, path, &longer, &err));
    assert_false(str_equal(touched, longer));

    str copy = make(scratch, "b", STR("o"));
    assert_int_equal(utimensat(AT_FDCWD, copy.at, times, 0), 0);
    assert_true(file_validator(&scratch->arena, copy, &other, &err));
    assert_false(str_equal(longer, other));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        scratch_test(test_read_up_to_the_ceiling),
        scratch_test(test_read_grows_past_the_stated_size),
        scratch_test(test_only_regular_files_are_read),
        scratch_test(test_path_may_be_a_slice),
        scratch_test(test_read_descriptor),
        scratch_test(test_read_descriptor_that_cannot_be_read),
        scratch_test(test_validator_changes_with_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
