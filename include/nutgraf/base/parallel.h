#ifndef NUTGRAF_BASE_PARALLEL_H
#define NUTGRAF_BASE_PARALLEL_H

/*
 * The same work on many things at once, on as many processors as there are: for pure work, which takes turns with none,
 * and for what follows each piece of it in turn.
 */
#include <stddef.h>

/* How many threads work at once, at most: 1 to PARALLEL_MOST_WORKERS. */
#define PARALLEL_MOST_WORKERS ((size_t)16)
size_t parallel_workers(void);

/*
 * Calls work(context, worker, i) once for each i below `count`, in any order, and returns when all are done. `worker`,
 * below parallel_workers(), is another one for each that runs at the same time: what it needs for itself is found by
 * it. Where no thread can be had the caller's does all.
 */
void parallel_for(size_t count, void (*work)(void *context, size_t worker, size_t i), void *context);

/*
 * The same, and calls then(context, i) for each in the order of i, as soon as the work on it is done and while others
 * are worked on: by the caller's thread alone, for what takes turns.
 */
void parallel_in_turn(size_t count, void (*work)(void *context, size_t worker, size_t i),
                      void (*then)(void *context, size_t i), void *context);

#endif
