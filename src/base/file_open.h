#ifndef NUTGRAF_SRC_BASE_FILE_OPEN_H
#define NUTGRAF_SRC_BASE_FILE_OPEN_H

/* What the file_*.c share. */
#include <sys/stat.h>

#include <nutgraf/base/file.h>

/* The path as a C string; false, with the exit code, when it is empty or holds a NUL byte. */
MUST_CHECK bool file_c_path(struct arena *arena, str path, int exit_code, const char **ret_path, struct err *reterr);

/* "a folder", "a FIFO" …, for messages about what is no regular file. */
const char *file_kind(mode_t mode);

#endif
