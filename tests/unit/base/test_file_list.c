#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/base/file.h>

#include "../check.h"
#include "../scratch.h"

/* a.txt b.txt sub/{c.txt,d*.txt,.hidden,deeper/e.txt} link.txt -> a.txt, dead -> nowhere, fifo, .hidden.txt, empty/ */
static int lay_out(void **state)
{
    if (scratch_setup(state) != 0)
        return -1;
    struct scratch *scratch = *state;
    static const char *const folders[] = {"back", "sub", "sub/deeper", "empty"};
    static const char *const files[] = {"b.txt",        "a.txt",       ".hidden.txt",      "sub/d*.txt",
                                        "sub/c.txt",    "sub/.hidden", "sub/deeper/e.txt", "back/b.txt~",
                                        "back/#b.txt#", "back/b.swp",  "back/b.bak",       "back/b.part",
                                        "back/b.tmp",   "back/#a",     "back/a#"};
    struct err err;
    for (size_t i = 0; i < LENGTH(folders); i++)
        if (mkdir(scratch_path(scratch, folders[i]).at, 0755) != 0)
            return -1;
    for (size_t i = 0; i < LENGTH(files); i++)
        if (!file_create(&scratch->arena, scratch_path(scratch, files[i]), STR("x"), 0644, &err))
            return -1;
    return mkfifo(scratch_path(scratch, "fifo").at, 0644) || symlink("a.txt", scratch_path(scratch, "link.txt").at) ||
           symlink("nowhere", scratch_path(scratch, "dead").at);
}

/* The listed paths without the scratch folder before them, joined by spaces. */
static str joined(struct scratch *scratch, const struct path_list *paths)
{
    str all = STR("");
    size_t prefix = strlen(scratch->folder) + 1;
    for (size_t i = 0; i < paths->len; i++) {
        str path = str_slice(paths->at[i], prefix, paths->at[i].len);
        all = arena_printf(&scratch->arena, "%s%s%" STR_FMT, all.at, i ? " " : "", STR_ARG(path));
    }
    return all;
}

static void test_patterns(void **state)
{
    struct scratch *scratch = *state;
    static const struct {
        const char *pattern, *want; /* NULL: nothing there */
    } rows[] = {
        {"a.txt", "a.txt"},
        {"", "a.txt b.txt link.txt"},
        {"sub", "sub/c.txt sub/d*.txt"},
        {"sub/", "sub/c.txt sub/d*.txt"},
        {"empty", ""},
        {"*.txt", "a.txt b.txt link.txt"},
        {"[ab].txt", "a.txt b.txt"},
        {"*", "a.txt b.txt back/#a back/a# link.txt sub/c.txt sub/d*.txt"},
        {"*/*.txt", "sub/c.txt sub/d*.txt"},
        {"sub/d*.txt", "sub/d*.txt"}, /* its name, though it looks like a pattern */
        {"sub/\\d\\*.txt", "sub/d*.txt"},
        {"e*", ""},               /* an empty folder alone */
        {".hid*", ".hidden.txt"}, /* asked for by name */
        {"sub/.hidden", "sub/.hidden"},
        {"fifo", "fifo"}, /* reading it tells why not */
        {"fif?", ""},
        {"missing.txt", NULL},
        {"*.html", ""},
        {"[", ""},
        {"nowhere/*.html", NULL},
        {"back", "back/#a back/a#"},    /* a folder without what editors leave */
        {"back/b.txt~", "back/b.txt~"}, /* but not when it is asked for */
        {"back/*~", "back/b.txt~"},
        {"dead", NULL},
        {"a.txt/b", NULL},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct path_list paths = {0};
        struct err err = {0};
        str pattern = scratch_path(scratch, rows[i].pattern);
        bool found = file_list(&scratch->arena, pattern, &paths, &err);
        if (found != (rows[i].want != NULL))
            fail_msg("%s: %s", rows[i].pattern, err.text);
        if (found) {
            assert_str(joined(scratch, &paths), str_from(rows[i].want));
        } else {
            assert_int_equal(err.exit_code, EX_NOINPUT);
            assert_non_null(strstr(err.text, rows[i].pattern));
        }
    }
}

static void test_home(void **state)
{
    struct scratch *scratch = *state;
    struct path_list paths = {0};
    struct err err = {0};
    setenv("HOME", scratch->folder, 1);
    assert_true(file_list(&scratch->arena, STR("~/sub"), &paths, &err));
    assert_str(joined(scratch, &paths), STR("sub/c.txt sub/d*.txt"));
    assert_true(file_list(&scratch->arena, STR("~/[a]*"), &paths, &err));
    assert_str(joined(scratch, &paths), STR("a.txt"));
    assert_true(file_list(&scratch->arena, STR("~"), &paths, &err));
    assert_str(joined(scratch, &paths), STR("a.txt b.txt link.txt"));
    assert_false(file_list(&scratch->arena, STR("~root"), &paths, &err));
    unsetenv("HOME");
    assert_false(file_list(&scratch->arena, STR("~/sub"), &paths, &err));
    assert_int_equal(err.exit_code, EX_NOINPUT);
    assert_non_null(strstr(err.text, "HOME"));
}

static void test_no_path(void **state)
{
    struct scratch *scratch = *state;
    struct path_list paths = {0};
    struct err err = {0};
    assert_false(file_list(&scratch->arena, STR(""), &paths, &err));
    assert_false(file_list(&scratch->arena, STR("/tmp\0x"), &paths, &err));
    assert_int_equal(err.exit_code, EX_NOINPUT);
    assert_int_equal(paths.len, 0);
}

static void test_folder_without_permission(void **state)
{
    struct scratch *scratch = *state;
    struct path_list paths = {0};
    struct err err = {0};
    str folder = scratch_path(scratch, "sub");
    scratch_become_unprivileged(scratch);
    chmod(folder.at, 0);
    bool whole = file_list(&scratch->arena, folder, &paths, &err);
    bool matched = file_list(&scratch->arena, scratch_path(scratch, "s*"), &paths, &err);
    static const char *const below[] = {"sub/*.txt", "sub/c.txt", "sub/deeper/*"};
    for (size_t i = 0; i < LENGTH(below); i++) {
        struct err told = {0};
        assert_false(file_list(&scratch->arena, scratch_path(scratch, below[i]), &paths, &told));
        assert_int_equal(told.exit_code, EX_NOINPUT);
        assert_non_null(strstr(told.text, "Permission denied"));
    }
    chmod(folder.at, 0755);
    scratch_become_privileged();
    assert_false(whole);
    assert_false(matched);
    assert_int_equal(err.exit_code, EX_NOINPUT);
    assert_non_null(strstr(err.text, "Permission denied"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_patterns, lay_out, scratch_teardown),
        cmocka_unit_test_setup_teardown(test_home, lay_out, scratch_teardown),
        cmocka_unit_test_setup_teardown(test_no_path, lay_out, scratch_teardown),
        cmocka_unit_test_setup_teardown(test_folder_without_permission, lay_out, scratch_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
