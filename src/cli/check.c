#include "cli.h"

#include <signal.h>
#include <unistd.h>

#include <nutgraf/app/run.h>
#include <nutgraf/config/config.h>
#include <nutgraf/digest/deliver.h>
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/parse/page.h>

enum { CONNECT };

const struct option_row check_options[] = {
    [CONNECT] = {"connect", 0, NULL, "also ask every source, and sign on to the mail server and off again"},
    {0},
};

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

/* ---- what the sources on the network say */

static str describe_answer(struct arena *arena, str asked, const struct fetch_response *response)
{
    struct feed feed;
    struct page page;
    struct err err;
    const struct feed_input in = {.name = response->url,
                                  .bytes = response->body,
                                  .url = response->url,
                                  .content_type = response->content_type,
                                  .language = response->language};
    const struct page_input as_page = {response->url, response->body, response->url, response->content_type};
    if (response->outcome != FETCH_DONE)
        return response->fault;
    if (looks_like_feed(&in)) {
        if (!parse_feed(arena, &in, &feed, &err))
            return arena_copy(arena, str_from(err.text));
        size_t count = feed.entries.len + feed.entries_left_out;
        return arena_printf(arena, "fine: a feed of %zu %s%s%s", count, count == 1 ? "entry" : "entries",
                            feed.entries_left_out ? ", more than are read" : "",
                            feed.breaks_off   ? ", which breaks off before its end"
                            : feed.wellformed ? ""
                                              : ", not well-formed");
    }
    if (!parse_page(arena, &as_page, &page, &err))
        return arena_copy(arena, str_from(err.text));
    if (page.feeds.len && !page.is_article)
        return arena_printf(arena, "fine: a page that names its feed, %" STR_FMT, STR_ARG(page.feeds.at[0].url));
    const char *fault = page_fault_as_article(&page, asked, response->content_type);
    if (fault)
        return arena_printf(arena, "%" STR_FMT ": %s", STR_ARG(response->url), fault);
    return arena_printf(arena, "fine: a page of %zu words", page.words);
}

static int check_answers(struct cli *cli, const struct settings *settings, struct fetcher *fetcher)
{
    struct fetch_response response;
    int code = 0;
    while (fetcher_next(fetcher, &cli->arena, when_now(), &response)) {
        str answer = describe_answer(&cli->arena, settings->sources[response.tag].url, &response);
        bool fine = str_starts(answer, STR("fine"));
        (void)printf("source %" STR_FMT ": %" STR_FMT "\n", STR_ARG(settings->sources[response.tag].name),
                     STR_ARG(answer));
        code = fine ? code : EX_UNAVAILABLE;
    }
    return code;
}

static int check_network(struct cli *cli, const struct settings *settings)
{
    static const volatile sig_atomic_t never;
    struct fetcher *fetcher;
    struct err err;
    if (!fetcher_open(&settings->fetch, &never, &fetcher, &err)) {
        log_error(&cli->log, "%s", err.text);
        return err.exit_code;
    }
    for (size_t i = 0; i < settings->source_count; i++) {
        const struct source *source = &settings->sources[i];
        if (source->url.len)
            fetcher_add(fetcher, &(struct fetch_request){.url = source->url, .source = source, .tag = i});
    }
    int code = check_answers(cli, settings, fetcher);
    fetcher_close(fetcher);
    return code;
}

static void print_count(size_t count, const char *one, const char *after)
{
    (void)printf("%zu %s%s%s", count, one, count == 1 ? "" : "s", after);
}

int cli_check(struct cli *cli)
{
    struct settings settings;
    int code = configuration_read(cli, CONFIG_SOURCES_NEEDED, &settings);
    if (code)
        return code;
    check_disk(cli, &settings);
    (void)printf("%" STR_FMT ": fine: ", STR_ARG(settings.file));
    print_count(settings.source_count, "source", ", ");
    print_count(settings.feed_count, "feed", ", ");
    print_count(settings.digest_count, "digest", "\n");
    if (!cli->invocation.value[CONNECT])
        return 0;
    code = check_network(cli, &settings);
    return worse_failure(code, check_delivery(cli, &settings));
}
