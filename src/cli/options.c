#include "cli.h"

#include <getopt.h>
#include <stdarg.h>

#include <nutgraf/base/nearest.h>

/* ---- the options that every command takes */

enum { CONFIG, QUIET, VERBOSE, HELP, VERSION, GLOBAL_COUNT };

static const struct option_row global_options[] = {
    [CONFIG] = {"config", 0, "FILE", "use this configuration"},
    [QUIET] = {"quiet", 'q', NULL, "say nothing but errors"},
    [VERBOSE] = {"verbose", 'v', NULL, "tell every step"},
    [HELP] = {"help", 'h', NULL, "print this help"},
    [VERSION] = {"version", 0, NULL, "print the version"},
    [GLOBAL_COUNT] = {0},
};

const struct option_row no_options[] = {{0}};

/* ---- help */

static void print_options(const struct option_row *row)
{
    for (; row->name; row++) {
        char text[40];
        (void)snprintf(text, sizeof text, "--%s%s%s", row->name, row->argument ? " " : "",
                       row->argument ? row->argument : "");
        if (row->letter)
            (void)printf("  -%c, %-23s %s\n", row->letter, text, row->help);
        else
            (void)printf("      %-23s %s\n", text, row->help);
    }
}

static void print_help(FILE *out)
{
    (void)fputs("nutgraf: lead sentences and key quotes of the news, as a feed and a daily mail\n\n"
                "usage: nutgraf [OPTION]… COMMAND [OPTION]… [ARGUMENT]…\n\n",
                out);
    for (const struct command *command = commands; command->name; command++)
        (void)fprintf(out, "  %-10s %s\n", command->name, command->help);
    (void)fputs("\n`nutgraf COMMAND --help` tells a command's options, `man nutgraf` everything.\n", out);
}

static void print_command_help(const struct command *command)
{
    (void)printf("usage: nutgraf %s [OPTION]…%s\n%s\n\n", command->name, command->operands, command->help);
    print_options(command->options);
    print_options(global_options);
}

/* ---- mistakes */

int usage_error(const struct cli *cli, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const struct command *command = cli->invocation.command;
    log_error(&cli->log, "%s; see nutgraf %s%s--help", text, command ? command->name : "", command ? " " : "");
    return EX_USAGE;
}

str did_you_mean(struct arena *arena, str word, const str *candidates, size_t count)
{
    size_t nearest = 0, least = STR_NONE;
    for (size_t i = 0; i < count; i++) {
        size_t apart = letters_apart(word, candidates[i]);
        if (apart < least) {
            least = apart;
            nearest = i;
        }
    }
    /* At most one letter in three is wrong, or somebody means something else. */
    if (least == STR_NONE || least > (word.len + 2) / 3)
        return STR("");
    return arena_printf(arena, " (did you mean %" STR_FMT "?)", STR_ARG(candidates[nearest]));
}

/* ---- getopt_long's tables, made of ours */

/* What getopt_long returns for row i, when the row has no letter. */
#define NUMBER_OF_ROW(i) (256 + (int)(i))

/* The global rows, then the command's. */
struct option_set {
    const struct option_row *row[GLOBAL_COUNT + OPTIONS_MAX];
    size_t count;
    struct option getopt_rows[GLOBAL_COUNT + OPTIONS_MAX + 1];
    char letters[2 * (GLOBAL_COUNT + OPTIONS_MAX) + 3];
};

static void add_rows(struct option_set *set, const struct option_row *row)
{
    for (; row->name; row++) {
        set->getopt_rows[set->count] = (struct option){
            .name = row->name,
            .has_arg = row->argument ? required_argument : no_argument,
            .val = row->letter ? row->letter : NUMBER_OF_ROW(set->count),
        };
        set->row[set->count++] = row;
    }
}

/* `order` is "+" to stop at the first operand. The ':' tells a missing argument from an unknown option. */
static struct option_set option_set(const struct option_row *own, const char *order)
{
    struct option_set set = {0};
    add_rows(&set, global_options);
    add_rows(&set, own);
    char *letter = set.letters;
    if (*order)
        *letter++ = *order;
    *letter++ = ':';
    for (size_t i = 0; i < set.count; i++) {
        if (!set.row[i]->letter)
            continue;
        *letter++ = set.row[i]->letter;
        if (set.row[i]->argument)
            *letter++ = ':';
    }
    return set;
}

/* The row that getopt_long's result (or optopt) means; the count when it is none. */
static size_t row_of(const struct option_set *set, int result)
{
    size_t i = 0;
    while (i < set->count && set->getopt_rows[i].val != result)
        i++;
    return i;
}

