#include <dirent.h>
#include <errno.h>
#include <glob.h>

#include <nutgraf/base/file.h>

#include "file_open.h"
#include "memory_exhausted.h"

static void add_path(struct arena *arena, struct path_list *paths, str path)
{
    *vec_push(arena, paths) = path;
}

/* What editors and downloads leave beside the files that are meant. */
static bool is_leftover(str name)
{
    static const str endings[] = {STR_INIT("~"), STR_INIT(".swp"), STR_INIT(".bak"), STR_INIT(".part"),
                                  STR_INIT(".tmp")};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (str_ends(name, endings[i]))
            return true;
    return str_starts(name, STR("#")) && str_ends(name, STR("#"));
}

static bool cannot_open(const char *folder, struct err *reterr)
{
    return err_set(reterr, EX_NOINPUT, "%s: cannot open the folder: %s", folder, strerror(errno));
}

/* The folder's regular files, links to them included; hidden ones and leftovers left out. */
static bool add_folder(struct arena *arena, struct path_list *paths, const char *folder, struct err *reterr)
{
    DIR *open_folder = opendir(folder);
    if (!open_folder)
        return cannot_open(folder, reterr);
    const struct dirent *entry;
    struct stat state;
    errno = 0;
    while ((entry = readdir(open_folder))) {
        str name = str_from(entry->d_name);
        if (entry->d_name[0] != '.' && !is_leftover(name) &&
            fstatat(dirfd(open_folder), entry->d_name, &state, 0) == 0 && S_ISREG(state.st_mode))
            add_path(arena, paths, file_join(arena, str_from(folder), name));
        errno = 0;
    }
    int reason = errno;
    closedir(open_folder);
    return !reason || err_set(reterr, EX_NOINPUT, "%s: cannot list the folder: %s", folder, strerror(reason));
}

/* Where nothing matches: no failure if the folder that the pattern begins at is there, which may fill some day. */
static bool nothing_there(struct arena *arena, const char *pattern, struct err *reterr)
{
    size_t wild = strcspn(pattern, "*?[");
    str folder = file_folder(arena_printf(arena, "%.*sx", (int)strcspn(pattern, "*?[\\"), pattern));
    const char *path = arena_copy(arena, folder).at;
    DIR *open_folder = opendir(path);
    if (!open_folder && errno == EACCES)
        return cannot_open(path, reterr);
    bool may_fill = open_folder && pattern[wild];
    if (open_folder)
        closedir(open_folder);
    return may_fill ||
           err_set(reterr, EX_NOINPUT, "%s: no such file or folder, and nothing matches it as a pattern", pattern);
}

static bool add_matches(struct arena *arena, struct path_list *paths, const char *pattern, const glob_t *matches,
                        struct err *reterr)
{
    bool any = false;
    for (size_t i = 0; i < matches->gl_pathc; i++) {
        struct stat state;
        const char *path = matches->gl_pathv[i];
        bool there = stat(path, &state) == 0;
        if (!there && errno == EACCES)
            return err_set(reterr, EX_NOINPUT, "%s: %s", path, strerror(errno));
        if (!there)
            continue; /* gone since, or a link to nowhere */
        any = true;
        if (S_ISREG(state.st_mode))
            add_path(arena, paths, arena_copy(arena, str_from(path)));
        else if (S_ISDIR(state.st_mode) && !add_folder(arena, paths, path, reterr))
            return false;
    }
    return any || nothing_there(arena, pattern, reterr);
}

static bool add_pattern(struct arena *arena, struct path_list *paths, const char *pattern, struct err *reterr)
{
    glob_t matches = {0};
    bool done;
    switch (glob(pattern, GLOB_NOSORT, NULL, &matches)) {
    case 0:
        done = add_matches(arena, paths, pattern, &matches, reterr);
        break;
    case GLOB_NOSPACE:
        memory_exhausted();
    default:
        done = nothing_there(arena, pattern, reterr);
    }
    globfree(&matches);
    return done;
}

/* With a leading ~ replaced by $HOME. */
static bool expand_home(struct arena *arena, const char **path, struct err *reterr)
{
    const char *home = getenv("HOME");
    if ((*path)[0] != '~' || ((*path)[1] != '/' && (*path)[1] != '\0'))
        return true;
    if (!home || !*home)
        return err_set(reterr, EX_NOINPUT, "%s: ~ needs the environment variable HOME, which is not set", *path);
    *path = arena_printf(arena, "%s%s", home, *path + 1).at;
    return true;
}

bool file_list(struct arena *arena, str pattern, struct path_list *ret_paths, struct err *reterr)
{
    struct path_list paths = {0};
    struct stat state;
    const char *path;
    if (!file_c_path(arena, pattern, EX_NOINPUT, &path, reterr) || !expand_home(arena, &path, reterr))
        return false;
    /* What exists under this very name is meant, also when the name holds a *. */
    if (stat(path, &state) != 0) {
        if (!add_pattern(arena, &paths, path, reterr))
            return false;
    } else if (S_ISDIR(state.st_mode)) {
        if (!add_folder(arena, &paths, path, reterr))
            return false;
    } else {
        add_path(arena, &paths, str_from(path)); /* file_read tells what is wrong with one that is not regular */
    }
    if (paths.len)
        qsort(paths.at, paths.len, sizeof paths.at[0], str_compare_pointers);
    *ret_paths = paths;
    return true;
}
