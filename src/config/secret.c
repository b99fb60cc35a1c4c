#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>

/* The first line. `name` is what it was read from; the secret itself is in no message. */
static bool first_line(struct arena *arena, str text, str name, str *ret_secret, struct err *reterr)
{
    str line = str_cut(&text, '\n');
    if (str_ends(line, STR("\r")))
        line = str_slice(line, 0, line.len - 1);
    if (line.len == 0)
        return err_set(reterr, EX_CONFIG, "%" STR_FMT ": the first line is empty; expected the password there",
                       STR_ARG(name));
    if (str_find_char(line, '\0') != STR_NONE)
        return err_set(reterr, EX_CONFIG, "%" STR_FMT ": a zero byte stands in the password; expected UTF-8 text",
                       STR_ARG(name));
    *ret_secret = arena_copy(arena, line);
    return true;
}

static bool read_descriptor(struct arena *arena, int descriptor, str name, str *ret_text, struct err *reterr)
{
    if (file_read_descriptor(arena, descriptor, name, CEILING_SECRET_BYTES, ret_text, reterr))
        return true;
    reterr->exit_code = EX_CONFIG;
    return false;
}

/* Whether others on this machine may know what stands in the file. */
static bool is_private(const struct stat *status, str path, struct err *reterr)
{
    if (status->st_uid != geteuid() && status->st_uid != 0)
        return err_set(reterr, EX_CONFIG,
                       "%" STR_FMT ": the password file belongs to another user; expected it to be yours or root's",
                       STR_ARG(path));
    if (status->st_mode & (S_IRWXG | S_IRWXO))
        return err_set(reterr, EX_CONFIG,
                       "%" STR_FMT
                       ": the password file is open to group or others (mode %04o); run: chmod 600 %" STR_FMT,
                       STR_ARG(path), (unsigned)(status->st_mode & 07777), STR_ARG(path));
    return true;
}

/* A FIFO or device in the file's place neither blocks nor is read. */
static bool read_file(struct arena *arena, str path, bool must_be_private, str *ret_secret, struct err *reterr)
{
    struct stat status;
    str text;
    int descriptor = open(arena_copy(arena, path).at, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return err_set(reterr, EX_CONFIG, "%" STR_FMT ": cannot open the password file: %s", STR_ARG(path),
                       strerror(errno));
    bool good = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (!good)
        err_set(reterr, EX_CONFIG, "%" STR_FMT ": expected a file with the password in it, found something else",
                STR_ARG(path));
    good = good && (!must_be_private || is_private(&status, path, reterr)) &&
           read_descriptor(arena, descriptor, path, &text, reterr) && first_line(arena, text, path, ret_secret, reterr);
    close(descriptor);
    return good;
}

/* systemd keeps credentials in a folder that only the service may enter, and makes them readable as it needs them. */
static bool read_credential(struct arena *arena, str name, str credentials, str *ret_secret, struct err *reterr)
{
    if (credentials.len == 0)
        return err_set(reterr, EX_CONFIG,
                       "credential '%" STR_FMT "': CREDENTIALS_DIRECTORY is not set; expected to run as a systemd "
                       "service with LoadCredential=%" STR_FMT ":FILE",
                       STR_ARG(name), STR_ARG(name));
    return read_file(arena, file_join(arena, credentials, name), false, ret_secret, reterr);
}

static bool command_succeeded(int status, struct err *reterr)
{
    if (status == -1)
        return err_set(reterr, EX_CONFIG, "password_command: cannot learn how it ended: %s", strerror(errno));
    if (WIFSIGNALED(status))
        return err_set(reterr, EX_CONFIG, "password_command was ended by signal %d", WTERMSIG(status));
    if (status != 0)
        return err_set(reterr, EX_CONFIG, "password_command ended with exit code %d; expected 0", WEXITSTATUS(status));
    return true;
}

static bool read_command(struct arena *arena, str command, str *ret_secret, struct err *reterr)
{
    str text;
    str name = STR("password_command");
    FILE *pipe = popen(arena_copy(arena, command).at, "re"); // NOLINT(cert-env33-c): the user's own command
    if (!pipe)
        return err_set(reterr, EX_CONFIG, "password_command cannot be run: %s", strerror(errno));
    bool good = read_descriptor(arena, fileno(pipe), name, &text, reterr);
    int status = pclose(pipe);
    return good && command_succeeded(status, reterr) && first_line(arena, text, name, ret_secret, reterr);
}

bool secret_read(struct arena *arena, const struct secret_source *source, str credentials, str *ret_secret,
                 struct err *reterr)
{
    if (source->file.len > 0)
        return read_file(arena, source->file, true, ret_secret, reterr);
    if (source->command.len > 0)
        return read_command(arena, source->command, ret_secret, reterr);
    if (source->credential.len > 0)
        return read_credential(arena, source->credential, credentials, ret_secret, reterr);
    *ret_secret = STR("");
    return true;
}
