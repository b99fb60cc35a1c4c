#include "queue.h"

struct queue_host {
    struct queue_item *first;
    struct queue_item *last;
    struct queue_host *next; /* in the round of those that may begin */
    size_t under_way;
    size_t room; /* for so many */
    bool in_round;
};

void queue_close(struct queue *queue)
{
    arena_release(&queue->arena);
}

static struct queue_host *host_of(struct queue *queue, str name, size_t room)
{
    size_t number;
    if (!map_get(&queue->numbers, name, &number)) {
        number = queue->hosts.len;
        struct queue_host *host = arena_new(&queue->arena, struct queue_host);
        host->room = room;
        *vec_push(&queue->arena, &queue->hosts) = (struct queue_place){host};
        map_put(&queue->arena, &queue->numbers, arena_copy(&queue->arena, name), number);
    }
    return queue->hosts.at[number].host;
}

/* Puts the host at the end of the round, when it is not in it and has something to begin. */
static void join_round(struct queue *queue, struct queue_host *host)
{
    if (host->in_round || !host->first || host->under_way >= host->room)
        return;
    host->in_round = true;
    host->next = NULL;
    if (queue->first)
        queue->last->next = host;
    else
        queue->first = host;
    queue->last = host;
}

void queue_add(struct queue *queue, struct queue_item *item, str name, size_t room)
{
    struct queue_host *host = host_of(queue, name, room);
    *item = (struct queue_item){.host = host};
    if (host->first)
        host->last->next = item;
    else
        host->first = item;
    host->last = item;
    queue->waiting++;
    join_round(queue, host);
}

void queue_add_first(struct queue *queue, struct queue_item *item, str name, size_t room)
{
    struct queue_host *host = host_of(queue, name, room);
    *item = (struct queue_item){.host = host, .next = host->first};
    if (!host->first)
        host->last = item;
    host->first = item;
    queue->waiting++;
    join_round(queue, host);
}

struct queue_item *queue_take(struct queue *queue)
{
    struct queue_host *host = queue->first;
    if (!host)
        return NULL;
    queue->first = host->next;
    host->in_round = false;
    host->under_way++;
    struct queue_item *item = host->first;
    host->first = item->next;
    item->next = NULL;
    queue->waiting--;
    join_round(queue, host);
    return item;
}

void queue_give_back(struct queue *queue, struct queue_item *item)
{
    item->host->under_way--;
    join_round(queue, item->host);
}
