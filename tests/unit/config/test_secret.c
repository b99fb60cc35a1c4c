/* Secrets: where they are read, from whom they are kept, and that none is ever told. */
#include <stdarg.h>
#include <stddef.h>

#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>

struct world {
    struct arena arena;
    str folder;
};

static int set_up(void **state)
{
    static struct world world;
    char folder[] = "/tmp/nutgraf-secret-XXXXXX";
    world = (struct world){0};
    if (!mkdtemp(folder))
        return -1;
    world.folder = arena_copy(&world.arena, str_from(folder));
    *state = &world;
    return 0;
}

static int tear_down(void **state)
{
    struct world *world = *state;
    struct path_list files;
    struct err err;
    if (!file_list(&world->arena, world->folder, &files, &err))
        return -1;
    for (size_t i = 0; i < files.len; i++)
        unlink(files.at[i].at);
    unlink(file_join(&world->arena, world->folder, STR("fifo")).at);
    unlink(file_join(&world->arena, world->folder, STR("link")).at);
    rmdir(world->folder.at);
    arena_release(&world->arena);
    return 0;
}

static str put(struct world *world, const char *name, str bytes, mode_t mode)
{
    struct err err;
    str path = file_join(&world->arena, world->folder, str_from(name));
    if (!file_create(&world->arena, path, bytes, 0600, &err))
        fail_msg("%s", err.text);
    assert_int_equal(chmod(path.at, mode), 0);
    return path;
}

/* Reads the secret and compares it with `want`; or with NULL, expects EX_CONFIG and `complaint` in the message. */
static void check(struct world *world, struct secret_source source, str credentials, const char *want,
                  const char *complaint)
{
    str secret = STR("untouched");
    struct err err = {0};
    bool good = secret_read(&world->arena, &source, credentials, &secret, &err);
    if (good != (want != NULL))
        fail_msg("expected %s, got %s", want ? want : complaint, good ? secret.at : err.text);
    if (good) {
        assert_int_equal(secret.len, strlen(want));
        assert_memory_equal(secret.at, want, secret.len);
        assert_int_equal(secret.at[secret.len], '\0'); /* libcurl takes it as it is */
        return;
    }
    assert_int_equal(err.exit_code, EX_CONFIG);
    assert_non_null(strstr(err.text, complaint));
    assert_null(strstr(err.text, "hunter2"));
    assert_true(str_equal(secret, STR("untouched")));
}

static void test_contents(void **state)
{
    static const struct {
        str bytes;
        const char *want;
        const char *complaint;
    } rows[] = {
        {{"hunter2\n", 8}, "hunter2", NULL},          {{"hunter2", 7}, "hunter2", NULL},
        {{"hunter2\r\nnote\n", 14}, "hunter2", NULL}, {{" hunter2 \n", 10}, " hunter2 ", NULL},
        {{"", 0}, NULL, "the first line is empty"},   {{"\nhunter2\n", 9}, NULL, "the first line is empty"},
        {{"hunter2\0x\n", 10}, NULL, "a zero byte"},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        str path = put(world, "password", rows[i].bytes, 0600);
        check(world, (struct secret_source){.file = path}, STR(""), rows[i].want, rows[i].complaint);
        unlink(path.at);
    }
}

static void test_modes(void **state)
{
    static const struct {
        mode_t mode;
        const char *complaint;
    } rows[] = {{0600, NULL},        {0400, NULL},        {0700, NULL},        {0640, "mode 0640"},
                {0604, "mode 0604"}, {0620, "mode 0620"}, {0601, "mode 0601"}, {0644, "chmod 600 "}};
    struct world *world = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        str path = put(world, "password", STR("hunter2\n"), rows[i].mode);
        check(world, (struct secret_source){.file = path}, STR(""), rows[i].complaint ? NULL : "hunter2",
              rows[i].complaint);
        unlink(path.at);
    }
}

