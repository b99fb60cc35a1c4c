#include <nutgraf/base/number_tree.h>

#define FIRST_NODES ((size_t)16)
#define MOST_NODES  ((size_t)1024) /* taken from the arena at once */

void number_tree_grow(struct arena *arena, struct number_tree *tree)
{
    tree->spares = tree->len < FIRST_NODES ? FIRST_NODES : tree->len < MOST_NODES ? tree->len : MOST_NODES;
    tree->spare = arena_room(arena, sizeof *tree->spare, tree->spares);
}
