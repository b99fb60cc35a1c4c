/*
 * The first half of the program: source → file → article → summary → store, where files are read and summarised on all
 * processors (file_job.c) and stored in their order by one; and for sources on the network, in network.c, source →
 * response → feed → articles → store. (The second half: feeds.c, digests.c.)
 */
#include <nutgraf/app/update.h>

#include <nutgraf/app/issue.h>
#include <nutgraf/base/crew.h>
#include <nutgraf/base/file.h>
#include <nutgraf/base/parallel.h>

#include "file_job.h"
#include "network.h"

struct update {
    struct run *run;
    struct crew *crew; /* NULL while no file was to be read */
    struct summarizer *summarizers[PARALLEL_MOST_WORKERS];
    size_t under_way;  /* files that the crew has */
    size_t file_count; /* of the source */
    size_t taken;      /* of them */
    int exit_code;
    bool store_broken;  /* nothing more can be stored: reading on would only repeat the complaint */
    bool grouped;       /* what is stored waits for the end of the group */
    size_t group_files; /* that were looked at since it began */
};

/* Files whose articles go to the disk together: one by one, a first run would mostly wait for the disk. */
enum { GROUP_FILES = 64 };

/* That are under way for each processor: what one holds is kept in memory until those before it are stored. */
enum { FILES_A_WORKER = 2 };

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

/* Not before there is something to store: a run on unchanged files takes no write lock. */
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

/* ---- one file, once it was read */

static const char *const arrivals[] = {
    [ARRIVAL_NEW] = "new",
    [ARRIVAL_CHANGED] = "changed",
    [ARRIVAL_KNOWN] = "known",
};

/* The file's validator is saved with its last article: a crash before that has the others read again. */
static bool store_one(struct update *update, const struct file_job *job, size_t i, struct err *reterr)
{
    struct run *run = update->run;
    const struct read_article *read = &job->articles.at[i];
    bool last = i + 1 == job->articles.len;
    const struct incoming incoming = {
        .source = job->source->name,
        .document = job->path,
        .validator = last ? job->validator : STR(""),
        .identity = read->identity,
        .article = &read->article,
        .summary = &job->summaries[i],
        .categories = job->source->categories,
        .category_count = job->source->category_count,
        .now = run->now,
    };
    enum arrival arrival;
    begin_group(update);
    if (!store_article(run->store, &incoming, &arrival, reterr)) {
        update->store_broken = true;
        return false;
    }
    run->tally.fresh += arrival == ARRIVAL_NEW;
    run->tally.changed += arrival == ARRIVAL_CHANGED;
    log_detail(run->log, "%" STR_FMT ": %s", STR_ARG(read->article.path), arrivals[arrival]);
    return true;
}

/* For a document without an article. */
static bool remember(struct update *update, const struct file_job *job, str validator, struct err *reterr)
{
    const struct run *run = update->run;
    begin_group(update);
    update->store_broken = !store_document(run->store, job->source->name, job->path, validator, run->now, reterr);
    return !update->store_broken;
}

/* A feed may be empty today. */
static bool store_file(struct update *update, const struct file_job *job, struct err *reterr)
{
    for (size_t i = 0; i < job->articles.len; i++)
        if (!store_one(update, job, i, reterr))
            return false;
    return job->articles.len || remember(update, job, job->validator, reterr);
}

static str bad_validator(struct arena *arena, str validator)
{
    return arena_printf(arena, "bad:%" STR_FMT, STR_ARG(validator));
}

/* What holds no article is complained of once, and read again when it has changed. */
static void fail_file(struct update *update, struct file_job *job)
{
    struct err ignored;
    if (!update->store_broken && job->err.exit_code == EX_DATAERR)
        (void)remember(update, job, bad_validator(&job->arena, job->validator), &ignored);
    update->run->tally.bad += !update->store_broken;
    complain(update, job->source, &job->err);
}

static void tell_shortfalls(const struct update *update, const struct file_job *job)
{
    for (size_t i = 0; i < job->articles.len; i++) {
        str shortfall = job->articles.at[i].article.document.shortfall;
        if (!shortfall.len)
            continue;
        run_clear_progress(update->run);
        log_warning(update->run->log, "source %" STR_FMT ": %" STR_FMT ": %" STR_FMT, STR_ARG(job->source->name),
                    STR_ARG(job->path), STR_ARG(shortfall));
    }
}

