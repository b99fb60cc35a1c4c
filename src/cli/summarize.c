/* nutgraf summarize: files to summaries on standard output; neither configuration nor state. */
#include "cli.h"

#include <unistd.h>

#include <nutgraf/app/run.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/parse/page.h>
#include <nutgraf/publish/publish.h>
#include <nutgraf/summarize/summarize.h>

#include "document.h"

enum { FORMAT, SENTENCES, QUOTES, FULL, EXPLAIN };

const struct option_row summarize_options[] = {
    [FORMAT] = {"format", 'f', "FORMAT", "text (the default), markdown or json"},
    [SENTENCES] = {"sentences", 0, "N", "lead sentences an article, 1 to 10 (3)"},
    [QUOTES] = {"quotes", 0, "N|all", "key quotes an article, 0 to 20 or all (3)"},
    [FULL] = {"full", 0, NULL, "add the whole text, cleaned"},
    [EXPLAIN] = {"explain", 0, NULL, "add every sentence with what it was taken for, and why"},
    {0},
};

struct summarizing {
    struct cli *cli;
    struct summarizer *summarizer;
    struct summary_settings wanted;
    const struct format *format;
    const char *separator; /* between two articles */
    struct publish_options options;
    struct arena arena; /* reset after each article */
    size_t written;
    int exit_code;
};

/* ---- options */

/*
 * What is offered, and what stands between two articles. Not the formats for subscribers: those are one document over
 * many articles.
 */
static const struct offer {
    const char *format;
    const char *separator;
} offers[] = {{"text", "\n\n"}, {"markdown", "\n"}, {"json", ""}};

static bool find_format(struct summarizing *work, const char *name)
{
    for (size_t i = 0; i < sizeof offers / sizeof *offers; i++) {
        if (strcmp(offers[i].format, name) == 0) {
            work->format = format_find(str_from(name));
            work->separator = offers[i].separator;
        }
    }
    return work->format;
}

static int read_wanted(struct summarizing *work)
{
    const struct cli *cli = work->cli;
    const char *const *value = cli->invocation.value;
    const char *format = value[FORMAT] ? value[FORMAT] : "text";
    work->wanted = (struct summary_settings){.sentences = 3, .quotes = 3};
    work->options = (struct publish_options){.full = value[FULL], .explain = value[EXPLAIN]};
    if (!find_format(work, format))
        return usage_error(cli, "--format is one of text, markdown, json, not '%s'", format);
    if (!option_number(cli, SENTENCES, 1, 10, &work->wanted.sentences))
        return EX_USAGE;
    if (value[QUOTES] && strcmp(value[QUOTES], "all") == 0) {
        work->options.all_quotes = true;
    } else if (!option_number(cli, QUOTES, 0, 20, &work->wanted.quotes)) {
        return EX_USAGE;
    }
    return 0;
}

/* ---- one article */

static bool write_summary(struct summarizing *work, const struct article *article, struct err *reterr)
{
    struct summary summary = {0};
    summarize(work->summarizer, &work->arena, article, &work->wanted, &summary);
    struct entry entry = {
        .article = article,
        .summary = &summary,
        .link = article_link(&work->arena, article),
        .first_seen = WHEN_NONE,
        .updated = WHEN_NONE,
    };
    struct edition edition = {.updated = WHEN_NONE, .entries = &entry, .entry_count = 1};
    struct buf out = buf_with_limit(CEILING_OUTPUT_BYTES);
    work->format->write(&out, &edition, &work->options);
    bool fits = !out.full;
    if (fits) {
        (void)fputs(work->written++ ? work->separator : "", stdout);
        (void)fwrite(out.at, 1, out.len, stdout);
    }
    buf_release(&out);
    return fits || err_set(reterr, EX_DATAERR, "%" STR_FMT ": its summary would be larger than %zu bytes",
                           STR_ARG(article->path), CEILING_OUTPUT_BYTES);
}

static bool summarize_document(struct summarizing *work, str input, struct err *reterr)
{
    struct reading reading;
    struct read_article_list articles;
    if (!document_read_feed(&work->arena, input, PAGE_WORDS_OF_ARTICLE, &reading, reterr) ||
        !articles_read(&work->arena, &reading, &articles, reterr))
        return false;
    for (size_t i = 0; i < articles.len && !ferror(stdout); i++)
        if (!write_summary(work, &articles.at[i].article, reterr))
            return false;
    return true;
}

/* ---- all of them */

/* Tells a failure, and makes room for the next article. */
static void finish_article(struct summarizing *work, struct arena_mark mark, bool done, const struct err *err)
{
    arena_reset(&work->arena, mark);
    if (done)
        return;
    log_error(&work->cli->log, "%s", err->text);
    work->exit_code = worse_failure(work->exit_code, err->exit_code);
}

static bool summarize_input(struct summarizing *work, str input, struct err *reterr)
{
    struct path_list paths = {0};
    if (str_equal(input, STR("-")) || document_is_url(input))
        return summarize_document(work, input, reterr);
    if (!file_list(&work->arena, input, &paths, reterr))
        return false;
    if (!paths.len && access(arena_copy(&work->arena, input).at, F_OK) != 0)
        return err_set(reterr, EX_NOINPUT, "%" STR_FMT ": nothing matches it", STR_ARG(input));
    if (!paths.len)
        log_warning(&work->cli->log, "%" STR_FMT ": there is no file in it", STR_ARG(input));
    for (size_t i = 0; i < paths.len && !ferror(stdout); i++) {
        struct arena_mark mark = arena_mark(&work->arena);
        struct err err;
        finish_article(work, mark, summarize_document(work, paths.at[i], &err), &err);
    }
    return true;
}

static void summarize_inputs(struct summarizing *work, const struct invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count && !ferror(stdout); i++) {
        struct err err;
        bool done = summarize_input(work, str_from(invocation->operand[i]), &err);
        finish_article(work, (struct arena_mark){0}, done, &err);
    }
}

int cli_summarize(struct cli *cli)
{
    static char standard_input[] = "-";
    static char *only_standard_input[] = {standard_input};
    struct invocation *invocation = &cli->invocation;
    struct summarizing work = {.cli = cli};
    int code = read_wanted(&work);
    if (code)
        return code;
    if (!invocation->operand_count) {
        if (isatty(STDIN_FILENO))
            return usage_error(cli, "expected a file, a folder, a URL, or - for standard input");
        invocation->operand = only_standard_input;
        invocation->operand_count = 1;
    }
    work.summarizer = summarizer_open();
    summarize_inputs(&work, invocation);
    summarizer_close(work.summarizer);
    arena_release(&work.arena);
    return work.exit_code;
}
