#include <nutgraf/base/parallel.h>

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

#include <nutgraf/base/arena.h>

struct task {
    void (*work)(void *context, size_t worker, size_t i);
    void *context;
    size_t count;
    atomic_size_t next;    /* of those below `count` */
    atomic_size_t workers; /* that have begun */
    pthread_mutex_t mutex; /* of `done` */
    pthread_cond_t one_done;
    bool *done;
};

size_t parallel_workers(void)
{
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors) != 0)
        return 1;
    size_t count = (size_t)CPU_COUNT(&processors);
    return count < PARALLEL_MOST_WORKERS ? count : PARALLEL_MOST_WORKERS;
}

static void tell_done(struct task *task, size_t i)
{
    pthread_mutex_lock(&task->mutex);
    task->done[i] = true;
    pthread_cond_signal(&task->one_done);
    pthread_mutex_unlock(&task->mutex);
}

static bool is_done(struct task *task, size_t i, bool wait)
{
    pthread_mutex_lock(&task->mutex);
    while (wait && !task->done[i])
        pthread_cond_wait(&task->one_done, &task->mutex);
    bool done = task->done[i];
    pthread_mutex_unlock(&task->mutex);
    return done;
}

/* False when the others have begun all that is left. */
static bool do_one(struct task *task, size_t worker)
{
    size_t i = atomic_fetch_add(&task->next, 1);
    if (i >= task->count)
        return false;
    task->work(task->context, worker, i);
    tell_done(task, i);
    return true;
}

static void *do_some(void *argument)
{
    struct task *task = argument;
    size_t worker = atomic_fetch_add(&task->workers, 1);
    while (do_one(task, worker))
        continue;
    return NULL;
}

/* What is done goes before what is to be done: whoever waits for it can go on. */
static void do_in_turn(struct task *task, void (*then)(void *context, size_t i))
{
    size_t worker = atomic_fetch_add(&task->workers, 1);
    bool all_begun = false;
    for (size_t i = 0; i < task->count;) {
        if (is_done(task, i, all_begun))
            then(task->context, i++);
        else
            all_begun = !do_one(task, worker);
    }
}

static void nothing_more(void *context, size_t i)
{
    (void)context;
    (void)i;
}

void parallel_for(size_t count, void (*work)(void *context, size_t worker, size_t i), void *context)
{
    parallel_in_turn(count, work, nothing_more, context);
}

void parallel_in_turn(size_t count, void (*work)(void *context, size_t worker, size_t i),
                      void (*then)(void *context, size_t i), void *context)
{
    struct arena arena = {0};
    struct task task = {.work = work,
                        .context = context,
                        .count = count,
                        .mutex = PTHREAD_MUTEX_INITIALIZER,
                        .one_done = PTHREAD_COND_INITIALIZER,
                        .done = arena_array(&arena, bool, count)};
    pthread_t helpers[PARALLEL_MOST_WORKERS];
    size_t helper_count = 0;
    size_t wanted = parallel_workers();
    while (helper_count + 1 < wanted && helper_count + 1 < count &&
           pthread_create(&helpers[helper_count], NULL, do_some, &task) == 0)
        helper_count++;
    do_in_turn(&task, then);
    while (helper_count > 0)
        (void)pthread_join(helpers[--helper_count], NULL);
    pthread_cond_destroy(&task.one_done);
    pthread_mutex_destroy(&task.mutex);
    arena_release(&arena);
}
