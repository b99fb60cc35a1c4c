#ifndef NUTGRAF_CLI_H
#define NUTGRAF_CLI_H

/* What the commands share: the process's surroundings, the options given, and the table of commands. */
#include <stdbool.h>

#include <nutgraf/base/err.h>
#include <nutgraf/base/log.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/config/config.h>
#include <nutgraf/model/settings.h>

/* ---- the process's surroundings (environment.c) */

/* Absolute folders and names from the environment; empty when unset, or relative where the rules say to ignore it. */
struct environment {
    str home;
    str config_home; /* $XDG_CONFIG_HOME, ~/.config */
    str state_home;  /* $XDG_STATE_HOME, ~/.local/state */
    str state_directory;
    str credentials;
};

struct environment environment_read(struct arena *arena);
/*
 * Opens /dev/null as every standard descriptor that is closed: no file that we open may take its number. As standard
 * output it is for reading only: results that would go nowhere fail, as on a full disk.
 */
void environment_open_standard_descriptors(void);

/* ---- options (options.c) */

#define OPTIONS_MAX 12

/* One option of a command or of all of them. A table ends with a row without a name. */
struct option_row {
    const char *name;
    char letter;          /* 0: no short form */
    const char *argument; /* NULL: takes none */
    const char *help;
};

struct command;

/* What was asked for: the command, its options' arguments in the order of its table, and its operands. */
struct invocation {
    const struct command *command;
    const char *value[OPTIONS_MAX]; /* NULL: not given; "" for an option without argument */
    char **operand;
    size_t operand_count;
};

struct cli {
    struct arena arena;
    struct environment environment;
    struct log log;
    const char *config; /* --config; NULL when not given */
    struct invocation invocation;
};

struct command {
    const char *name;
    const char *operands; /* " [FILE]", for the help */
    size_t operands_most; /* how many it takes */
    const char *help;     /* one line */
    const struct option_row *options;
    int (*run)(struct cli *cli);
};

/* The commands, in the order of the help; the last one's name is NULL. */
extern const struct command commands[];

/*
 * Reads the command line. *ret_done is true when there is nothing more to do (--help, --version, or a mistake, which
 * has been told): then the exit code is returned.
 */
int options_read(struct cli *cli, int argc, char **argv, bool *ret_done);

/* Tells what is wrong with the command line, and where to read on. EX_USAGE. */
int usage_error(const struct cli *cli, const char *format, ...) PRINTF_LIKE(2, 3);

/* " (did you mean send?)" for the candidate that is nearest to the word; nothing when none is near. */
str did_you_mean(struct arena *arena, str word, const str *candidates, size_t count);

/* Sets *value to an option's whole number, `least` to `most`, when it was given. False, and told, when it is none. */
bool option_number(const struct cli *cli, size_t option, size_t least, size_t most, size_t *value);

/* ---- configuration (configuration.c) */

/* Finds, reads and parses the configuration; complaints are told. Returns the exit code, 0 for success. */
MUST_CHECK int configuration_read(struct cli *cli, enum config_sources sources, struct settings *ret_settings);

/* Where `init` writes, and where the user's own configuration is looked for. Empty without a home. */
str configuration_default(struct cli *cli);

/* ---- check (check_disk.c) */

/* Warns of what is missing, shut or in the way, of all the files that the settings name. */
void check_disk(struct cli *cli, const struct settings *settings);

/* ---- commands, a file each */

int cli_summarize(struct cli *cli);
int cli_read(struct cli *cli);
int cli_init(struct cli *cli);
int cli_check(struct cli *cli);
int cli_update(struct cli *cli);
int cli_send(struct cli *cli);
int cli_run(struct cli *cli);
int cli_status(struct cli *cli);
int cli_opml(struct cli *cli);

extern const struct option_row summarize_options[], read_options[], check_options[], send_options[], status_options[],
    no_options[];

#endif
