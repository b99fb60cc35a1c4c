#include "page_content.h"

/*
 * A page that lists others: a shelf of a shop, a section of a paper. What stands in its longest row of boxes, links and
 * all, is what it says.
 */

#define ITEMS_MIN           4
#define ITEM_CHARACTERS_MIN 15 /* on average: shorter ones are a menu's */
#define ITEM_CHARACTERS_MAX 600

/* The row must be longer than this, and so many times longer than what else was found. */
#define ROW_CHARACTERS_MIN 100
#define ROW_TIMES          2

struct row {
    size_t parent;
    enum element element; /* of its items */
    size_t characters;
};

/* Of those beside each other that are the same element. */
struct tally {
    size_t items, characters, linked;
};

static size_t *sums_of(struct arena *arena, const struct page_tree *tree, bool links)
{
    size_t *sums = arena_array(arena, size_t, tree->runs.len + 1);
    for (size_t i = 0; i < tree->runs.len; i++)
        sums[i + 1] = sums[i] + (links ? tree->runs.at[i].link_characters : tree->runs.at[i].characters);
    return sums;
}

static size_t sum_in(const size_t *sums, const struct page_node *node)
{
    return sums[node->run_end] - sums[node->run];
}

static bool is_row(const struct tally *tally)
{
    return tally->items >= ITEMS_MIN && tally->characters >= tally->items * ITEM_CHARACTERS_MIN &&
           tally->characters <= tally->items * ITEM_CHARACTERS_MAX && tally->linked * 2 > tally->items;
}

static void look_at(const struct page_tree *tree, const size_t *characters, const size_t *links, size_t parent,
                    struct row *best)
{
    struct tally tallies[ELEMENT_COUNT] = {0};
    const struct page_node *nodes = tree->nodes.at;
    for (size_t i = parent + 1; i < nodes[parent].end; i = nodes[i].end) {
        struct tally *tally = &tallies[nodes[i].element];
        size_t here = nodes[i].dropped ? 0 : sum_in(characters, &nodes[i]);
        tally->items += here > 0;
        tally->characters += here;
        tally->linked += here > 0 && sum_in(links, &nodes[i]) > 0;
    }
    for (size_t e = 0; e < ELEMENT_COUNT; e++)
        if (is_row(&tallies[e]) && tallies[e].characters > best->characters)
            *best = (struct row){parent, (enum element)e, tallies[e].characters};
}

/* What stands above it stays, if it was found; what stands below goes. */
static void keep_row(struct page_tree *tree, const struct row *row)
{
    const struct page_node *parent = &tree->nodes.at[row->parent];
    for (size_t i = parent->run; i < tree->runs.len; i++)
        tree->runs.at[i].dropped = true;
    for (size_t i = row->parent + 1; i < parent->end; i = tree->nodes.at[i].end) {
        const struct page_node *item = &tree->nodes.at[i];
        for (size_t run = item->run; item->element == row->element && !item->dropped && run < item->run_end; run++)
            tree->runs.at[run].dropped = false;
    }
}

bool page_select_list(struct arena *arena, struct page_tree *tree)
{
    const size_t *characters = sums_of(arena, tree, false);
    const size_t *links = sums_of(arena, tree, true);
    struct row best = {0};
    size_t found = 0;
    for (size_t i = 0; i < tree->runs.len; i++)
        found += tree->runs.at[i].dropped ? 0 : tree->runs.at[i].characters;
    for (size_t i = 0; i < tree->nodes.len; i++)
        if (!tree->nodes.at[i].dropped && tree->nodes.at[i].run < tree->nodes.at[i].run_end)
            look_at(tree, characters, links, i, &best);
    bool longer = best.characters >= ROW_CHARACTERS_MIN && best.characters >= ROW_TIMES * found;
    if (longer)
        keep_row(tree, &best);
    return longer;
}
