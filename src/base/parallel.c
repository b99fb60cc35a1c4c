#include <nutgraf/base/parallel.h>

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

struct task {
    void (*work)(void *context, size_t worker, size_t i);
    void *context;
    size_t count;
    atomic_size_t next;    /* of those below `count` */
    atomic_size_t workers; /* that have begun */
};

size_t parallel_workers(void)
{
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors) != 0)
        return 1;
    size_t count = (size_t)CPU_COUNT(&processors);
    return count < PARALLEL_MOST_WORKERS ? count : PARALLEL_MOST_WORKERS;
}

static void *do_some(void *argument)
{
    struct task *task = argument;
    size_t worker = atomic_fetch_add(&task->workers, 1);
    for (size_t i; (i = atomic_fetch_add(&task->next, 1)) < task->count;)
        task->work(task->context, worker, i);
    return NULL;
}

void parallel_for(size_t count, void (*work)(void *context, size_t worker, size_t i), void *context)
{
    struct task task = {.work = work, .context = context, .count = count};
    pthread_t helpers[PARALLEL_MOST_WORKERS];
    size_t helper_count = 0;
    size_t wanted = parallel_workers();
    while (helper_count + 1 < wanted && helper_count + 1 < count &&
           pthread_create(&helpers[helper_count], NULL, do_some, &task) == 0)
        helper_count++;
    do_some(&task);
    while (helper_count > 0)
        (void)pthread_join(helpers[--helper_count], NULL);
}