static void test_what_is_no_file(void **state)
{
    struct world *world = *state;
    str fifo = file_join(&world->arena, world->folder, STR("fifo"));
    assert_int_equal(mkfifo(fifo.at, 0600), 0);
    check(world, (struct secret_source){.file = fifo}, STR(""), NULL, "found something else");
    check(world, (struct secret_source){.file = world->folder}, STR(""), NULL, "found something else");
    check(world, (struct secret_source){.file = STR("/dev/null")}, STR(""), NULL, "found something else");
    check(world, (struct secret_source){.file = STR("/nonexistent")}, STR(""), NULL, strerror(ENOENT));
}

/* It is the file at the end of the link that counts. */
static void test_links(void **state)
{
    struct world *world = *state;
    str path = put(world, "password", STR("hunter2\n"), 0600);
    str link = file_join(&world->arena, world->folder, STR("link"));
    assert_int_equal(symlink(path.at, link.at), 0);
    check(world, (struct secret_source){.file = link}, STR(""), "hunter2", NULL);
    assert_int_equal(chmod(path.at, 0644), 0);
    check(world, (struct secret_source){.file = link}, STR(""), NULL, "mode 0644");
}

static void test_another_ones_file(void **state)
{
    struct world *world = *state;
    str path = put(world, "password", STR("hunter2\n"), 0600);
    if (geteuid() != 0 || chown(path.at, 65534, 65534) != 0)
        skip();
    check(world, (struct secret_source){.file = path}, STR(""), NULL, "belongs to another user");
}

static void test_sizes(void **state)
{
    struct world *world = *state;
    char *long_line = arena_alloc(&world->arena, 1, CEILING_SECRET_BYTES + 2);
    memset(long_line, 'x', CEILING_SECRET_BYTES + 1);
    str at_most = put(world, "most", (str){long_line, CEILING_SECRET_BYTES}, 0600);
    str too_long = put(world, "long", (str){long_line, CEILING_SECRET_BYTES + 1}, 0600);
    check(world, (struct secret_source){.file = at_most}, STR(""),
          arena_copy(&world->arena, (str){long_line, CEILING_SECRET_BYTES}).at, NULL);
    check(world, (struct secret_source){.file = too_long}, STR(""), NULL, "4096");
}

static void test_commands(void **state)
{
    static const struct {
        const char *command;
        const char *want;
        const char *complaint;
    } rows[] = {
        {"echo hunter2", "hunter2", NULL},
        {"printf 'hunter2\\nlogin: me\\n'", "hunter2", NULL},
        {"echo hunter2 | tr 2 3", "hunter3", NULL},
        {"true", NULL, "the first line is empty"},
        {"echo hunter2; exit 3", NULL, "exit code 3"},
        {"echo hunter2; kill -TERM $$", NULL, "signal 15"},
        {"exec /nonexistent/command 2>/dev/null", NULL, "exit code 127"},
        {"yes hunter2", NULL, "4096"},
    };
    struct world *world = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(world, (struct secret_source){.command = str_from(rows[i].command)}, STR(""), rows[i].want,
              rows[i].complaint);
}

/* systemd makes credentials readable for the group where it must, in a folder that others cannot enter. */
static void test_credentials(void **state)
{
    struct world *world = *state;
    struct secret_source source = {.credential = STR("smtp")};
    check(world, source, STR(""), NULL, "CREDENTIALS_DIRECTORY is not set");
    check(world, source, world->folder, NULL, strerror(ENOENT));
    put(world, "smtp", STR("hunter2\n"), 0440);
    check(world, source, world->folder, "hunter2", NULL);
}

static void test_none(void **state)
{
    check(*state, (struct secret_source){0}, STR(""), "", NULL);
}

#define SECRET_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SECRET_TEST(test_contents),
        SECRET_TEST(test_modes),
        SECRET_TEST(test_what_is_no_file),
        SECRET_TEST(test_links),
        SECRET_TEST(test_sizes),
        SECRET_TEST(test_commands),
        SECRET_TEST(test_another_ones_file),
        SECRET_TEST(test_credentials),
        SECRET_TEST(test_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
