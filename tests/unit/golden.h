#ifndef TESTS_GOLDEN_H
#define TESTS_GOLDEN_H

/*
 * Golden files: what a program wrote once, was read by a person and found right. Include after <cmocka.h>. With
 * GOLDEN_ACCEPT=FOLDER in the environment nothing is compared; what there is now goes to FOLDER, from where
 * tests/golden/accept shows it.
 */
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>

static inline void golden_write(struct arena *arena, str path, str actual)
{
    struct err err;
    bool changed;
    if (!file_make_folders(arena, file_folder(path), 0777, &err) || !file_replace(arena, path, actual, &changed, &err))
        fail_msg("%s", err.text);
}

/* Fails with the first line that differs. */
static inline void golden_compare(str path, str want, str actual)
{
    for (size_t line = 1; want.len > 0 || actual.len > 0; line++) {
        str wanted = str_cut(&want, '\n');
        str got = str_cut(&actual, '\n');
        if (!str_equal(wanted, got) || (want.len > 0) != (actual.len > 0))
            fail_msg("%" STR_FMT ":%zu: not as in the golden file (see: make golden-accept)\nwant: %" STR_FMT
                     "\ngot:  %" STR_FMT,
                     STR_ARG(path), line, STR_ARG(wanted), STR_ARG(got));
    }
}

/* `name` is the file's path under tests/golden/; tests run from the top of the tree. */
static inline void golden_check(const char *name, str actual)
{
    struct arena arena = {0};
    const char *accept = getenv("GOLDEN_ACCEPT");
    if (accept && *accept) {
        golden_write(&arena, arena_printf(&arena, "%s/%s", accept, name), actual);
    } else {
        struct err err;
        str want;
        str path = arena_printf(&arena, "tests/golden/%s", name);
        if (!file_read(&arena, path, CEILING_FEED_BYTES, &want, &err))
            fail_msg("%s (a new one comes with: make golden-accept)", err.text);
        if (want.len != actual.len || !str_equal(want, actual)) {
            golden_compare(path, want, actual);
            fail_msg("%" STR_FMT ": differs in its last line feed", STR_ARG(path));
        }
    }
    arena_release(&arena);
}

#endif
