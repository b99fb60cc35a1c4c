#ifndef NUTGRAF_BASE_FILE_H
#define NUTGRAF_BASE_FILE_H

/* Files, read with a ceiling and replaced so that a reader sees the old or the new one, never a part. */
#include <stdint.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>
#include <nutgraf/base/vec.h>

struct path_list {
    str *at;
    size_t len;
    size_t cap;
};

/*
 * The file's bytes. EX_NOINPUT: not there, no permission, a folder, a device or FIFO; EX_DATAERR: larger than
 * max_bytes (nothing of it is kept). Links are followed; a FIFO never blocks.
 */
MUST_CHECK bool file_read(struct arena *arena, str path, size_t max_bytes, str *ret_bytes, struct err *reterr);

/* The same from an open descriptor (standard input), to its end. `name` is for the message. */
MUST_CHECK bool file_read_descriptor(struct arena *arena, int descriptor, str name, size_t max_bytes, str *ret_bytes,
                                     struct err *reterr);

/*
 * What tells a file's state without reading it: device, inode, size and modification time in nanoseconds, as one
 * string to compare. EX_NOINPUT when it is not there or not a regular file.
 */
MUST_CHECK bool file_validator(struct arena *arena, str path, str *ret_validator, struct err *reterr);

/*
 * Makes `bytes` the file's content, atomically and durably: a temporary file beside it, fsync, rename, fsync of the
 * folder. When the file already holds these bytes nothing is written and its modification time stays. Mode is that
 * of the file it replaces, else 0666 less the umask. A symbolic link is followed, its target replaced. On failure
 * (EX_CANTCREAT, with the system's reason) the old file stands as it was and no temporary file remains.
 */
MUST_CHECK bool file_replace(struct arena *arena, str path, str bytes, bool *ret_changed, struct err *reterr);

/* Writes all of it, whatever signals come; false with errno. */
MUST_CHECK bool file_write_all(int descriptor, str bytes);

/* Creates a new file with the mode (less the umask); EX_CANTCREAT when it exists already or cannot be made. */
MUST_CHECK bool file_create(struct arena *arena, str path, str bytes, unsigned mode, struct err *reterr);

/* Creates the folder, with the mode, and those above it, with 0777, both less the umask. One that is there stays. */
MUST_CHECK bool file_make_folders(struct arena *arena, str path, unsigned mode, struct err *reterr);

/*
 * The files that a pattern means, sorted by path: a file itself; a folder's regular files, not descending, without
 * hidden ones and the backups of editors; a shell pattern (glob(7), a leading ~ is $HOME) with folders in its result
 * opened likewise. EX_NOINPUT: nothing there, or a folder without permission. An empty folder is no error, nor is a
 * pattern that matches nothing in a folder that is there.
 */
MUST_CHECK bool file_list(struct arena *arena, str pattern, struct path_list *ret_paths, struct err *reterr);

/* "dir/name" unless `name` is absolute. */
str file_join(struct arena *arena, str folder, str name);
/* The last part of a path. */
str file_name(str path);
/* The path without its last part: "." when there is none. */
str file_folder(str path);
/* Absolute and free of links and dots where it exists; unchanged where it does not. */
str file_absolute(struct arena *arena, str path);

/*
 * The same for many paths in turn: about a folder the system is asked once, while paths in the same one follow. Zero is
 * the valid start.
 */
struct file_place {
    struct arena arena;
    str folder, absolute;
};
str file_absolute_near(struct arena *arena, struct file_place *last, str path);
void file_place_release(struct file_place *last);

#endif
