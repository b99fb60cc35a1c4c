#include <nutgraf/base/crew.h>

#include <pthread.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/parallel.h>

enum stage { HANDED_IN, BEGUN, DONE };

struct task {
    struct task *next;
    void *piece;
    enum stage stage;
};

struct crew {
    struct arena arena; /* this struct too */
    void (*work)(void *context, size_t worker, void *piece);
    void *context;
    pthread_mutex_t mutex; /* of all that follows */
    pthread_cond_t handed_in;
    pthread_cond_t one_done;
    struct task *oldest;  /* a list of those not given back */
    struct task *newest;  /* its end */
    struct task *waiting; /* the first of them that nobody has begun */
    struct task *spare;   /* a list of those given back */
    size_t workers;       /* that have begun, without the owner, who is 0 */
    bool closing;
    pthread_t helpers[PARALLEL_MOST_WORKERS];
    size_t helper_count;
};

/* ---- with the mutex held */

static struct task *begin_one(struct crew *crew)
{
    struct task *task = crew->waiting;
    if (task) {
        task->stage = BEGUN;
        crew->waiting = task->next;
    }
    return task;
}

static void do_one(struct crew *crew, size_t worker, struct task *task)
{
    pthread_mutex_unlock(&crew->mutex);
    crew->work(crew->context, worker, task->piece);
    pthread_mutex_lock(&crew->mutex);
    task->stage = DONE;
}

static struct task *task_new(struct crew *crew, void *piece)
{
    struct task *task = crew->spare;
    if (task)
        crew->spare = task->next;
    else
        task = arena_new(&crew->arena, struct task);
    *task = (struct task){.piece = piece};
    return task;
}

/* ---- helpers */

static void *help(void *argument)
{
    struct crew *crew = argument;
    pthread_mutex_lock(&crew->mutex);
    size_t worker = ++crew->workers;
    while (!crew->closing) {
        struct task *task = begin_one(crew);
        if (task) {
            do_one(crew, worker, task);
            pthread_cond_signal(&crew->one_done);
        } else {
            pthread_cond_wait(&crew->handed_in, &crew->mutex);
        }
    }
    pthread_mutex_unlock(&crew->mutex);
    return NULL;
}

struct crew *crew_open(size_t most, void (*work)(void *context, size_t worker, void *piece), void *context)
{
    struct arena arena = {0};
    struct crew *crew = arena_new(&arena, struct crew);
    *crew = (struct crew){.arena = arena,
                          .work = work,
                          .context = context,
                          .mutex = PTHREAD_MUTEX_INITIALIZER,
                          .handed_in = PTHREAD_COND_INITIALIZER,
                          .one_done = PTHREAD_COND_INITIALIZER};
    size_t wanted = parallel_workers();
    while (crew->helper_count + 1 < wanted && crew->helper_count + 1 < most &&
           pthread_create(&crew->helpers[crew->helper_count], NULL, help, crew) == 0)
        crew->helper_count++;
    return crew;
}

void crew_close(struct crew *crew)
{
    if (!crew)
        return;
    pthread_mutex_lock(&crew->mutex);
    crew->closing = true;
    pthread_cond_broadcast(&crew->handed_in);
    pthread_mutex_unlock(&crew->mutex);
    while (crew->helper_count > 0)
        (void)pthread_join(crew->helpers[--crew->helper_count], NULL);
    pthread_cond_destroy(&crew->one_done);
    pthread_cond_destroy(&crew->handed_in);
    pthread_mutex_destroy(&crew->mutex);
    struct arena arena = crew->arena;
    arena_release(&arena);
}

/* ---- the owner */

void crew_hand_in(struct crew *crew, void *piece)
{
    pthread_mutex_lock(&crew->mutex);
    struct task *task = task_new(crew, piece);
    if (crew->oldest)
        crew->newest->next = task;
    else
        crew->oldest = task;
    crew->newest = task;
    if (!crew->waiting)
        crew->waiting = task;
    pthread_cond_signal(&crew->handed_in);
    pthread_mutex_unlock(&crew->mutex);
}

void *crew_next(struct crew *crew)
{
    void *piece = NULL;
    pthread_mutex_lock(&crew->mutex);
    struct task *task = crew->oldest;
    if (task && task->stage == DONE) {
        piece = task->piece;
        crew->oldest = task->next;
        task->next = crew->spare;
        crew->spare = task;
    }
    pthread_mutex_unlock(&crew->mutex);
    return piece;
}

bool crew_help(struct crew *crew)
{
    pthread_mutex_lock(&crew->mutex);
    bool left = crew->oldest;
    struct task *task = begin_one(crew);
    if (task)
        do_one(crew, 0, task);
    while (!task && left && crew->oldest->stage != DONE)
        pthread_cond_wait(&crew->one_done, &crew->mutex);
    pthread_mutex_unlock(&crew->mutex);
    return left;
}
