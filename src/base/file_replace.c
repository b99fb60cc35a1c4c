#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/hash.h>

#include "file_open.h"

#define MAX_LINKS     40 /* as the kernel's own limit */
#define STALE_SECONDS 86400

/* Where a file is to stand: its folder, open, and its name there. */
struct place {
    const char *path; /* for messages and for looking at what is there */
    const char *name;
    int folder;
};

static bool cannot(struct err *reterr, const char *path, const char *what)
{
    return err_set(reterr, EX_CANTCREAT, "%s: cannot %s: %s", path, what, strerror(errno));
}

bool file_write_all(int descriptor, str bytes)
{
    while (bytes.len) {
        ssize_t put = write(descriptor, bytes.at, bytes.len);
        if (put < 0 && errno != EINTR)
            return false;
        if (put > 0)
            bytes = str_slice(bytes, (size_t)put, bytes.len);
    }
    return true;
}

/* Writes, makes durable and closes, whatever fails: errno tells. */
static bool write_and_close(int descriptor, str bytes)
{
    bool done = file_write_all(descriptor, bytes) && fsync(descriptor) == 0;
    int reason = errno;
    if (close(descriptor) != 0 && done)
        return false;
    errno = reason;
    return done;
}

/* Some file systems cannot sync a folder; their renames are as durable as they will be. */
static bool sync_folder(int folder)
{
    return fsync(folder) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* What the path means after symbolic links, also one whose target does not exist yet. */
static bool follow_links(struct arena *arena, const char **path, struct err *reterr)
{
    for (int links = 0; links < MAX_LINKS; links++) {
        char target[4096];
        ssize_t len = readlink(*path, target, sizeof target);
        if (len < 0)
            return true;
        *path = file_join(arena, file_folder(str_from(*path)), (str){target, (size_t)len}).at;
    }
    errno = ELOOP;
    return cannot(reterr, *path, "follow its links");
}

static bool place_open(struct arena *arena, const char *path, struct place *ret_place, struct err *reterr)
{
    const char *folder = arena_copy(arena, file_folder(str_from(path))).at;
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return err_set(reterr, EX_CANTCREAT, "%s: cannot open its folder: %s", path, strerror(errno));
    *ret_place = (struct place){path, arena_copy(arena, file_name(str_from(path))).at, descriptor};
    return true;
}

/* What the names of all temporary files for this place begin with: not its own name, which may be as long as allowed.
 */
static str temporary_prefix(struct arena *arena, const struct place *place)
{
    str print = str_slice(hash_sha256(arena, str_from(place->name)), 0, 16);
    return arena_printf(arena, ".nutgraf-%" STR_FMT "-", STR_ARG(print));
}

/*
 * Removes what killed runs have left of this place, told by age from what another process may be writing now. How old
 * they are the new temporary file tells, by the file system's own clock.
 */
static void sweep(const struct place *place, str prefix, int temporary)
{
    struct stat now, state;
    int descriptor = openat(place->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = descriptor >= 0 ? fdopendir(descriptor) : NULL;
    if (!folder) {
        if (descriptor >= 0)
            close(descriptor);
        return;
    }
    bool told = fstat(temporary, &now) == 0;
    for (const struct dirent *entry; told && (entry = readdir(folder));)
        if (str_starts(str_from(entry->d_name), prefix) &&
            fstatat(place->folder, entry->d_name, &state, AT_SYMLINK_NOFOLLOW) == 0 &&
            state.st_mtime < now.st_mtime - STALE_SECONDS)
            unlinkat(place->folder, entry->d_name, 0);
    closedir(folder);
}

/* A new file beside the place, under a name that nobody can have prepared; -1 when it cannot be made. */
static int temporary_open(struct arena *arena, const struct place *place, mode_t mode, const char **ret_name)
{
    str prefix = temporary_prefix(arena, place);
    uint64_t random[2];
    if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random)
        return -1;
    *ret_name = arena_printf(arena, "%s%016jx%016jx", prefix.at, (uintmax_t)random[0], (uintmax_t)random[1]).at;
    int descriptor = openat(place->folder, *ret_name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor >= 0)
        sweep(place, prefix, descriptor);
    return descriptor;
}

/* Gives the place these bytes; `mode` is the old file's, NULL when there is none. */
static bool put_in_place(struct arena *arena, const struct place *place, str bytes, const mode_t *mode,
                         struct err *reterr)
{
    const char *temporary;
    /* Until it has the old file's mode nobody else may open it: the old one may be secret. */
    int descriptor = temporary_open(arena, place, mode ? 0600 : 0666, &temporary);
    if (descriptor < 0)
        return cannot(reterr, place->path, "create a file beside it");

    if (mode && fchmod(descriptor, *mode) != 0) {
        cannot(reterr, place->path, "keep its mode");
        close(descriptor);
        goto remove;
    }
    if (!write_and_close(descriptor, bytes)) {
        cannot(reterr, place->path, "write it");
        goto remove;
    }
    if (renameat(place->folder, temporary, place->folder, place->name) != 0) {
        cannot(reterr, place->path, "replace it");
        goto remove;
    }
    return sync_folder(place->folder) || cannot(reterr, place->path, "make its folder durable");

remove:
    unlinkat(place->folder, temporary, 0);
    return false;
}

static bool holds(struct arena *arena, const struct place *place, const struct stat *state, str bytes)
{
    struct err ignored;
    str old;
    if ((uintmax_t)state->st_size != bytes.len)
        return false;
    struct arena_mark mark = arena_mark(arena);
    bool same = file_read(arena, str_from(place->path), bytes.len, &old, &ignored) && str_equal(old, bytes);
    arena_reset(arena, mark);
    return same;
}

static bool replace_at(struct arena *arena, const struct place *place, str bytes, bool *ret_changed, struct err *reterr)
{
    struct stat state;
    bool exists = fstatat(place->folder, place->name, &state, AT_SYMLINK_NOFOLLOW) == 0;
    if (!exists && errno != ENOENT)
        return cannot(reterr, place->path, "look at it");
    if (exists && !S_ISREG(state.st_mode))
        return err_set(reterr, EX_CANTCREAT, "%s: is %s; a regular file, or nothing, was expected", place->path,
                       file_kind(state.st_mode));
    bool changed = !exists || !holds(arena, place, &state, bytes);
    mode_t mode = exists ? state.st_mode & 07777 : 0;
    if (changed && !put_in_place(arena, place, bytes, exists ? &mode : NULL, reterr))
        return false;
    *ret_changed = changed;
    return true;
}

bool file_replace(struct arena *arena, str path, str bytes, bool *ret_changed, struct err *reterr)
{
    struct arena_mark mark = arena_mark(arena);
    const char *name;
    struct place place;
    bool done = file_c_path(arena, path, EX_CANTCREAT, &name, reterr) && follow_links(arena, &name, reterr) &&
                place_open(arena, name, &place, reterr);
    if (done) {
        done = replace_at(arena, &place, bytes, ret_changed, reterr);
        close(place.folder);
    }
    arena_reset(arena, mark);
    return done;
}

static bool create_at(const struct place *place, str bytes, unsigned mode, struct err *reterr)
{
    int descriptor = openat(place->folder, place->name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (mode_t)mode);
    if (descriptor < 0)
        return cannot(reterr, place->path, "create it");
    if (write_and_close(descriptor, bytes) && sync_folder(place->folder))
        return true;
    cannot(reterr, place->path, "write it");
    unlinkat(place->folder, place->name, 0);
    return false;
}

bool file_create(struct arena *arena, str path, str bytes, unsigned mode, struct err *reterr)
{
    struct arena_mark mark = arena_mark(arena);
    const char *name;
    struct place place;
    bool done = file_c_path(arena, path, EX_CANTCREAT, &name, reterr) && place_open(arena, name, &place, reterr);
    if (done) {
        done = create_at(&place, bytes, mode, reterr);
        close(place.folder);
    }
    arena_reset(arena, mark);
    return done;
}

static bool make_folder(const char *path, mode_t mode, struct err *reterr)
{
    struct stat state;
    if (mkdir(path, mode) == 0)
        return true;
    int reason = errno;
    if (stat(path, &state) != 0) {
        errno = reason;
        return cannot(reterr, path, "create the folder");
    }
    if (!S_ISDIR(state.st_mode))
        return err_set(reterr, EX_CANTCREAT, "%s: is no folder; a folder, or nothing, was expected", path);
    return true;
}

bool file_make_folders(struct arena *arena, str path, unsigned mode, struct err *reterr)
{
    struct arena_mark mark = arena_mark(arena);
    const char *whole;
    while (path.len > 1 && path.at[path.len - 1] == '/')
        path.len--;
    bool done = file_c_path(arena, path, EX_CANTCREAT, &whole, reterr);
    for (size_t at = 1; done && at < path.len; at++)
        if (path.at[at] == '/' && path.at[at - 1] != '/')
            done = make_folder(arena_copy(arena, str_slice(path, 0, at)).at, 0777, reterr);
    done = done && make_folder(whole, (mode_t)mode, reterr);
    arena_reset(arena, mark);
    return done;
}
