#ifndef NUTGRAF_SRC_FETCH_QUEUE_H
#define NUTGRAF_SRC_FETCH_QUEUE_H

/*
 * Who goes next: hosts take turns, each with at most so many under way, so that one with a hundred requests, or one
 * that never answers, holds up nobody else. Taking and giving back cost the same however many hosts there are.
 */
#include <nutgraf/base/map.h>
#include <nutgraf/base/vec.h>

struct queue_host;

/* Stands inside of what is queued. */
struct queue_item {
    struct queue_item *next;
    struct queue_host *host;
};

/* A host stays where it is while their table grows. */
struct queue_place {
    struct queue_host *host;
};

struct queue {
    struct arena arena;
    struct map numbers; /* host to its place in `hosts` */
    VEC(struct queue_place) hosts;
    struct queue_host *first; /* of those that have a request to begin and room for it */
    struct queue_host *last;
    size_t waiting;
};

/* Zero is the empty queue. What waits still is the caller's: to be taken out before. */
void queue_close(struct queue *queue);

/* To the end of the host's line. Of this host at most `room` are under way at a time, as whoever came first said. */
void queue_add(struct queue *queue, struct queue_item *item, str host, size_t room);
/* To its front: for what has begun, elsewhere. */
void queue_add_first(struct queue *queue, struct queue_item *item, str host, size_t room);

/* The next that may begin; NULL when none may. It counts for its host until queue_give_back. */
struct queue_item *queue_take(struct queue *queue);
void queue_give_back(struct queue *queue, struct queue_item *item);

#endif
