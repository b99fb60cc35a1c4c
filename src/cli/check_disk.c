/* nutgraf check: what a look at the disk tells. It may be another tomorrow, so all of it are warnings. */
#include "cli.h"

#include <errno.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/app/reading.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>

static void check_file(struct cli *cli, const struct source *source, str path)
{
    struct arena_mark mark = arena_mark(&cli->arena);
    struct reading reading = {.name = path, .path = path, .language = source->language};
    struct read_article_list articles;
    struct err err;
    if (!file_read(&cli->arena, path, CEILING_ARTICLE_BYTES, &reading.bytes, &err) ||
        !articles_read(&cli->arena, &reading, &articles, &err))
        log_warning(&cli->log, "source %" STR_FMT ": %s", STR_ARG(source->name), err.text);
    arena_reset(&cli->arena, mark);
}

static void check_source(struct cli *cli, const struct source *source)
{
    struct path_list paths = {0};
    struct err err;
    if (!source->path.len)
        return;
    if (!file_list(&cli->arena, source->path, &paths, &err))
        log_warning(&cli->log, "source %" STR_FMT ": %s", STR_ARG(source->name), err.text);
    else if (!paths.len)
        log_warning(&cli->log, "source %" STR_FMT ": %" STR_FMT ": there is no file in it", STR_ARG(source->name),
                    STR_ARG(source->path));
    for (size_t i = 0; i < paths.len; i++)
        check_file(cli, source, paths.at[i]);
}

/* Whether the source would read the feed's file: then each run would find an article in what the one before wrote. */
static bool source_reads(struct arena *arena, const struct source *source, str path)
{
    str folder = file_absolute(arena, file_folder(path));
    const char *pattern = arena_copy(arena, source->path).at;
    return str_equal(file_absolute(arena, source->path), folder) ||
           fnmatch(pattern, arena_copy(arena, path).at, FNM_PATHNAME | FNM_PERIOD) == 0 ||
           fnmatch(pattern, folder.at, FNM_PATHNAME | FNM_PERIOD) == 0;
}

static void check_feed_file(struct cli *cli, const struct settings *settings, const struct feed_settings *feed)
{
    struct stat state;
    if (stat(arena_copy(&cli->arena, feed->path).at, &state) == 0 && !S_ISREG(state.st_mode))
        log_warning(&cli->log, "feed %" STR_FMT ": %" STR_FMT " is a %s; a file's name was expected",
                    STR_ARG(feed->name), STR_ARG(feed->path), S_ISDIR(state.st_mode) ? "folder" : "device or pipe");
    for (size_t i = 0; i < settings->source_count; i++)
        if (settings->sources[i].path.len && source_reads(&cli->arena, &settings->sources[i], feed->path))
            log_warning(&cli->log,
                        "feed %" STR_FMT ": %" STR_FMT " lies where source %" STR_FMT
                        " reads it as an article; write it to another folder",
                        STR_ARG(feed->name), STR_ARG(feed->path), STR_ARG(settings->sources[i].name));
}

static void check_feed(struct cli *cli, const struct settings *settings, const struct feed_settings *feed)
{
    check_feed_file(cli, settings, feed);
    str folder = arena_copy(&cli->arena, file_folder(feed->path));
    if (access(folder.at, F_OK) != 0)
        log_warning(&cli->log, "feed %" STR_FMT ": the folder %" STR_FMT " is not there; create it",
                    STR_ARG(feed->name), STR_ARG(folder));
    else if (access(folder.at, W_OK | X_OK) != 0)
        log_warning(&cli->log, "feed %" STR_FMT ": no permission to write in the folder %" STR_FMT, STR_ARG(feed->name),
                    STR_ARG(folder));
}

static void check_readable(struct cli *cli, const char *key, str path)
{
    if (path.len && access(arena_copy(&cli->arena, path).at, R_OK) != 0)
        log_warning(&cli->log, "%s: %" STR_FMT ": %s", key, STR_ARG(path), strerror(errno));
}

/* Not a command or a credential: a check runs nothing, and systemd gives credentials to the service alone. */
static void check_password(struct cli *cli, const struct smtp_settings *smtp)
{
    struct secret_source file = {.file = smtp->password.file};
    struct err err;
    str password;
    if (!secret_read(&cli->arena, &file, STR(""), &password, &err))
        log_warning(&cli->log, "delivery: %s", err.text);
}

void check_disk(struct cli *cli, const struct settings *settings)
{
    for (size_t i = 0; i < settings->source_count; i++)
        check_source(cli, &settings->sources[i]);
    for (size_t i = 0; i < settings->feed_count; i++)
        check_feed(cli, settings, &settings->feeds[i]);
    check_readable(cli, "fetch.ca_file", settings->fetch.ca_file);
    if (settings->digest_count && settings->delivery.kind == DELIVERY_SMTP) {
        check_readable(cli, "smtp.ca_file", settings->delivery.smtp.ca_file);
        check_password(cli, &settings->delivery.smtp);
    }
}