static void take_file(struct update *update, struct file_job *job)
{
    tell_shortfalls(update, job);
    if (job->state == FILE_READ && !store_file(update, job, &job->err))
        job->state = FILE_FAILED;
    if (job->state == FILE_FAILED)
        fail_file(update, job);
    else if (job->state == FILE_HOLDS_NONE)
        log_detail(update->run->log, "%" STR_FMT ": skipped: held no article, and has not changed since",
                   STR_ARG(job->path));
    else
        update->run->tally.articles++;
}

/* ---- a source's files */

/*
 * The validator is taken before the file is read: if the file changes in between, the next run sees another validator
 * and reads it again.
 */
static enum file_state look_up(struct update *update, struct file_job *job)
{
    str known;
    if (!file_validator(&job->arena, job->path, &job->validator, &job->err))
        return FILE_FAILED;
    if (!store_validator(update->run->store, &job->arena, job->source->name, job->path, &known, &job->err)) {
        update->store_broken = true;
        return FILE_FAILED;
    }
    if (str_equal(known, bad_validator(&job->arena, job->validator)))
        return FILE_HOLDS_NONE;
    return str_equal(known, job->validator) ? FILE_KNOWN : FILE_WANTED;
}

/* On any thread. */
static void work_on(void *context, size_t worker, void *piece)
{
    struct update *update = context;
    struct file_job *job = piece;
    if (job->state != FILE_WANTED || *update->run->stop)
        return;
    if (!update->summarizers[worker])
        update->summarizers[worker] = summarizer_open();
    file_job_do(job, update->summarizers[worker], &update->run->settings->summary);
}

/* What was not read any more when the run was told to end, or cannot be stored, is left to the next one. */
static void take(struct update *update, struct file_job *job)
{
    bool left = job->state == FILE_WANTED || (update->store_broken && job->state != FILE_FAILED);
    if (!left) {
        run_show_progress(update->run, job->source->name, ++update->taken, update->file_count);
        take_file(update, job);
        if (++update->group_files >= GROUP_FILES)
            end_group(update, job->source);
    }
    struct arena arena = job->arena; /* which the job itself lies in */
    arena_release(&arena);
}

/* Until the crew has no more than so many. */
static void take_all_but(struct update *update, size_t most)
{
    while (update->under_way > most) {
        struct file_job *job = crew_next(update->crew);
        if (job) {
            update->under_way--;
            take(update, job);
        } else {
            (void)crew_help(update->crew);
        }
    }
}

/* A run on unchanged files needs no crew. */
static void begin_file(struct update *update, const struct source *source, str path)
{
    struct arena arena = {0};
    struct file_job *job = arena_new(&arena, struct file_job);
    *job = (struct file_job){.arena = arena, .source = source, .path = path};
    job->state = look_up(update, job);
    if (job->state != FILE_WANTED && !update->under_way) {
        take(update, job);
        return;
    }
    if (!update->crew)
        update->crew = crew_open(PARALLEL_MOST_WORKERS, work_on, update);
    crew_hand_in(update->crew, job);
    update->under_way++;
    take_all_but(update, FILES_A_WORKER * parallel_workers());
}

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
    update->file_count = paths.len;
    update->taken = 0;
    for (size_t i = 0; i < paths.len && !ended(update); i++)
        begin_file(update, source, paths.at[i]);
    take_all_but(update, 0);
    end_group(update, source);
    run_clear_progress(run);
}

/* ---- all of them */

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

static void close_crew(struct update *update)
{
    crew_close(update->crew);
    for (size_t i = 0; i < PARALLEL_MOST_WORKERS; i++)
        if (update->summarizers[i])
            summarizer_close(update->summarizers[i]);
}

int update_sources(struct run *run)
{
    struct update update = {.run = run};
    struct arena arena = {0};
    settle(&update, &arena);
    for (size_t i = 0; i < run->settings->source_count && !ended(&update); i++) {
        struct arena_mark mark = arena_mark(&arena);
        if (run->settings->sources[i].path.len)
            update_source(&update, &arena, &run->settings->sources[i]);
        arena_reset(&arena, mark);
    }
    close_crew(&update);
    if (!ended(&update))
        update.exit_code = worse_failure(update.exit_code, update_network(run));
    arena_release(&arena);
    return update.exit_code;
}
