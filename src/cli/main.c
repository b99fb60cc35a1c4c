/* nutgraf: the table of commands, and how the process begins and ends. */
#include "session.h"

#include <errno.h>
#include <unistd.h>

const struct command commands[] = {
    {"summarize", " [INPUT]…", SIZE_MAX, "lead and key quotes of files, folders, pages and feeds", summarize_options,
     cli_summarize},
    {"read", " FEED…", SIZE_MAX, "feeds as we understood them, as JSON: for scripts, and for “why?”", read_options,
     cli_read},
    {"init", " [FILE]", 1, "write a commented starter configuration", no_options, cli_init},
    {"check", "", 0, "is the configuration right?", check_options, cli_check},
    {"update", "", 0, "summarise what is new in the sources, and write the feeds", no_options, cli_update},
    {"send", "", 0, "send the digests that are due, and the letters that wait", send_options, cli_send},
    {"run", "", 0, "update, then send: what a timer calls", no_options, cli_run},
    {"status", "", 0, "each source’s health, next digests, and what waits in the outbox", status_options, cli_status},
    {"opml", " import FILE | export", 2, "take subscriptions in, or give them out", no_options, cli_opml},
    {0},
};

/* What was written may still wait in memory, and the disk be full: only closing tells. */
static int close_output(const struct cli *cli, int exit_code)
{
    bool failed = ferror(stdout);
    if (fclose(stdout) != 0 || failed) {
        log_error(&cli->log, "standard output: cannot be written: %s", strerror(errno));
        return exit_code ? exit_code : EX_CANTCREAT;
    }
    return exit_code;
}

/* Who reads our output from a pipe is woken for each piece, so that pieces are as large as a pipe. */
static void write_large_pieces(struct arena *arena)
{
    enum { PIPE_BYTES = 64 * 1024 };
    if (!isatty(STDOUT_FILENO))
        (void)setvbuf(stdout, arena_room(arena, 1, PIPE_BYTES), _IOFBF, PIPE_BYTES);
}

int main(int argc, char **argv)
{
    environment_open_standard_descriptors();
    struct cli cli = {.log = log_to_stderr(LOG_NORMAL)};
    cli.environment = environment_read(&cli.arena);
    write_large_pieces(&cli.arena);
    bool done;
    int exit_code = options_read(&cli, argc, argv, &done);
    if (!done)
        exit_code = cli.invocation.command->run(&cli);
    exit_code = close_output(&cli, exit_code);
    arena_release(&cli.arena);
    session_end_as_signalled();
    return exit_code;
}
