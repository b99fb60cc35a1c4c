#include "deliver_kinds.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/base/file.h>
#include <nutgraf/base/hash.h>

/* https://cr.yp.to/proto/maildir.html: written in tmp/, moved to new/ when whole; the reader moves it to cur/. */

#define NAME_DIGITS 32

/* The same for the same letter, which so is found again. No date: the letter's own header has it. */
static str name_of(struct arena *arena, str message_id)
{
    str digits = str_slice(hash_sha256(arena, message_id), 0, NAME_DIGITS);
    return arena_printf(arena, "%" STR_FMT ".nutgraf", STR_ARG(digits));
}

/* Readers append to the name what they know of the letter: ",S=4711", ":2,RS". */
static bool holds(str folder, str name)
{
    DIR *dir = opendir(folder.at);
    if (dir == NULL)
        return false;
    bool found = false;
    for (const struct dirent *entry; !found && (entry = readdir(dir)) != NULL;)
        found = str_starts(str_from(entry->d_name), name);
    closedir(dir);
    return found;
}

/* What an earlier run that died has left under the name is overwritten. */
static bool write_file(str path, str bytes)
{
    int descriptor = open(path.at, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    bool written = file_write_all(descriptor, bytes) && fsync(descriptor) == 0;
    int reason = errno;
    close(descriptor);
    errno = reason;
    return written;
}

static bool sync_folder(str path)
{
    int descriptor = open(path.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool synced = fsync(descriptor) == 0;
    int reason = errno;
    close(descriptor);
    errno = reason;
    return synced;
}

static bool make_maildir(struct arena *arena, str folder, struct err *reterr)
{
    return file_make_folders(arena, file_join(arena, folder, STR("tmp")), 0700, reterr) &&
           file_make_folders(arena, file_join(arena, folder, STR("cur")), 0700, reterr) &&
           file_make_folders(arena, file_join(arena, folder, STR("new")), 0700, reterr);
}

enum delivery_outcome maildir_deliver(struct arena *arena, str folder, str message_id, str bytes, str *ret_reply)
{
    struct err err;
    str name = name_of(arena, message_id);
    str new_folder = file_join(arena, folder, STR("new"));
    str temporary = file_join(arena, file_join(arena, folder, STR("tmp")), name);
    if (!make_maildir(arena, folder, &err)) {
        *ret_reply = arena_copy(arena, str_from(err.text));
        return OUTCOME_UNREACHABLE;
    }
    if (holds(new_folder, name) || holds(file_join(arena, folder, STR("cur")), name)) {
        *ret_reply = STR("stands in the Maildir already");
        return OUTCOME_DELIVERED;
    }
    if (!write_file(temporary, with_unix_lines(arena, bytes)) ||
        rename(temporary.at, file_join(arena, new_folder, name).at) != 0 || !sync_folder(new_folder)) {
        *ret_reply = arena_printf(arena, "Maildir %" STR_FMT ": the letter cannot be written: %s", STR_ARG(folder),
                                  strerror(errno));
        unlink(temporary.at);
        return OUTCOME_UNREACHABLE;
    }
    *ret_reply = arena_printf(arena, "new/%" STR_FMT, STR_ARG(name));
    return OUTCOME_DELIVERED;
}

/* Creates nothing: what is there already must be a folder that we may write to. */
bool maildir_check(struct arena *arena, str folder, struct err *reterr)
{
    str place = file_join(arena, folder, STR("new"));
    while (access(place.at, F_OK) != 0 && place.len > 1 && !str_equal(place, STR(".")))
        place = arena_copy(arena, file_folder(place));
    struct stat found;
    if (stat(place.at, &found) != 0)
        return err_set(reterr, EX_CANTCREAT, "Maildir %" STR_FMT ": %s", STR_ARG(folder), strerror(errno));
    if (!S_ISDIR(found.st_mode))
        return err_set(reterr, EX_CANTCREAT, "Maildir %" STR_FMT ": %" STR_FMT " is no folder", STR_ARG(folder),
                       STR_ARG(place));
    if (access(place.at, W_OK | X_OK) != 0)
        return err_set(reterr, EX_CANTCREAT, "Maildir %" STR_FMT ": in %" STR_FMT " nothing can be created: %s",
                       STR_ARG(folder), STR_ARG(place), strerror(errno));
    return true;
}
