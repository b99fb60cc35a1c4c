#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unistd.h>

#include <nutgraf/base/file.h>

#include "../check.h"

static void test_join(void **state)
{
    (void)state;
    static const struct {
        const char *folder, *name, *want;
    } rows[] = {
        {"a", "b", "a/b"}, {"a/", "b", "a/b"}, {"/", "b", "/b"},          {"", "b", "b"},
        {"a", "/b", "/b"}, {"a", "", "a/"},    {"a/b", "c/d", "a/b/c/d"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < LENGTH(rows); i++)
        assert_str(file_join(&arena, str_from(rows[i].folder), str_from(rows[i].name)), str_from(rows[i].want));
    arena_release(&arena);
}

/* As dirname(1) and basename(1) have it. */
static void test_name_and_folder(void **state)
{
    (void)state;
    static const struct {
        const char *path, *name, *folder;
    } rows[] = {
        {"a", "a", "."},    {"a/b", "b", "a"},  {"/a", "a", "/"},  {"/a/b.txt", "b.txt", "/a"},
        {"a/b/", "b", "a"}, {"a//b", "b", "a"}, {"/", "/", "/"},   {"//a", "a", "/"},
        {"a/", "a", "."},   {"", "", "."},      {"./a", "a", "."}, {"..", "..", "."},
        {"///", "/", "/"},
    };
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_str(file_name(str_from(rows[i].path)), str_from(rows[i].name));
        assert_str(file_folder(str_from(rows[i].path)), str_from(rows[i].folder));
    }
}

static void test_absolute(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *here = getcwd(NULL, 0);
    assert_str(file_absolute(&arena, STR(".")), str_from(here));
    assert_str(file_absolute(&arena, STR("/usr/./../usr//")), STR("/usr"));
    assert_str(file_absolute(&arena, STR("/proc/self/no such file")), STR("/proc/self/no such file"));
    assert_str(file_absolute(&arena, STR("/usr\0x")), STR("/usr\0x"));
    assert_str(file_absolute(&arena, STR("")), STR(""));
    free(here);
    arena_release(&arena);
}

/* Links to files and folders, dots, what is not there, and changes from one folder to another and back. */
static void test_absolute_near_is_absolute(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "/",
        "/usr",
        "/usr/bin",
        "/usr/bin/env",
        "/usr/bin/sh",
        "/usr/bin/no such",
        "/bin/env",
        "/bin/sh",
        "/bin",
        "/proc/self",
        "/proc/self/cwd/Makefile",
        "Makefile",
        "src",
        "README.md",
        "src/app",
        "./Makefile",
        "src/../src/app",
        "src/",
        ".",
        "..",
        "../..",
        "",
        "no such/no such",
        "/proc/self/fd/0",
        "//usr",
        "/usr//bin",
        "Makefile",
    };
    struct arena arena = {0};
    struct file_place last = {0};
    for (size_t i = 0; i < 2 * LENGTH(paths); i++) {
        str path = str_from(paths[i % LENGTH(paths)]);
        assert_str(file_absolute_near(&arena, &last, path), file_absolute(&arena, path));
    }
    assert_str(file_absolute_near(&arena, &last, STR("/usr\0x")), STR("/usr\0x"));
    file_place_release(&last);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_join),
        cmocka_unit_test(test_name_and_folder),
        cmocka_unit_test(test_absolute),
        cmocka_unit_test(test_absolute_near_is_absolute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