static int tell_unknown(struct cli *cli, const struct option_set *set, const char *word)
{
    str names[GLOBAL_COUNT + OPTIONS_MAX];
    size_t i = row_of(set, optopt);
    if (optopt && i < set->count)
        return usage_error(cli, "--%s takes no argument", set->row[i]->name);
    if (optopt)
        return usage_error(cli, "unknown option -%c", optopt);
    for (i = 0; i < set->count; i++)
        names[i] = arena_printf(&cli->arena, "--%s", set->row[i]->name);
    str known = did_you_mean(&cli->arena, str_from(word), names, set->count);
    return usage_error(cli, "unknown option %s%" STR_FMT, word, STR_ARG(known));
}

/* What the global options say; they may stand before the command and after it. */
static void take_global(struct cli *cli, const char *const *value)
{
    if (value[QUIET])
        cli->log.level = LOG_QUIET;
    if (value[VERBOSE])
        cli->log.level = LOG_VERBOSE;
    if (value[CONFIG])
        cli->config = value[CONFIG];
}

/* Reads options up to the first operand, or around them all; optind is then the first operand's place. */
static int read_words(struct cli *cli, const struct option_set *set, int argc, char **argv, const char **value)
{
    int result;
    opterr = 0;
    optind = 0; /* begin anew (GNU) */
    while ((result = getopt_long(argc, argv, set->letters, set->getopt_rows, NULL)) != -1) {
        bool missing = result == ':';
        size_t i = row_of(set, missing ? optopt : result);
        if (i == set->count)
            return tell_unknown(cli, set, argv[optind - 1]);
        if (missing)
            return usage_error(cli, "--%s needs an argument: %s", set->row[i]->name, set->row[i]->argument);
        value[i] = optarg ? optarg : "";
    }
    take_global(cli, value);
    return 0;
}

/* ---- the command */

static const struct command *find_command(const char *name)
{
    const struct command *command = commands;
    while (command->name && strcmp(command->name, name) != 0)
        command++;
    return command->name ? command : NULL;
}

static int tell_unknown_command(struct cli *cli, const char *word)
{
    VEC(str) names = {0};
    for (const struct command *command = commands; command->name; command++)
        *vec_push(&cli->arena, &names) = str_from(command->name);
    str known = did_you_mean(&cli->arena, str_from(word), names.at, names.len);
    return usage_error(cli, "unknown command %s%" STR_FMT, word, STR_ARG(known));
}

static int print_and_end(bool version, const struct command *command)
{
    if (version)
        (void)puts("nutgraf " NUTGRAF_VERSION);
    else if (command)
        print_command_help(command);
    else
        print_help(stdout);
    return 0;
}

static int read_command(struct cli *cli, int argc, char **argv, bool *ret_done)
{
    struct invocation *invocation = &cli->invocation;
    const struct command *command = invocation->command;
    struct option_set set = option_set(command->options, "");
    const char *value[GLOBAL_COUNT + OPTIONS_MAX] = {0};
    int code = read_words(cli, &set, argc, argv, value);
    if (code)
        return code;
    if (value[HELP] || value[VERSION])
        return print_and_end(value[VERSION], command);

    for (size_t i = GLOBAL_COUNT; i < set.count; i++)
        invocation->value[i - GLOBAL_COUNT] = value[i];
    invocation->operand = argv + optind;
    invocation->operand_count = (size_t)(argc - optind);
    if (invocation->operand_count > command->operands_most)
        return usage_error(cli, "nothing can be done with '%s'", invocation->operand[command->operands_most]);
    *ret_done = false;
    return 0;
}

int options_read(struct cli *cli, int argc, char **argv, bool *ret_done)
{
    struct option_set set = option_set(no_options, "+");
    const char *value[GLOBAL_COUNT + OPTIONS_MAX] = {0};
    *ret_done = true;
    int code = read_words(cli, &set, argc, argv, value);
    if (code)
        return code;
    bool help = value[HELP];
    if (optind < argc && strcmp(argv[optind], "help") == 0) {
        help = true;
        optind++;
    }
    if (value[VERSION] || (help && optind == argc))
        return print_and_end(value[VERSION], NULL);
    if (optind == argc) {
        print_help(stderr);
        return EX_USAGE;
    }
    cli->invocation.command = find_command(argv[optind]);
    if (!cli->invocation.command)
        return tell_unknown_command(cli, argv[optind]);
    if (help)
        return print_and_end(false, cli->invocation.command);
    return read_command(cli, argc - optind, argv + optind, ret_done);
}

bool option_number(const struct cli *cli, size_t option, size_t least, size_t most, size_t *value)
{
    const char *given = cli->invocation.value[option];
    unsigned long number;
    if (!given)
        return true;
    if (!str_to_number(str_from(given), most, &number) || number < least) {
        const struct option_row *row = &cli->invocation.command->options[option];
        usage_error(cli, "expected --%s %s with N from %zu to %zu, not '%s'", row->name, row->argument, least, most,
                    given);
        return false;
    }
    *value = number;
    return true;
}
