#include "cli.h"

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

int configuration_read(struct cli *cli, struct settings *ret_settings)
{
    struct arena *arena = &cli->arena;
    struct complaint_list complaints = {0};
    struct settings settings;
    struct err err;
    str path, yaml;
    if (!find_configuration(cli, &path, &err) || !file_read(arena, path, CEILING_CONFIG_BYTES, &yaml, &err)) {
        log_error(&cli->log, "%s", err.text);
        return EX_CONFIG;
    }
    if (!config_parse(arena, path, cli->environment.home, yaml, &settings, &complaints)) {
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
