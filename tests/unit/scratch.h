#ifndef TESTS_UNIT_SCRATCH_H
#define TESTS_UNIT_SCRATCH_H

/* A folder for one test, gone after it: cmocka_unit_test_setup_teardown(test, scratch_setup, scratch_teardown). */
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/base/arena.h>

#define SCRATCH_NOBODY 65534

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

/*
 * Root may write everywhere: until scratch_become_privileged, a test of permissions runs as nobody, who then owns the
 * folder and what is in it. Does nothing for other users. Do not fail between the two.
 */
static inline int scratch_give_away(const char *path, const struct stat *stat, int kind, struct FTW *ftw)
{
    (void)stat;
    (void)kind;
    (void)ftw;
    return lchown(path, SCRATCH_NOBODY, SCRATCH_NOBODY);
}

static inline void scratch_become_unprivileged(struct scratch *scratch)
{
    if (geteuid() == 0 && (nftw(scratch->folder, scratch_give_away, 16, FTW_PHYS) || seteuid(SCRATCH_NOBODY)))
        abort();
}

static inline void scratch_become_privileged(void)
{
    if (getuid() == 0 && seteuid(0))
        abort();
}

#define scratch_test(test) cmocka_unit_test_setup_teardown(test, scratch_setup, scratch_teardown)

#endif
