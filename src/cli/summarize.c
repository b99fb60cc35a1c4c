/* nutgraf summarize: files to summaries on standard output; neither configuration nor state. */
#include "cli.h"

#include <sys/stat.h>
#include <unistd.h>

#include <nutgraf/app/run.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/crew.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/parallel.h>
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

/* What a thread needs for itself. */
struct worker {
    struct summarizer *summarizer;
    struct arena arena; /* for one document */
    struct file_place place;
};

/* An operand, or a file of one that is a folder, and what comes of it. */
struct job {
    str input;
    size_t bytes; /* of the file */
    struct buf out;
    struct buf shortfall; /* of an article of it */
    size_t written;       /* articles of it */
    bool done;
    struct err err;
};

/*
 * Under way at once: what comes of them is held until it is their turn to be written, and a document takes many times
 * its size while it is read.
 */
#define MOST_JOBS      64
#define MOST_JOB_BYTES ((size_t)16 << 20)

struct summarizing {
    struct cli *cli;
    struct summary_settings wanted;
    const struct format *format;
    const char *separator; /* between two articles */
    struct publish_options options;
    struct worker workers[PARALLEL_MOST_WORKERS];
    struct arena arena; /* for the names of files */
    struct crew *crew;
    struct job jobs[MOST_JOBS]; /* in turn */
    size_t next_job;
    size_t job_count; /* of those under way */
    size_t job_bytes;
    size_t written; /* articles */
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
    work->wanted = (struct summary_settings){.sentences = 3, .quotes = 3, .explained = value[EXPLAIN]};
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

/* ---- one document, on any thread */

static bool write_summary(const struct summarizing *work, struct worker *worker, const struct article *article,
                          struct job *job)
{
    struct summary summary = {0};
    summarize(worker->summarizer, &worker->arena, article, &work->wanted, &summary);
    struct entry entry = {
        .article = article,
        .summary = &summary,
        .link = article_link(&worker->arena, &worker->place, article),
        .first_seen = WHEN_NONE,
        .updated = WHEN_NONE,
    };
    struct edition edition = {.updated = WHEN_NONE, .entries = &entry, .entry_count = 1};
    struct buf out = buf_with_limit(CEILING_OUTPUT_BYTES);
    work->format->write(&out, &edition, &work->options);
    bool fits = !out.full;
    if (fits) {
        buf_add(&job->out, str_from(job->written++ ? work->separator : ""));
        buf_add(&job->out, (str){out.at, out.len});
    }
    buf_release(&out);
    return fits || err_set(&job->err, EX_DATAERR, "%" STR_FMT ": its summary would be larger than %zu bytes",
                           STR_ARG(article->path), CEILING_OUTPUT_BYTES);
}

static bool summarize_document(const struct summarizing *work, struct worker *worker, struct job *job)
{
    struct reading reading;
    struct read_article_list articles;
    if (!document_read_feed(&worker->arena, job->input, PAGE_WORDS_OF_ARTICLE, &reading, &job->err) ||
        !articles_read(&worker->arena, &reading, &articles, &job->err))
        return false;
    for (size_t i = 0; i < articles.len; i++) {
        str shortfall = articles.at[i].article.document.shortfall;
        buf_add(&job->shortfall, job->shortfall.len ? STR("") : shortfall);
        if (!write_summary(work, worker, &articles.at[i].article, job))
            return false;
    }
    return true;
}

static void do_job(void *context, size_t number, void *piece)
{
    struct summarizing *work = context;
    struct worker *worker = &work->workers[number];
    struct job *job = piece;
    if (!worker->summarizer)
        worker->summarizer = summarizer_open();
    struct arena_mark mark = arena_mark(&worker->arena);
    job->done = summarize_document(work, worker, job);
    arena_reset(&worker->arena, mark);
}

/* ---- all of them, in the order in which they were named */

static void fail(struct summarizing *work, const struct err *err)
{
    log_error(&work->cli->log, "%s", err->text);
    work->exit_code = worse_failure(work->exit_code, err->exit_code);
}

static void write_job(struct summarizing *work, struct job *job)
{
    if (job->written > 0) {
        (void)fputs(work->written > 0 ? work->separator : "", stdout);
        (void)fwrite(job->out.at, 1, job->out.len, stdout);
    }
    work->written += job->written;
    work->job_count--;
    work->job_bytes -= job->bytes;
    buf_release(&job->out);
    if (job->shortfall.len)
        log_warning(&work->cli->log, "%" STR_FMT ": %" STR_FMT, STR_ARG(job->input), STR_ARG(buf_str(&job->shortfall)));
    buf_release(&job->shortfall);
    if (!job->done)
        fail(work, &job->err);
}

static bool has_room(const struct summarizing *work, size_t bytes)
{
    return work->job_count == 0 || (work->job_count < MOST_JOBS && work->job_bytes + bytes <= MOST_JOB_BYTES);
}

/* Waits until there is room for a job of so many bytes. */
static void make_room(struct summarizing *work, size_t bytes)
{
    struct job *job;
    do {
        while ((job = crew_next(work->crew)) != NULL)
            write_job(work, job);
    } while (!has_room(work, bytes) && crew_help(work->crew));
}

/* Until all that was named so far is told. */
static void finish_jobs(struct summarizing *work)
{
    make_room(work, SIZE_MAX / 2);
}

static void add_job(struct summarizing *work, str input)
{
    struct stat status;
    size_t bytes = stat(arena_copy(&work->arena, input).at, &status) == 0 ? (size_t)status.st_size : 0;
    make_room(work, bytes);
    if (ferror(stdout))
        return;
    struct job *job = &work->jobs[work->next_job++ % MOST_JOBS];
    *job = (struct job){
        .input = input, .bytes = bytes, .out = buf_with_limit(SIZE_MAX / 2), .shortfall = buf_with_limit(SIZE_MAX / 2)};
    work->job_count++;
    work->job_bytes += bytes;
    crew_hand_in(work->crew, job);
}

/* A folder, a pattern or a file. */
static bool add_files(struct summarizing *work, str input, struct err *reterr)
{
    struct path_list paths = {0};
    if (!file_list(&work->arena, input, &paths, reterr))
        return false;
    if (!paths.len && access(arena_copy(&work->arena, input).at, F_OK) != 0)
        return err_set(reterr, EX_NOINPUT, "%" STR_FMT ": nothing matches it", STR_ARG(input));
    if (!paths.len) {
        finish_jobs(work);
        log_warning(&work->cli->log, "%" STR_FMT ": there is no file in it", STR_ARG(input));
    }
    for (size_t i = 0; i < paths.len; i++)
        add_job(work, paths.at[i]);
    return true;
}

/* Servers are asked one after the other, and what was named before is told before. */
static void summarize_inputs(struct summarizing *work, const struct invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count; i++) {
        struct err err;
        str input = str_from(invocation->operand[i]);
        if (document_is_url(input)) {
            finish_jobs(work);
            add_job(work, input);
            finish_jobs(work);
        } else if (str_equal(input, STR("-"))) {
            add_job(work, input);
        } else if (!add_files(work, input, &err)) {
            finish_jobs(work);
            fail(work, &err);
        }
    }
    finish_jobs(work);
}

static void close_workers(struct summarizing *work)
{
    crew_close(work->crew);
    for (size_t i = 0; i < PARALLEL_MOST_WORKERS; i++) {
        if (work->workers[i].summarizer)
            summarizer_close(work->workers[i].summarizer);
        file_place_release(&work->workers[i].place);
        arena_release(&work->workers[i].arena);
    }
}

int cli_summarize(struct cli *cli)
{
    static char standard_input[] = "-";
    static char *only_standard_input[] = {standard_input};
    struct invocation *invocation = &cli->invocation;
    struct summarizing work = {.cli = cli};
    int code = document_check_operands(cli);
    code = code ? code : read_wanted(&work);
    if (code)
        return code;
    if (!invocation->operand_count) {
        if (isatty(STDIN_FILENO))
            return usage_error(cli, "expected a file, a folder, a URL, or - for standard input");
        invocation->operand = only_standard_input;
        invocation->operand_count = 1;
    }
    work.crew = crew_open(PARALLEL_MOST_WORKERS, do_job, &work);
    summarize_inputs(&work, invocation);
    close_workers(&work);
    arena_release(&work.arena);
    return work.exit_code;
}
