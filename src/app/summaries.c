#include "summaries.h"

#include <nutgraf/base/parallel.h>
#include <nutgraf/summarize/summarize.h>

/* What a thread needs for itself. */
struct worker {
    struct summarizer *summarizer;
    struct arena kept;    /* its summaries */
    struct arena scratch; /* for one */
};

struct task {
    const struct summary_settings *wanted;
    struct worker workers[PARALLEL_MOST_WORKERS];
    VEC(struct entry) entries; /* those without a summary */
    struct summary *summaries; /* one for each */
};

/* ---- one summary, without the sentences and the reasons, which are for people who ask at once */

static struct quote keep_quote(struct arena *arena, struct quote quote)
{
    quote.text = arena_copy(arena, quote.text);
    quote.speaker = arena_copy(arena, quote.speaker);
    quote.role = arena_copy(arena, quote.role);
    quote.mention = arena_copy(arena, quote.mention);
    quote.cue = arena_copy(arena, quote.cue);
    quote.why = (struct reasons){0};
    return quote;
}

static struct summary keep_summary(struct arena *arena, const struct summary *summary)
{
    struct lead_sentence *lead = arena_array(arena, struct lead_sentence, summary->lead_count);
    struct quote *quotes = arena_array(arena, struct quote, summary->quote_count);
    for (size_t i = 0; i < summary->lead_count; i++) {
        lead[i] = summary->lead[i];
        lead[i].text = arena_copy(arena, lead[i].text);
    }
    for (size_t i = 0; i < summary->quote_count; i++)
        quotes[i] = keep_quote(arena, summary->quotes[i]);
    struct summary kept = *summary;
    kept.title = arena_copy(arena, summary->title);
    kept.author = arena_copy(arena, summary->author);
    kept.language = arena_copy(arena, summary->language);
    kept.text = arena_copy(arena, summary->text);
    kept.lead = lead;
    kept.quotes = quotes;
    kept.sentences = NULL;
    kept.sentence_count = 0;
    return kept;
}

/* All that was written down on the way to it is many times as much, and goes. */
static void summarize_entry(void *context, size_t number, size_t i)
{
    struct task *task = context;
    struct worker *worker = &task->workers[number];
    if (!worker->summarizer)
        worker->summarizer = summarizer_open();
    struct summary summary;
    struct arena_mark mark = arena_mark(&worker->scratch);
    summarize(worker->summarizer, &worker->scratch, task->entries.at[i].article, task->wanted, &summary);
    task->summaries[i] = keep_summary(&worker->kept, &summary);
    arena_reset(&worker->scratch, mark);
}

/* ---- an edition's */

static void close_workers(struct task *task)
{
    for (size_t i = 0; i < PARALLEL_MOST_WORKERS; i++) {
        if (task->workers[i].summarizer)
            summarizer_close(task->workers[i].summarizer);
        arena_release(&task->workers[i].kept);
        arena_release(&task->workers[i].scratch);
    }
}

/* The entries anew, where each that lacked its summary has it, as has that which was put aside, in the same order. */
static void fill_in(struct arena *arena, struct task *task, struct edition *edition)
{
    struct entry *entries = arena_array(arena, struct entry, edition->entry_count);
    size_t next = 0;
    for (size_t i = 0; i < edition->entry_count; i++) {
        entries[i] = edition->entries[i];
        if (entries[i].summary)
            continue;
        struct summary *summary = arena_new(arena, struct summary);
        *summary = keep_summary(arena, &task->summaries[next]);
        entries[i].summary = summary;
        task->entries.at[next++].summary = summary;
    }
    edition->entries = entries;
}

void summaries_complete(const struct run *run, struct arena *arena, struct edition *edition, struct edition *ret_made)
{
    struct task task = {.wanted = &run->settings->summary};
    for (size_t i = 0; i < edition->entry_count; i++)
        if (!edition->entries[i].summary)
            *vec_push(arena, &task.entries) = edition->entries[i];
    *ret_made = (struct edition){.entries = task.entries.at, .entry_count = task.entries.len};
    if (!task.entries.len)
        return;
    task.summaries = arena_array(arena, struct summary, task.entries.len);
    parallel_for(task.entries.len, summarize_entry, &task);
    fill_in(arena, &task, edition);
    close_workers(&task);
}

bool summaries_save(const struct run *run, const struct edition *made, struct err *reterr)
{
    return !made->entry_count || store_summaries(run->store, made, reterr);
}

bool summaries_of_undated(const struct run *run, struct err *reterr)
{
    enum { AT_A_TIME = 200 };
    bool ok = true;
    for (size_t found = AT_A_TIME; ok && found == AT_A_TIME && !*run->stop;) {
        struct arena arena = {0};
        struct edition edition = {0}, made;
        ok = store_undated(run->store, &arena, AT_A_TIME, &edition, reterr);
        if (ok) {
            summaries_complete(run, &arena, &edition, &made);
            ok = summaries_save(run, &made, reterr);
        }
        found = edition.entry_count;
        arena_release(&arena);
    }
    return ok;
}
