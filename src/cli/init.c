#include "cli.h"

#include <unistd.h>

#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>

/* A person's own is nobody else's business; a file asked for by name may be one that a service has to read. */
#define PRIVATE_FILE   0600
#define PRIVATE_FOLDER 0700
#define NAMED_FILE     0666

int cli_init(struct cli *cli)
{
    const struct invocation *invocation = &cli->invocation;
    const char *name = invocation->operand_count ? invocation->operand[0] : cli->config;
    bool named = name;
    str path = named ? str_from(name) : configuration_default(cli);
    if (!path.len)
        return usage_error(cli, "where to? HOME is not set: name a file");
    struct err err;
    str folder = arena_copy(&cli->arena, file_folder(path));
    if (!file_make_folders(&cli->arena, folder, named ? 0777 : PRIVATE_FOLDER, &err) ||
        !file_create(&cli->arena, path, config_example(), named ? NAMED_FILE : PRIVATE_FILE, &err)) {
        bool there = access(path.at, F_OK) == 0;
        log_error(&cli->log, "%s%s", err.text, there ? "; what is there is left as it is" : "");
        return err.exit_code;
    }
    str option = named ? arena_printf(&cli->arena, " --config %" STR_FMT, STR_ARG(path)) : STR("");
    log_note(&cli->log,
             "%" STR_FMT " is written. Now edit it, see whether it is right with `nutgraf%" STR_FMT
             " check`, and begin with `nutgraf%" STR_FMT " run`",
             STR_ARG(path), STR_ARG(option), STR_ARG(option));
    return 0;
}
