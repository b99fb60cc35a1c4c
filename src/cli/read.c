/* nutgraf read: feeds as we understood them, one JSON object a line. */
#include <nutgraf/app/run.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/fetch/fetch.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/publish/publish.h>

#include "document.h"

enum { BASE, CONTENT_TYPE, CONTENT_LANGUAGE };

const struct option_row read_options[] = {
    [BASE] = {"base", 0, "URL", "where a saved feed came from, for its relative links"},
    [CONTENT_TYPE] = {"content-type", 0, "TYPE", "the Content-Type it came with"},
    [CONTENT_LANGUAGE] = {"content-language", 0, "LANG", "the Content-Language it came with"},
    {0},
};

static str given(const struct cli *cli, size_t option, str otherwise)
{
    const char *value = cli->invocation.value[option];
    return value ? str_from(value) : otherwise;
}

static bool read_feed(struct cli *cli, struct arena *arena, str input, struct err *reterr)
{
    struct reading reading;
    struct feed feed;
    if (!document_read_feed(arena, input, SIZE_MAX, &reading, reterr))
        return false;
    const struct feed_input in = {
        .name = reading.name,
        .bytes = reading.bytes,
        .url = given(cli, BASE, reading.url),
        .content_type = given(cli, CONTENT_TYPE, reading.content_type),
        .language = given(cli, CONTENT_LANGUAGE, reading.language),
    };
    if (!parse_feed(arena, &in, &feed, reterr))
        return false;
    struct buf out = buf_with_limit(CEILING_OUTPUT_BYTES);
    publish_feed_json(&out, &feed);
    bool fits = !out.full;
    if (fits)
        (void)fwrite(out.at, 1, out.len, stdout);
    buf_release(&out);
    return fits || err_set(reterr, EX_DATAERR, "%" STR_FMT ": would be larger than %zu bytes", STR_ARG(input),
                           CEILING_OUTPUT_BYTES);
}

static int check_usage(const struct cli *cli)
{
    str base = given(cli, BASE, STR(""));
    if (base.len && !fetch_can_ask(base))
        return usage_error(cli, "expected --base URL with one such as https://example.org/feed.xml, not '%s'", base.at);
    return document_check_operands(cli);
}

int cli_read(struct cli *cli)
{
    const struct invocation *invocation = &cli->invocation;
    struct arena arena = {0};
    if (!invocation->operand_count)
        return usage_error(cli, "expected a feed: a file, a URL, or - for standard input");
    int code = check_usage(cli);
    if (code)
        return code;
    for (size_t i = 0; i < invocation->operand_count && !ferror(stdout); i++) {
        struct err err;
        if (!read_feed(cli, &arena, str_from(invocation->operand[i]), &err)) {
            log_error(&cli->log, "%s", err.text);
            code = worse_failure(code, err.exit_code);
        }
        arena_release(&arena);
    }
    return code;
}
