#include "cli.h"

#include <fcntl.h>
#include <unistd.h>

#include <nutgraf/base/file.h>

static str variable(struct arena *arena, const char *name)
{
    return arena_copy(arena, str_from(getenv(name)));
}

/* A folder's path; a relative one is to be ignored (XDG Base Directory Specification). */
static str absolute_folder(struct arena *arena, const char *name)
{
    str path = variable(arena, name);
    return str_starts(path, STR("/")) ? path : (str){0};
}

static str folder_or_beneath_home(struct arena *arena, const char *name, str home, str beneath)
{
    str path = absolute_folder(arena, name);
    return path.len || !home.len ? path : file_join(arena, home, beneath);
}

struct environment environment_read(struct arena *arena)
{
    str home = absolute_folder(arena, "HOME");
    str state_directories = absolute_folder(arena, "STATE_DIRECTORY"); /* several with ':' between, systemd.exec(5) */
    return (struct environment){
        .home = home,
        .config_home = folder_or_beneath_home(arena, "XDG_CONFIG_HOME", home, STR(".config")),
        .state_home = folder_or_beneath_home(arena, "XDG_STATE_HOME", home, STR(".local/state")),
        .state_directory = arena_copy(arena, str_cut(&state_directories, ':')),
        .credentials = absolute_folder(arena, "CREDENTIALS_DIRECTORY"),
    };
}

void environment_open_standard_descriptors(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0)
            (void)open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR);
}
