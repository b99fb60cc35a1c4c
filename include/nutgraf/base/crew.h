#ifndef NUTGRAF_BASE_CREW_H
#define NUTGRAF_BASE_CREW_H

/*
 * Threads that work on what comes in piece by piece, while the one whose crew it is goes on: for pure work, which takes
 * turns with none. What is done is given back in the order in which it was handed in. (All pieces there at the start:
 * parallel.h.)
 */
#include <stdbool.h>
#include <stddef.h>

struct crew;

/*
 * work(context, worker, piece) is called once for each piece, by any thread. `worker`, below parallel_workers(), is
 * another one for each that runs at the same time: what it needs for itself is found by it. They are at most `most`,
 * the owner with them; where no thread can be had the owner's does all, in crew_help.
 */
struct crew *crew_open(size_t most, void (*work)(void *context, size_t worker, void *piece), void *context);

/* Waits for what is being worked on; pieces that nobody has begun are left alone. NULL is fine. */
void crew_close(struct crew *crew);

/* The piece stays where it is until crew_next gives it back. */
void crew_hand_in(struct crew *crew, void *piece);

/* The oldest piece, if it is done; else NULL. */
void *crew_next(struct crew *crew);

/*
 * Brings the oldest piece nearer to being done: works on one that nobody has begun or, where all are begun, waits for
 * it. False when none is left that crew_next did not give back.
 */
bool crew_help(struct crew *crew);

#endif
