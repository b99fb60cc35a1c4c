/*
 * Sources on the network, in batches: the answers that are at hand are read on all processors, and each, as soon as it
 * was read, is looked up in the store, and its source stored, by one: nothing here needs a lock.
 */
#include "network.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/parallel.h>

#include "answers.h"
#include "summaries.h"

/* Of answers at a time, so that neither memory nor what a crash costs grows with their number. */
enum { BATCH_ANSWERS = 64, BATCH_BYTES = 4 << 20 };

struct batch {
    struct network *network;
    struct answer answers[BATCH_ANSWERS];
    size_t answer_count;
};

/* Pure work, on all processors: each call touches one answer, and what it was asked for. */
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

static void take_answer(void *context, size_t i)
{
    struct batch *batch = context;
    answer_take(batch->network, &batch->answers[i]);
}

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

/* Without a group each source is saved by itself. */
static void work_through(struct batch *batch)
{
    struct network *network = batch->network;
    struct store *store = network->run->store;
    struct err err;
    bool grouped = batch->answer_count > 1 && store_group_begin(store, &err);
    parallel_in_turn(batch->answer_count, read_answer, take_answer, batch);
    if (grouped && !store_group_end(store, &err)) {
        log_error(network->run->log, "%s; the next run asks these sources again", err.text);
        network->exit_code = worse_failure(network->exit_code, err.exit_code);
    }
}

static void answer_all(struct network *network)
{
    struct batch batch = {.network = network};
    while (gather_answers(&batch)) {
        work_through(&batch);
        arena_release(&network->scratch);
    }
    run_clear_progress(network->run);
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
    for (size_t i = 0; i < run->settings->source_count && !*run->stop; i++) {
        const struct source *source = &run->settings->sources[i];
        if (source->url.len && !visit_begin(&network, source, &err))
            network_complain(&network, source, err.exit_code, str_from(err.text));
    }
    answer_all(&network);
    close_network(&network);
    if (!summaries_of_undated(run, &err)) {
        log_error(run->log, "%s", err.text);
        network.exit_code = worse_failure(network.exit_code, err.exit_code);
    }
    return network.exit_code;
}
