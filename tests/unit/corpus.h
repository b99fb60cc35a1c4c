#ifndef TESTS_UNIT_CORPUS_H
#define TESTS_UNIT_CORPUS_H

/* A fuzz target's corpus, run through it: each file is an input that was nasty once. To be included after cmocka.h. */
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>

static inline void corpus_replay(const char *folder, int (*target)(const uint8_t *data, size_t size))
{
    struct arena arena = {0};
    struct path_list paths = {0};
    struct err err;
    assert_true(file_list(&arena, str_from(folder), &paths, &err));
    assert_true(paths.len > 0);
    for (size_t i = 0; i < paths.len; i++) {
        str bytes;
        assert_true(file_read(&arena, paths.at[i], CEILING_DOCUMENT_BYTES, &bytes, &err));
        assert_int_equal(target((const uint8_t *)bytes.at, bytes.len), 0);
    }
    arena_release(&arena);
}

#endif
