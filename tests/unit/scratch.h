#ifndef TESTS_UNIT_SCRATCH_H
#define TESTS_UNIT_SCRATCH_H

/* A folder for one test, gone after it: cmocka_unit_test_setup_teardown(test, scratch_setup, scratch_teardown). */
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/base/arena.h>

struct scratch {
    struct arena arena;
    char folder[64];
};

static inline int scratch_setup(void **state)
{
    struct scratch *scratch = calloc(1, sizeof *scratch);
    if (!scratch)
        return -1;
    snprintf(scratch->folder, sizeof scratch->folder, "/tmp/nutgraf-test-XXXXXX");
    *state = scratch;
    return mkdtemp(scratch->folder) ? 0 : -1;
}

static inline int scratch_remove(const char *path, const struct stat *stat, int kind, struct FTW *ftw)
{
    (void)stat;
    (void)kind;
    (void)ftw;
    return remove(path);
}

static inline int scratch_teardown(void **state)
{
    struct scratch *scratch = *state;
    int failed = nftw(scratch->folder, scratch_remove, 16, FTW_DEPTH | FTW_PHYS);
    arena_release(&scratch->arena);
    free(scratch);
    return failed;
}

/* The path of a name in the folder. */
static inline str scratch_path(struct scratch *scratch, const char *name)
{
    return arena_printf(&scratch->arena, "%s/%s", scratch->folder, name);
}

#define scratch_test(test) cmocka_unit_test_setup_teardown(test, scratch_setup, scratch_teardown)

#endif
