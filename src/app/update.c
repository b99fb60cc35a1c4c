/*
 * The first half of the program: source → file → article → summary → store; and for sources on the network, in
 * network.c, source → response → feed → articles → store. (The second half: feeds.c, digests.c.)
 */
#include <nutgraf/app/update.h>

#include <nutgraf/app/issue.h>
#include <nutgraf/app/reading.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/hash.h>
#include <nutgraf/summarize/summarize.h>
#include <nutgraf/text/letter_case.h>

#include "network.h"

struct update {
    struct run *run;
    struct summarizer *summarizer;
    int exit_code;
    bool store_broken;  /* nothing more can be stored: reading on would only repeat the complaint */
    bool grouped;       /* what is stored waits for the end of the group */
    size_t group_files; /* that were looked at since it began */
};

/* Files whose articles go to the disk together: for each by itself, a first run would wait for the disk most of the
 * time. */
enum { GROUP_FILES = 64 };

static bool ended(const struct update *update)
{
    return update->store_broken || *update->run->stop;
}

/* ---- telling a person */

static void complain(struct update *update, const struct source *source, const struct err *err)
{
    run_clear_progress(update->run);
    log_error(update->run->log, "source %" STR_FMT ": %s", STR_ARG(source->name), err->text);
    update->exit_code = worse_failure(update->exit_code, err->exit_code);
}

/* ---- together */

/* Not before there is something to store: a run on unchanged files takes no write lock. Without, each is saved by
 * itself. */
static void begin_group(struct update *update)
{
    struct err err;
    if (update->grouped)
        return;
    update->grouped = store_group_begin(update->run->store, &err);
    update->group_files = 0;
}

/* Why nothing more can be stored was told before. */
static void end_group(struct update *update, const struct source *source)
{
    struct err err;
    bool was_broken = update->store_broken;
    if (!update->grouped)
        return;
    update->grouped = false;
    if (store_group_end(update->run->store, &err) || was_broken)
        return;
    update->store_broken = true;
    complain(update, source, &err);
}

/* ---- one file */

/*
 * A file's own words tell whether it changed: the paragraphs as they were read, not the summary, so that a better
 * summarizer makes no old article look changed; and not the bytes, so that another encoding or line end does not.
 */
static str content_print(struct arena *arena, const struct document *document)
{
    struct buf text = buf_with_limit(4 * CEILING_ARTICLE_BYTES);
    for (size_t i = 0; i < document->block_count; i++) {
        buf_add(&text, document->blocks[i].text);
        buf_add_char(&text, '\n');
    }
    str print = hash_sha256(arena, buf_str(&text));
    buf_release(&text);
    return print;
}

static const char *const arrivals[] = {
    [ARRIVAL_NEW] = "new",
    [ARRIVAL_CHANGED] = "changed",
    [ARRIVAL_KNOWN] = "known",
};

static bool store_one(struct update *update, struct arena *scratch, const struct source *source,
                      const struct read_article *read, str document, str validator, struct err *reterr)
{
    struct run *run = update->run;
    const struct article *article = &read->article;
    struct summary summary = {0};
    summarize(update->summarizer, scratch, article, &run->settings->summary, &summary);
    struct incoming incoming = {
        .source = source->name,
        .document = document,
        .validator = validator,
        .identity = read->identity,
        .article = article,
        .summary = &summary,
        .categories = source->categories,
        .category_count = source->category_count,
        .now = run->now,
    };
    if (!incoming.identity.print.len)
        incoming.identity = (struct identity){.guid = article->path,
                                              .link = text_fold(scratch, summary.title),
                                              .print = content_print(scratch, &article->document)};
    enum arrival arrival;
    begin_group(update);
    if (!store_article(run->store, &incoming, &arrival, reterr)) {
        update->store_broken = true;
        return false;
    }
    run->tally.fresh += arrival == ARRIVAL_NEW;
    run->tally.changed += arrival == ARRIVAL_CHANGED;
    log_detail(run->log, "%" STR_FMT ": %s", STR_ARG(article->path), arrivals[arrival]);
    return true;
}

/* For a document without an article. */
static bool remember(struct update *update, const struct source *source, str path, str validator, struct err *reterr)
{
    begin_group(update);
    update->store_broken = !store_document(update->run->store, source->name, path, validator, update->run->now, reterr);
    return !update->store_broken;
}

