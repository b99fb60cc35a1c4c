#include "cli.h"

#include <unistd.h>

#include <nutgraf/base/file.h>
#include <nutgraf/config/config.h>
#include <nutgraf/digest/deliver.h>

enum { CONNECT };

const struct option_row check_options[] = {
    [CONNECT] = {"connect", 0, NULL, "also sign on to the mail server, and off again"},
    {0},
};

/* ---- what a look at the disk tells; it may be another tomorrow, so these are warnings */

static void check_source(struct cli *cli, const struct source *source)
{
    struct path_list paths = {0};
    struct err err;
    if (!file_list(&cli->arena, source->path, &paths, &err))
        log_warning(&cli->log, "source %" STR_FMT ": %s", STR_ARG(source->name), err.text);
    else if (!paths.len)
        log_warning(&cli->log, "source %" STR_FMT ": %" STR_FMT ": there is no file in it", STR_ARG(source->name),
                    STR_ARG(source->path));
}

static void check_feed(struct cli *cli, const struct feed_settings *feed)
{
    str folder = arena_copy(&cli->arena, file_folder(feed->path));
    if (access(folder.at, F_OK) != 0)
        log_warning(&cli->log, "feed %" STR_FMT ": the folder %" STR_FMT " is not there; create it",
                    STR_ARG(feed->name), STR_ARG(folder));
    else if (access(folder.at, W_OK | X_OK) != 0)
        log_warning(&cli->log, "feed %" STR_FMT ": no permission to write in the folder %" STR_FMT, STR_ARG(feed->name),
                    STR_ARG(folder));
}

/* ---- what the mail server says */

static bool connect_courier(struct cli *cli, const struct delivery_settings *delivery, struct err *reterr)
{
    struct courier *courier;
    str password;
    if (!secret_read(&cli->arena, &delivery->smtp.password, cli->environment.credentials, &password, reterr) ||
        !courier_open(delivery, password, &courier, reterr))
        return false;
    bool ok = courier_check(courier, reterr);
    courier_close(courier);
    return ok;
}

static int check_delivery(struct cli *cli, const struct settings *settings)
{
    struct err err;
    if (!settings->digest_count) {
        log_warning(&cli->log, "--connect: there is no digest, so nothing is delivered");
        return 0;
    }
    if (!connect_courier(cli, &settings->delivery, &err)) {
        log_error(&cli->log, "delivery: %s", err.text);
        return err.exit_code;
    }
    (void)puts("delivery: fine");
    return 0;
}

static void print_count(size_t count, const char *one, const char *after)
{
    (void)printf("%zu %s%s%s", count, one, count == 1 ? "" : "s", after);
}

int cli_check(struct cli *cli)
{
    struct settings settings;
    int code = configuration_read(cli, &settings);
    if (code)
        return code;
    for (size_t i = 0; i < settings.source_count; i++)
        check_source(cli, &settings.sources[i]);
    for (size_t i = 0; i < settings.feed_count; i++)
        check_feed(cli, &settings.feeds[i]);
    (void)printf("%" STR_FMT ": fine: ", STR_ARG(settings.file));
    print_count(settings.source_count, "source", ", ");
    print_count(settings.feed_count, "feed", ", ");
    print_count(settings.digest_count, "digest", "\n");
    return cli->invocation.value[CONNECT] ? check_delivery(cli, &settings) : 0;
}
