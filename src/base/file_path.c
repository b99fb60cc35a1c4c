#include <errno.h>
#include <unistd.h>

#include <nutgraf/base/file.h>

/* Without the slashes at its end; the root keeps its own. */
static str without_end_slashes(str path)
{
    while (path.len > 1 && path.at[path.len - 1] == '/')
        path.len--;
    return path;
}

str file_join(struct arena *arena, str folder, str name)
{
    if (folder.len == 0 || str_starts(name, STR("/")))
        return arena_copy(arena, name);
    const char *between = str_ends(folder, STR("/")) ? "" : "/";
    return arena_printf(arena, "%" STR_FMT "%s%" STR_FMT, STR_ARG(folder), between, STR_ARG(name));
}

str file_name(str path)
{
    path = without_end_slashes(path);
    size_t slash = str_find_last_char(path, '/');
    return slash == STR_NONE || path.len == 1 ? path : str_slice(path, slash + 1, path.len);
}

str file_folder(str path)
{
    path = without_end_slashes(path);
    size_t slash = str_find_last_char(path, '/');
    if (slash == STR_NONE)
        return STR(".");
    return without_end_slashes(str_slice(path, 0, slash ? slash : 1));
}

str file_absolute(struct arena *arena, str path)
{
    str copy = arena_copy(arena, path);
    if (str_find_char(copy, '\0') != STR_NONE)
        return copy;
    char *real = realpath(copy.at, NULL);
    if (!real)
        return copy;
    str absolute = arena_copy(arena, str_from(real));
    free(real);
    return absolute;
}

/* There, and no link that leads elsewhere. */
static bool is_itself(const char *path)
{
    char first;
    return readlink(path, &first, 1) < 0 && errno == EINVAL;
}

str file_absolute_near(struct arena *arena, struct file_place *last, str path)
{
    str name = file_name(path), folder = file_folder(path);
    bool plain = name.len && str_ends(path, name) && !str_equal(name, STR(".")) && !str_equal(name, STR(".."));
    if (!plain || str_find_char(path, '\0') != STR_NONE || !is_itself(arena_copy(arena, path).at))
        return file_absolute(arena, path);
    if (!last->absolute.len || !str_equal(last->folder, folder)) {
        file_place_release(last);
        last->folder = arena_copy(&last->arena, folder);
        last->absolute = file_absolute(&last->arena, folder);
    }
    return file_join(arena, last->absolute, name);
}

void file_place_release(struct file_place *last)
{
    arena_release(&last->arena);
    *last = (struct file_place){0};
}