/*
 * The file's validator is saved with its last article: a crash before that has the others read again. A feed may be
 * empty today.
 */
static bool store_file(struct update *update, struct arena *scratch, const struct source *source,
                       const struct read_article_list *articles, str path, str validator, struct err *reterr)
{
    for (size_t i = 0; i < articles->len; i++) {
        bool last = i + 1 == articles->len;
        if (!store_one(update, scratch, source, &articles->at[i], path, last ? validator : STR(""), reterr))
            return false;
    }
    return articles->len || remember(update, source, path, validator, reterr);
}

static bool read_file(struct update *update, struct arena *scratch, const struct source *source, str path,
                      str validator, struct err *reterr)
{
    struct reading reading = {.name = path, .path = path, .language = source->language};
    struct read_article_list articles;
    return file_read(scratch, path, CEILING_ARTICLE_BYTES, &reading.bytes, reterr) &&
           articles_read(scratch, &reading, &articles, reterr) &&
           store_file(update, scratch, source, &articles, path, validator, reterr);
}

/*
 * The validator is taken before the file is read: if the file changes in between, the next run sees another validator
 * and reads it again.
 */
static bool update_file(struct update *update, struct arena *scratch, const struct source *source, str path,
                        struct err *reterr)
{
    struct run *run = update->run;
    str validator, known;
    if (!file_validator(scratch, path, &validator, reterr))
        return false;
    if (!store_validator(run->store, scratch, source->name, path, &known, reterr)) {
        update->store_broken = true;
        return false;
    }
    str bad_validator = arena_printf(scratch, "bad:%" STR_FMT, STR_ARG(validator));
    if (str_equal(known, bad_validator)) {
        log_detail(run->log, "%" STR_FMT ": skipped: held no article, and has not changed since", STR_ARG(path));
        return true;
    }
    if (!str_equal(known, validator) && !read_file(update, scratch, source, path, validator, reterr)) {
        /* Complained of once, and read again when it has changed. */
        if (!update->store_broken && reterr->exit_code == EX_DATAERR)
            (void)remember(update, source, path, bad_validator, reterr);
        return false;
    }
    run->tally.articles++;
    return true;
}

/* ---- all of them */

static void update_source(struct update *update, struct arena *arena, const struct source *source)
{
    struct run *run = update->run;
    struct path_list paths = {0};
    struct err err;
    if (!file_list(arena, source->path, &paths, &err)) {
        complain(update, source, &err);
        return;
    }
    if (!paths.len)
        log_warning(run->log, "source %" STR_FMT ": %" STR_FMT ": there is no file in it", STR_ARG(source->name),
                    STR_ARG(source->path));
    for (size_t i = 0; i < paths.len && !ended(update); i++) {
        struct arena_mark scratch = arena_mark(arena);
        run_show_progress(run, source->name, i + 1, paths.len);
        if (!update_file(update, arena, source, paths.at[i], &err)) {
            run->tally.bad += !update->store_broken;
            complain(update, source, &err);
        }
        arena_reset(arena, scratch);
        if (++update->group_files >= GROUP_FILES)
            end_group(update, source);
    }
    end_group(update, source);
    run_clear_progress(run);
}

/*
 * What is settled before the first article is stored: whose names articles get, which are permanent; and which were
 * there before a digest was.
 */
static void settle(struct update *update, struct arena *arena)
{
    struct run *run = update->run;
    struct err err;
    str authority;
    if (store_authority(run->store, arena, run->settings->authority, run->now, &authority, &err) &&
        digests_begin(run, &err))
        return;
    log_error(run->log, "%s", err.text);
    update->exit_code = err.exit_code;
    update->store_broken = true;
}

int update_sources(struct run *run)
{
    struct update update = {.run = run, .summarizer = summarizer_open()};
    struct arena arena = {0};
    settle(&update, &arena);
    for (size_t i = 0; i < run->settings->source_count && !ended(&update); i++) {
        struct arena_mark mark = arena_mark(&arena);
        if (run->settings->sources[i].path.len)
            update_source(&update, &arena, &run->settings->sources[i]);
        arena_reset(&arena, mark);
    }
    if (!ended(&update))
        update.exit_code = worse_failure(update.exit_code, update_network(run));
    arena_release(&arena);
    summarizer_close(update.summarizer);
    return update.exit_code;
}
