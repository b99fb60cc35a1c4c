#include "cli.h"

#include <errno.h>
#include <unistd.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>

#define SYSTEM_CONFIGURATION STR("/etc/nutgraf/nutgraf.yaml")

str configuration_default(struct cli *cli)
{
    str folder = cli->environment.config_home;
    return folder.len ? file_join(&cli->arena, folder, STR("nutgraf/nutgraf.yaml")) : folder;
}

/* Without following links: what the configuration names relatively stands beside the name that was given. */
static str absolute(struct arena *arena, str path)
{
    char *here = getcwd(NULL, 0);
    str result = file_join(arena, str_from(here), path);
    free(here);
    return result;
}

/* One that is there but cannot be read is meant all the same: the reason is told, not another file read. */
static bool is_there(str path)
{
    return path.len && access(path.at, F_OK) == 0;
}

static bool find_configuration(struct cli *cli, str *ret_path, struct err *reterr)
{
    str own = configuration_default(cli);
    if (cli->config && access(cli->config, F_OK) != 0 && errno == ENOENT)
        return err_set(reterr, EX_CONFIG,
                       "%s: there is no such configuration; `nutgraf init %s` writes one to begin with", cli->config,
                       cli->config);
    if (cli->config)
        *ret_path = absolute(&cli->arena, str_from(cli->config));
    else if (is_there(own))
        *ret_path = own;
    else if (is_there(SYSTEM_CONFIGURATION))
        *ret_path = SYSTEM_CONFIGURATION;
    else
        return err_set(reterr, EX_CONFIG,
                       "no configuration: expected %" STR_FMT "%s%" STR_FMT "; `nutgraf init` writes one to begin with",
                       STR_ARG(own), own.len ? " or " : "", STR_ARG(SYSTEM_CONFIGURATION));
    return true;
}

static bool default_state(const struct cli *cli, struct arena *arena, str *state, struct err *reterr)
{
    const struct environment *environment = &cli->environment;
    if (state->len)
        return true;
    if (environment->state_directory.len)
        *state = environment->state_directory;
    else if (environment->state_home.len)
        *state = file_join(arena, environment->state_home, STR("nutgraf"));
    else
        return err_set(reterr, EX_CONFIG, "no folder for the state: set HOME, or `state` in the configuration");
    return true;
}

struct config_file_list {
    struct config_file *at;
    size_t len;
    size_t cap;
};

static bool read_file(struct arena *arena, str path, struct config_file_list *files, struct err *reterr)
{
    struct config_file file = {.file = path};
    if (!file_read(arena, path, CEILING_CONFIG_BYTES, &file.yaml, reterr))
        return false;
    *vec_push(arena, files) = file;
    return true;
}

/* Those of sources.d beside the configuration, by name. Mostly there is none. */
static bool read_companions(struct arena *arena, str path, struct config_file_list *files, struct err *reterr)
{
    struct path_list companions = {0};
    str folder = file_join(arena, file_folder(path), STR("sources.d"));
    if (is_there(folder) && !file_list(arena, folder, &companions, reterr))
        return false;
    for (size_t i = 0; i < companions.len; i++)
        if (str_ends(companions.at[i], STR(".yaml")) && !read_file(arena, companions.at[i], files, reterr))
            return false;
    return true;
}

int configuration_read(struct cli *cli, enum config_sources sources, struct settings *ret_settings)
{
    struct arena *arena = &cli->arena;
    struct complaint_list complaints = {0};
    struct config_file_list files = {0};
    struct settings settings;
    struct err err;
    str path;
    if (!find_configuration(cli, &path, &err) || !read_file(arena, path, &files, &err) ||
        !read_companions(arena, path, &files, &err)) {
        log_error(&cli->log, "%s", err.text);
        return EX_CONFIG;
    }
    if (!config_parse(arena, files.at, files.len, cli->environment.home, sources, &settings, &complaints)) {
        for (size_t i = 0; i < complaints.len; i++)
            log_error(&cli->log, "%" STR_FMT, STR_ARG(complaints.at[i]));
        return EX_CONFIG;
    }
    if (!default_state(cli, arena, &settings.state, &err)) {
        log_error(&cli->log, "%s", err.text);
        return EX_CONFIG;
    }
    *ret_settings = settings;
    return 0;
}
