#include "clean.h"
#include "deliver_kinds.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nutgraf/base/file.h>

#define TAIL_BYTES        1024 /* of what the command says: its last line is wanted */
#define NOT_ENDED         (-1) /* neither exited nor signalled */
#define LOOK_MILLISECONDS 10   /* how often we look whether it has ended */

/*
 * What an exit code says of the letter (sysexits(3)). The ones that are not here may be different another day; so may
 * EX_NOHOST, which msmtp gives for its own relay when the name service is out.
 */
static const struct {
    int code;
    enum delivery_outcome outcome;
} verdicts[] = {
    {0, OUTCOME_DELIVERED},
    {EX_USAGE, OUTCOME_UNREACHABLE}, /* its options: every letter would fare like this one */
    {EX_DATAERR, OUTCOME_REFUSED},
    {EX_NOUSER, OUTCOME_REFUSED},
    {EX_OSFILE, OUTCOME_UNREACHABLE},
    {EX_NOPERM, OUTCOME_UNREACHABLE},
    {EX_CONFIG, OUTCOME_UNREACHABLE},
    {126, OUTCOME_UNREACHABLE}, /* the shell: cannot be run */
    {127, OUTCOME_UNREACHABLE}, /* the shell: is not there */
};

struct command {
    pid_t pid;
    int errors; /* its stderr, to be read without blocking; -1 once it is closed */
    char tail[TAIL_BYTES];
    size_t tail_len;
    int status; /* as waitpid(2) gives it; NOT_ENDED until then */
};

/* ---- starting it */

/* Its input is a file in memory, not a pipe: nobody waits for it to read, and it may leave some of it unread. */
static int open_input(str bytes)
{
    int descriptor = memfd_create("letter", MFD_CLOEXEC);
    if (descriptor >= 0 && !file_write_all(descriptor, bytes)) {
        close(descriptor);
        return -1;
    }
    if (descriptor >= 0)
        lseek(descriptor, 0, SEEK_SET);
    return descriptor;
}

/* In a process group of its own, so that a time-out ends what it started as well; with signals as a shell has them. */
static int spawn(struct command *command, const char *const *arguments, int input, int errors)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    int reason = posix_spawn(&command->pid, "/bin/sh", &actions, &attributes, (char *const *)arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return reason;
}

static bool command_start(struct command *command, const char *const *arguments, str input)
{
    int ends[2];
    int letter = open_input(input);
    if (letter < 0)
        return false;
    if (pipe2(ends, O_CLOEXEC) != 0) {
        close(letter);
        return false;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    int reason = spawn(command, arguments, letter, ends[1]);
    close(letter);
    close(ends[1]);
    if (reason != 0) {
        close(ends[0]);
        errno = reason;
        return false;
    }
    command->errors = ends[0];
    return true;
}

/* ---- waiting for it */

/* Keeps the end of what it says. */
static void listen_to(struct command *command)
{
    char said[TAIL_BYTES / 2];
    ssize_t len;
    while (command->errors >= 0 && (len = read(command->errors, said, sizeof said)) >= 0) {
        if (len == 0) {
            close(command->errors);
            command->errors = -1;
            return;
        }
        size_t keep = TAIL_BYTES - (size_t)len;
        if (command->tail_len > keep) {
            memmove(command->tail, command->tail + command->tail_len - keep, keep);
            command->tail_len = keep;
        }
        memcpy(command->tail + command->tail_len, said, (size_t)len);
        command->tail_len += (size_t)len;
    }
}

static int64_t seconds_passed(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* False when it had to be killed. Something it left running in the background may hold its stderr open: no matter. */
static bool command_wait(struct command *command, int seconds)
{
    int64_t deadline = seconds_passed() + seconds;
    bool in_time = true;
    while (waitpid(command->pid, &command->status, WNOHANG) == 0) {
        if (in_time && seconds_passed() > deadline) {
            in_time = false;
            kill(-command->pid, SIGKILL);
        }
        poll(&(struct pollfd){.fd = command->errors, .events = POLLIN}, 1, LOOK_MILLISECONDS);
        listen_to(command);
    }
    listen_to(command);
    if (command->errors >= 0)
        close(command->errors);
    return in_time;
}

/* ---- what came of it */

static enum delivery_outcome outcome_of(const struct command *command)
{
    for (size_t i = 0; WIFEXITED(command->status) && i < sizeof verdicts / sizeof *verdicts; i++)
        if (verdicts[i].code == WEXITSTATUS(command->status))
            return verdicts[i].outcome;
    return OUTCOME_TEMPORARY;
}

/* "sendmail: exit code 67: user unknown"; the words are the last line it said. */
static str reply_of(struct arena *arena, const struct command *command)
{
    str said = str_trim((str){command->tail, command->tail_len});
    size_t before = str_find_last_char(said, '\n');
    str line = clean_line(arena, str_slice(said, before == STR_NONE ? 0 : before + 1, said.len));
    bool ended = WIFEXITED(command->status);
    return arena_printf(arena, "sendmail: %s %d%s%" STR_FMT, ended ? "exit code" : "ended by signal",
                        ended ? WEXITSTATUS(command->status) : WTERMSIG(command->status), line.len > 0 ? ": " : "",
                        STR_ARG(line));
}

/* The addresses are the shell's positional parameters: it never reads them as words of its own. */
enum delivery_outcome command_deliver(struct arena *arena, str command_line, int seconds, str from, str to, str bytes,
                                      str *ret_reply)
{
    struct command command = {.errors = -1, .status = NOT_ENDED};
    str script = arena_printf(arena, "%" STR_FMT " \"$@\"", STR_ARG(command_line));
    const char *const arguments[] = {
        "sh", "-c", script.at, "sendmail", "-i", "-f", arena_copy(arena, from).at, "--", arena_copy(arena, to).at,
        NULL};
    if (!command_start(&command, arguments, with_unix_lines(arena, bytes))) {
        *ret_reply = arena_printf(arena, "sendmail: cannot be started: %s", strerror(errno));
        return OUTCOME_UNREACHABLE;
    }
    if (!command_wait(&command, seconds)) {
        *ret_reply = arena_printf(arena, "sendmail: killed, for it had not ended after %d seconds", seconds);
        return OUTCOME_TEMPORARY;
    }
    *ret_reply = reply_of(arena, &command);
    return outcome_of(&command);
}

/* The first word, after assignments such as HOME=/x, must be a command. dash finds files that cannot be run as well. */
static const char look_for_command[] = "while case $1 in *=*) ;; *) false ;; esac; do shift; done\n"
                                       "found=$(command -v -- \"$1\") && case $found in /*) test -x \"$found\" ;; esac";

bool command_check(struct arena *arena, str command_line, struct err *reterr)
{
    struct command command = {.errors = -1, .status = NOT_ENDED};
    str script = arena_printf(arena, "set -- %" STR_FMT "\n%s", STR_ARG(command_line), look_for_command);
    const char *const arguments[] = {"sh", "-c", script.at, NULL};
    if (!command_start(&command, arguments, STR("")))
        return err_set(reterr, EX_OSERR, "sendmail: /bin/sh cannot be started: %s", strerror(errno));
    if (!command_wait(&command, 10) || outcome_of(&command) != OUTCOME_DELIVERED)
        return err_set(reterr, EX_UNAVAILABLE,
                       "delivery.sendmail: “%" STR_FMT "” is no command here; expected one like /usr/sbin/sendmail",
                       STR_ARG(command_line));
    return true;
}
