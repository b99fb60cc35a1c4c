#ifndef NUTGRAF_BASE_NUMBER_TREE_H
#define NUTGRAF_BASE_NUMBER_TREE_H

/*
 * Numbers that are hashes already (map_hash), each with another number, in an arena. Zero is the valid empty state. For
 * words of strangers, where hash_map serves for our own: who makes words whose numbers share the bits that would choose
 * a slot finds no row of slots here to fill, but NUMBER_TREE_DEPTH steps at most.
 */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/* Nodes on the longest way: a number's top four bits choose the first one, the next two bits each one below. */
#define NUMBER_TREE_DEPTH 15

struct number_node {
    unsigned number;
    unsigned value;
    struct number_node *child[4];
};

struct number_tree {
    struct number_node *top[16];
    struct number_node *spare; /* nodes not in use yet, of any value */
    size_t spares;
    size_t len;
};

/* NULL when it is not there. */
static inline const struct number_node *number_tree_find(const struct number_tree *tree, unsigned number)
{
    const struct number_node *node = tree->top[number >> 28];
    for (unsigned rest = number << 4; node && node->number != number; rest <<= 2)
        node = node->child[rest >> 30];
    return node;
}

/* The number's value; 0 when it is not there. */
static inline unsigned number_tree_get(const struct number_tree *tree, unsigned number)
{
    const struct number_node *node = number_tree_find(tree, number);
    return node ? node->value : 0;
}

/* For number_tree_add: more spare nodes. */
void number_tree_grow(struct arena *arena, struct number_tree *tree);

/* Where the number's value stands, 0 at first. */
static inline unsigned *number_tree_add(struct arena *arena, struct number_tree *tree, unsigned number)
{
    struct number_node **place = &tree->top[number >> 28];
    for (unsigned rest = number << 4; *place && (*place)->number != number; rest <<= 2)
        place = &(*place)->child[rest >> 30];
    if (!*place) {
        if (!tree->spares)
            number_tree_grow(arena, tree);
        *place = &tree->spare[--tree->spares];
        **place = (struct number_node){.number = number};
        tree->len++;
    }
    return &(*place)->value;
}

#endif
