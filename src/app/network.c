/*
 * Sources on the network, in batches: the answers that are at hand are read at once, looked up in the store one after
 * the other, what is new is summarised at once, and each source is stored. What is pure runs on all processors, the
 * rest on one: nothing here needs a lock.
 */
#include "network.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/parallel.h>

#include "answers.h"

/* What a thread needs for itself. */
struct worker {
    struct summarizer *summarizer;
    struct arena kept;    /* the batch's summaries */
    struct arena scratch; /* for one */
};

/* Of answers at a time, so that neither memory nor what a crash costs grows with their number. */
enum { BATCH_ANSWERS = 64, BATCH_BYTES = 4 << 20 };

struct batch {
    struct network *network;
    struct worker workers[PARALLEL_MOST_WORKERS];
    struct answer answers[BATCH_ANSWERS];
    size_t answer_count;
};

/* ---- pure work, on all processors: each call touches one answer or item, and its worker's things */

static void read_answer(void *context, size_t worker, size_t i)
{
    struct answer *answer = &((struct batch *)context)->answers[i];
    (void)worker;
    if (answer->response.outcome != FETCH_DONE)
        return;
    if (answer->errand.item)
        answer->good = item_take_page(answer->errand.item, &answer->response, &answer->err);
    else
        visit_read(answer->errand.visit, &answer->response);
}

static void summarize_item(void *context, size_t number, size_t i)
{
    struct batch *batch = context;
    struct worker *worker = &batch->workers[number];
    if (!worker->summarizer)
        worker->summarizer = summarizer_open();
    item_summarize(batch->network->wanted.at[i].item, worker->summarizer, &batch->network->run->settings->summary,
                   &worker->kept, &worker->scratch);
}

/* ---- storing */

static struct incoming incoming_from(const struct network *network, const struct visit *visit, const struct item *item)
{
    return (struct incoming){
        .source = visit->source->name,
        .identity = item->identity,
        .article = &item->article,
        .summary = &item->summary,
        .categories = visit->source->categories,
        .category_count = visit->source->category_count,
        .now = network->run->now,
    };
}

/* The items that are new or changed, with the state that says so, and the visit is over. */
static void store_visit(struct network *network, struct visit *visit)
{
    struct run *run = network->run;
    struct arrivals arrivals = {0};
    struct err err;
    size_t count = 0;
    struct incoming *incoming = arena_array(&visit->arena, struct incoming, visit->item_count);
    for (size_t i = 0; i < visit->item_count; i++)
        if (visit->items[i].wanted)
            incoming[count++] = incoming_from(network, visit, &visit->items[i]);
    visit->state.last_asked = run->now;
    if (!store_source_update(run->store, visit->source->name, &visit->state, incoming, count, &arrivals, &err))
        network_complain(network, visit->source, err.exit_code, str_from(err.text));
    run->tally.articles += visit->item_count;
    run->tally.fresh += arrivals.fresh;
    run->tally.changed += arrivals.changed;
    if (visit->item_count)
        log_detail(run->log, "%" STR_FMT ": %zu item%s, %zu new", STR_ARG(visit->source->name), visit->item_count,
                   visit->item_count == 1 ? "" : "s", arrivals.fresh);
    visit_end(visit);
}

/* Without a group each is saved by itself. */
static void store_visits(struct network *network)
{
    struct err err;
    bool grouped = network->complete.len > 1 && store_group_begin(network->run->store, &err);
    for (size_t i = 0; i < network->complete.len; i++)
        store_visit(network, network->complete.at[i].visit);
    if (grouped && !store_group_end(network->run->store, &err)) {
        log_error(network->run->log, "%s; the next run asks these sources again", err.text);
        network->exit_code = worse_failure(network->exit_code, err.exit_code);
    }
}

/* ---- batches */

/* Waits for one answer, and takes those along that are there by then. */
static bool gather_answers(struct batch *batch)
{
    struct network *network = batch->network;
    size_t bytes = 0;
    batch->answer_count = 0;
    while (batch->answer_count < BATCH_ANSWERS && bytes < BATCH_BYTES) {
        struct answer *answer = &batch->answers[batch->answer_count];
        *answer = (struct answer){0};
        bool came = (batch->answer_count ? fetcher_next_at_hand : fetcher_next)(network->fetcher, &network->scratch,
                                                                                network->run->now, &answer->response);
        if (!came)
            break;
        answer->errand = network->asked.at[answer->response.tag];
        bytes += answer->response.body.len;
        batch->answer_count++;
    }
    return batch->answer_count > 0;
}

static void work_through(struct batch *batch)
{
    struct network *network = batch->network;
    parallel_for(batch->answer_count, read_answer, batch);
    for (size_t i = 0; i < batch->answer_count; i++)
        answer_take(network, &batch->answers[i]);
    parallel_for(network->wanted.len, summarize_item, batch);
    store_visits(network);
}

static void answer_all(struct network *network)
{
    struct batch batch = {.network = network};
    while (gather_answers(&batch)) {
        work_through(&batch);
        network->wanted = network->complete = (struct errand_list){0};
        arena_release(&network->scratch);
        for (size_t i = 0; i < PARALLEL_MOST_WORKERS; i++)
            arena_release(&batch.workers[i].kept);
    }
    run_clear_progress(network->run);
    for (size_t i = 0; i < PARALLEL_MOST_WORKERS; i++) {
        if (batch.workers[i].summarizer)
            summarizer_close(batch.workers[i].summarizer);
        arena_release(&batch.workers[i].scratch);
    }
}

/* What was under way when the run was told to end is left as it was: the next run asks again. */
static void close_network(struct network *network)
{
    for (size_t i = 0; i < network->asked.len; i++)
        if (!network->asked.at[i].visit->done)
            visit_end(network->asked.at[i].visit);
    fetcher_close(network->fetcher);
    arena_release(&network->scratch);
    arena_release(&network->arena);
}

int update_network(struct run *run)
{
    struct network network = {.run = run};
    struct err err;
    if (!fetcher_open(&run->settings->fetch, run->stop, &network.fetcher, &err)) {
        log_error(run->log, "%s", err.text);
        return err.exit_code;
    }
    parse_ready_for_threads();
    for (size_t i = 0; i < run->settings->source_count && !*run->stop; i++) {
        const struct source *source = &run->settings->sources[i];
        if (source->url.len && !visit_begin(&network, source, &err))
            network_complain(&network, source, err.exit_code, str_from(err.text));
    }
    answer_all(&network);
    close_network(&network);
    return network.exit_code;
}
