#include <nutgraf/base/parallel.h>

#include <sched.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/crew.h>

size_t parallel_workers(void)
{
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors) != 0)
        return 1;
    size_t count = (size_t)CPU_COUNT(&processors);
    return count < PARALLEL_MOST_WORKERS ? count : PARALLEL_MOST_WORKERS;
}

struct task {
    void (*work)(void *context, size_t worker, size_t i);
    void *context;
};

/* A piece is the place of its number. */
static void work_on(void *context, size_t worker, void *piece)
{
    const struct task *task = context;
    task->work(task->context, worker, *(const size_t *)piece);
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

/* What is done goes before what is to be done: whoever waits for it can go on. */
void parallel_in_turn(size_t count, void (*work)(void *context, size_t worker, size_t i),
                      void (*then)(void *context, size_t i), void *context)
{
    struct arena arena = {0};
    struct task task = {work, context};
    size_t *numbers = arena_array(&arena, size_t, count);
    struct crew *crew = crew_open(count, work_on, &task);
    for (size_t i = 0; i < count; i++) {
        numbers[i] = i;
        crew_hand_in(crew, &numbers[i]);
    }
    size_t *next;
    do {
        while ((next = crew_next(crew)) != NULL)
            then(context, *next);
    } while (crew_help(crew));
    crew_close(crew);
    arena_release(&arena);
}
