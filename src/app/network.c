/*
 * Sources on the network: the answers that are at hand are read on all processors, and each, as soon as it was read, is
 * looked up in the store, and its source stored, by one, who also talks to the network: nothing here needs a lock.
 */
#include "network.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/crew.h>
#include <nutgraf/base/parallel.h>

#include "answers.h"
#include "summaries.h"

/* Of answers that wait for being read and taken, so that memory does not grow with their number. */
enum { WAITING_ANSWERS = 64, WAITING_BYTES = 4 << 20 };

/*
 * Of answers whose sources go to the disk together. There it takes its time, in which others are read: the last of them
 * had better be few.
 */
enum { GROUP_ANSWERS = 64, GROUP_BYTES = 1 << 20 };

/* How many there are, and of what size. */
struct pile {
    size_t answers;
    size_t bytes;
};

struct line {
    struct network *network;
    struct crew *crew;
    struct pile waiting; /* handed to the crew, and not taken yet */
    struct pile group;   /* taken, and not saved yet */
    bool grouped;        /* the store waits with them for the end of the group */
};

/* Pure work, on all processors: each call touches one answer, and what it was asked for. */
static void read_answer(void *context, size_t worker, void *piece)
{
    struct answer *answer = piece;
    (void)context;
    (void)worker;
    if (answer->response.outcome != FETCH_DONE)
        return;
    if (answer->errand.item)
        answer->good = item_take_page(answer->errand.item, &answer->response, &answer->err);
    else
        visit_read(answer->errand.visit, &answer->response);
}

/* ---- answers in */

static bool gather(struct line *line, bool wait)
{
    struct network *network = line->network;
    struct arena arena = {0};
    struct answer *answer = arena_new(&arena, struct answer);
    bool came =
        (wait ? fetcher_next : fetcher_next_at_hand)(network->fetcher, &arena, network->run->now, &answer->response);
    if (!came) {
        arena_release(&arena);
        return false;
    }
    answer->arena = arena;
    answer->errand = network->asked.at[answer->response.tag];
    line->waiting.answers++;
    line->waiting.bytes += answer->response.body.len;
    crew_hand_in(line->crew, answer);
    return true;
}

static bool has_room(const struct pile *waiting)
{
    return waiting->answers < WAITING_ANSWERS && waiting->bytes < WAITING_BYTES;
}

/* ---- answers out */

static void end_group(struct line *line)
{
    struct network *network = line->network;
    struct err err;
    if (line->grouped && !store_group_end(network->run->store, &err)) {
        log_error(network->run->log, "%s; the next run asks these sources again", err.text);
        network->exit_code = worse_failure(network->exit_code, err.exit_code);
    }
    line->grouped = false;
    line->group = (struct pile){0};
}

/* Without a group each source is saved by itself. */
static void take(struct line *line, struct answer *answer)
{
    struct err err;
    size_t bytes = answer->response.body.len;
    if (!line->group.answers)
        line->grouped = store_group_begin(line->network->run->store, &err);
    answer_take(line->network, answer);
    line->waiting.answers--;
    line->waiting.bytes -= bytes;
    line->group.answers++;
    line->group.bytes += bytes;
    struct arena arena = answer->arena; /* which the answer itself lies in */
    arena_release(&arena);
    if (line->group.answers >= GROUP_ANSWERS || line->group.bytes >= GROUP_BYTES)
        end_group(line);
}

/* Before the network is waited for, all that came is stored. */
static void answer_all(struct network *network)
{
    struct line line = {.network = network, .crew = crew_open(PARALLEL_MOST_WORKERS, read_answer, NULL)};
    do {
        struct answer *answer;
        do {
            while (has_room(&line.waiting) && gather(&line, false))
                continue;
            while ((answer = crew_next(line.crew)) != NULL)
                take(&line, answer);
        } while (crew_help(line.crew));
        end_group(&line);
    } while (gather(&line, true));
    crew_close(line.crew);
    run_clear_progress(network->run);
}

/* What was under way when the run was told to end is left as it was: the next run asks again. */
static void close_network(struct network *network)
{
    for (size_t i = 0; i < network->asked.len; i++)
        if (!network->asked.at[i].visit->done)
            visit_end(network->asked.at[i].visit);
    fetcher_close(network->fetcher);
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
