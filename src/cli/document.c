#include "document.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/uri.h>
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/parse/page.h>

/* For a document that a person waits for. */
static const struct fetch_settings at_once = {
    .parallel = 1, .per_host = 1, .timeout = 60, .deadline = 120, .interval = 0, .max_interval = 0};

bool document_is_url(str input)
{
    return str_starts_ignoring_case(input, STR("http://")) || str_starts_ignoring_case(input, STR("https://"));
}

/* "scheme://" (RFC 3986 §3.1) */
static bool looks_like_url(const char *input)
{
    size_t scheme = strspn(input, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    return scheme > 0 && str_starts(str_from(input + scheme), STR("://"));
}

int document_check_operands(const struct cli *cli)
{
    const struct invocation *invocation = &cli->invocation;
    for (size_t i = 0; i < invocation->operand_count; i++) {
        const char *operand = invocation->operand[i];
        if (looks_like_url(operand) && !fetch_can_ask(str_from(operand)) && access(operand, F_OK) != 0)
            return usage_error(cli,
                               "'%s' cannot be asked for; expected a URL such as https://example.org/feed.xml, or a "
                               "file's path",
                               operand);
    }
    return 0;
}

/* Who types the name of this very machine means it. */
static bool names_this_machine(str url)
{
    static const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};
    str rest = str_slice(url, str_find(url, STR("://")) + 3, url.len);
    str authority = str_cut(&rest, '/');
    size_t at = str_find_last_char(authority, '@');
    str host = str_slice(authority, at == STR_NONE ? 0 : at + 1, authority.len);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        str name = str_from(names[i]);
        if (str_starts(host, name) && (host.len == name.len || host.at[name.len] == ':'))
            return true;
    }
    return false;
}

static bool fetch_document(struct arena *arena, str url, bool allow_private, struct reading *ret_reading,
                           struct err *reterr)
{
    static const volatile sig_atomic_t never;
    const struct source source = {.name = url, .url = url, .allow_private = allow_private};
    const struct fetch_request request = {.url = url, .source = &source};
    str shown = uri_without_credentials(arena, url);
    struct fetch_response response;
    struct fetcher *fetcher;
    if (!fetcher_open(&at_once, &never, &fetcher, reterr))
        return false;
    fetcher_add(fetcher, &request);
    bool answered = fetcher_next(fetcher, arena, when_now(), &response);
    fetcher_close(fetcher);
    if (!answered || response.outcome != FETCH_DONE)
        return err_set(reterr, EX_UNAVAILABLE, "%" STR_FMT ": %" STR_FMT, STR_ARG(shown),
                       STR_ARG(answered ? response.fault : STR("no answer")));
    *ret_reading = (struct reading){.name = shown,
                                    .bytes = response.body,
                                    .url = response.url,
                                    .content_type = response.content_type,
                                    .language = response.language};
    return true;
}

bool document_read(struct arena *arena, str input, struct reading *ret_reading, struct err *reterr)
{
    struct reading reading = {.name = input, .path = input};
    if (document_is_url(input))
        return fetch_document(arena, input, names_this_machine(input), ret_reading, reterr);
    bool done = str_equal(input, STR("-")) ? file_read_descriptor(arena, STDIN_FILENO, STR("standard input"),
                                                                  CEILING_DOCUMENT_BYTES, &reading.bytes, reterr)
                                           : file_read(arena, input, CEILING_DOCUMENT_BYTES, &reading.bytes, reterr);
    if (done)
        *ret_reading = reading;
    return done;
}

/* The feed that the document names, when it is a page of so few words; else empty. */
static str named_feed(struct arena *arena, const struct reading *reading, size_t most_words)
{
    const struct feed_input feed = {.bytes = reading->bytes, .content_type = reading->content_type};
    const struct page_input input = {reading->name, reading->bytes, reading->url, reading->content_type};
    struct page page;
    struct err ignored;
    if (looks_like_feed(&feed) || !looks_like_page(&input) || !parse_page(arena, &input, &page, &ignored))
        return STR("");
    return page.feeds.len && page.words <= most_words ? page.feeds.at[0].url : STR("");
}

bool document_read_feed(struct arena *arena, str input, size_t most_words, struct reading *ret_reading,
                        struct err *reterr)
{
    if (!document_read(arena, input, ret_reading, reterr))
        return false;
    str feed = document_is_url(input) ? named_feed(arena, ret_reading, most_words) : STR("");
    /* A page elsewhere is nobody who may name this machine. */
    return !feed.len || fetch_document(arena, feed, names_this_machine(input), ret_reading, reterr);
}
