#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <nutgraf/base/file.h>

#include "file_open.h"

#define FIRST_ROOM ((size_t)64 * 1024)

bool file_c_path(struct arena *arena, str path, int exit_code, const char **ret_path, struct err *reterr)
{
    if (path.len == 0)
        return err_set(reterr, exit_code, "the path is empty; a file's or folder's path was expected");
    if (str_find_char(path, '\0') != STR_NONE)
        return err_set(reterr, exit_code, "%" STR_FMT ": a path may not hold a NUL byte", STR_ARG(path));
    *ret_path = arena_copy(arena, path).at;
    return true;
}

const char *file_kind(mode_t mode)
{
    static const struct {
        mode_t kind;
        const char *name;
    } kinds[] = {{S_IFDIR, "a folder"},
                 {S_IFIFO, "a FIFO"},
                 {S_IFSOCK, "a socket"},
                 {S_IFCHR, "a device"},
                 {S_IFBLK, "a device"}};

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if ((mode & S_IFMT) == kinds[i].kind)
            return kinds[i].name;
    return "a link or something unknown";
}

static bool refuse(const char *path, const struct stat *state, struct err *reterr)
{
    return err_set(reterr, EX_NOINPUT, "%s: is %s; a regular file was expected", path, file_kind(state->st_mode));
}

/* read(2) that goes on after signals and waits for a descriptor that somebody made non-blocking. */
static ssize_t read_some(int descriptor, char *at, size_t bytes)
{
    for (;;) {
        ssize_t got = read(descriptor, at, bytes);
        if (got >= 0 || (errno != EINTR && errno != EAGAIN))
            return got;
        if (errno == EAGAIN)
            poll(&(struct pollfd){.fd = descriptor, .events = POLLIN}, 1, -1);
    }
}

/*
 * Reads to the end. `expected` is the size as far as it is known; where a file has just so many bytes when one more is
 * asked for, that is its end. One byte more than max_bytes is read at most: it shows that there is more.
 */
static bool read_all(struct arena *arena, int descriptor, const char *name, size_t expected, bool is_file,
                     size_t max_bytes, str *ret_bytes, struct err *reterr)
{
    size_t room = expected + 1;
    size_t len = 0;
    char *at = arena_room(arena, 1, room + 1);
    for (;;) {
        ssize_t got = read_some(descriptor, at + len, room - len);
        if (got < 0)
            return err_set(reterr, EX_NOINPUT, "%s: cannot read it: %s", name, strerror(errno));
        len += (size_t)got;
        if (got == 0 || (is_file && len == expected))
            break;
        if (len > max_bytes)
            return err_set(reterr, EX_DATAERR, "%s: larger than %zu bytes, which is the most that is read", name,
                           max_bytes);
        if (len == room) {
            room = room < max_bytes / 2 ? 2 * room : max_bytes + 1;
            char *moved = arena_room(arena, 1, room + 1);
            memcpy(moved, at, len);
            at = moved;
        }
    }
    at[len] = '\0';
    *ret_bytes = (str){at, len};
    return true;
}

static bool read_regular(struct arena *arena, int descriptor, const char *path, size_t max_bytes, str *ret_bytes,
                         struct err *reterr)
{
    struct stat state;
    if (fstat(descriptor, &state) != 0)
        return err_set(reterr, EX_NOINPUT, "%s: %s", path, strerror(errno));
    if (!S_ISREG(state.st_mode))
        return refuse(path, &state, reterr);
    if ((uintmax_t)state.st_size > max_bytes)
        return err_set(reterr, EX_DATAERR, "%s: has %jd bytes; at most %zu are read", path, (intmax_t)state.st_size,
                       max_bytes);
    return read_all(arena, descriptor, path, (size_t)state.st_size, true, max_bytes, ret_bytes, reterr);
}

/* open(2) says of a socket that there is "no such device". */
static bool cannot_open(const char *name, struct err *reterr)
{
    int reason = errno;
    struct stat state;
    if (reason == ENXIO && stat(name, &state) == 0 && !S_ISREG(state.st_mode))
        return refuse(name, &state, reterr);
    return err_set(reterr, EX_NOINPUT, "%s: %s", name, strerror(reason));
}

bool file_read(struct arena *arena, str path, size_t max_bytes, str *ret_bytes, struct err *reterr)
{
    struct arena_mark mark = arena_mark(arena);
    const char *name;
    if (!file_c_path(arena, path, EX_NOINPUT, &name, reterr))
        return false;
    /* O_NONBLOCK: opening a FIFO that nobody writes to would wait for ever. */
    int descriptor = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    bool done = descriptor >= 0 ? read_regular(arena, descriptor, name, max_bytes, ret_bytes, reterr)
                                : cannot_open(name, reterr);
    if (descriptor >= 0)
        close(descriptor);
    if (!done)
        arena_reset(arena, mark);
    return done;
}

bool file_read_descriptor(struct arena *arena, int descriptor, str name, size_t max_bytes, str *ret_bytes,
                          struct err *reterr)
{
    struct arena_mark mark = arena_mark(arena);
    size_t expected = max_bytes < FIRST_ROOM ? max_bytes : FIRST_ROOM;
    bool done = read_all(arena, descriptor, arena_copy(arena, name).at, expected, false, max_bytes, ret_bytes, reterr);
    if (!done)
        arena_reset(arena, mark);
    return done;
}

bool file_validator(struct arena *arena, str path, str *ret_validator, struct err *reterr)
{
    const char *name;
    struct stat state;
    if (!file_c_path(arena, path, EX_NOINPUT, &name, reterr))
        return false;
    if (stat(name, &state) != 0)
        return err_set(reterr, EX_NOINPUT, "%s: %s", name, strerror(errno));
    if (!S_ISREG(state.st_mode))
        return refuse(name, &state, reterr);
    *ret_validator = arena_printf(arena, "%jx:%jx:%jd:%jd.%09ld", (uintmax_t)state.st_dev, (uintmax_t)state.st_ino,
                                  (intmax_t)state.st_size, (intmax_t)state.st_mtim.tv_sec, state.st_mtim.tv_nsec);
    return true;
}
