#include "page_parts.h"

#include "page_content.h"

/* How many of what an element is built of make its shape; fewer than the second are a shape that anything has. */
#define SHAPE_ELEMENTS_MAX 8
#define SHAPE_ELEMENTS_MIN 2
#define SHAPE_LOOKED_AT    100

/* So many make a row; links beyond this share of their characters make it one of teasers. */
#define ALIKE_MIN      3
#define LINK_SHARE_MAX 0.3

#define SURROUNDING_LINKS_MAX 0.1
#define SURROUNDING_TIMES     3

/* What lays a text out, as against what it consists of: of the latter, each has its own. */
static bool lays_out(enum element element)
{
    switch (element) {
    case ELEMENT_PARAGRAPH:
    case ELEMENT_PREFORMATTED:
    case ELEMENT_LIST:
    case ELEMENT_ITEM:
    case ELEMENT_QUOTE:
    case ELEMENT_CAPTION:
    case ELEMENT_FIGURE:
        return false;
    default:
        return !element_is_inline(element);
    }
}

/* 0 when it has none. */
static uint64_t shape_of(const struct page_tree *tree, size_t index)
{
    const struct page_node *node = &tree->nodes.at[index];
    uint64_t shape = node->element;
    size_t count = 0;
    for (size_t i = index + 1; i < node->end && i - index < SHAPE_LOOKED_AT && count < SHAPE_ELEMENTS_MAX; i++) {
        const struct page_node *inner = &tree->nodes.at[i];
        if (!lays_out(inner->element))
            continue;
        size_t above = inner->parent == index ? 0 : tree->nodes.at[inner->parent].element + 1U;
        shape = shape * 1000003U + inner->element * 64U + above;
        count++;
    }
    return count < SHAPE_ELEMENTS_MIN ? 0 : shape;
}

static bool is_text(const struct page_tree *tree, const double *prose, const struct page_node *node)
{
    size_t characters = 0;
    size_t links = 0;
    for (size_t i = node->run; i < node->run_end; i++) {
        characters += tree->runs.at[i].characters;
        links += tree->runs.at[i].link_characters;
    }
    return !node->dropped && total_of(prose, node) > 0 && (double)links <= LINK_SHARE_MAX * (double)characters;
}

/* Those beside `node` that are built like it, itself included. */
static struct page_parts parts_alike(struct arena *arena, const struct page_tree *tree, const double *prose,
                                     size_t node)
{
    struct page_parts parts = {0};
    uint64_t shape = shape_of(tree, node);
    size_t parent = tree->nodes.at[node].parent;
    for (size_t i = parent + 1; shape && i < tree->nodes.at[parent].end; i = tree->nodes.at[i].end)
        if (i == node || (shape_of(tree, i) == shape && is_text(tree, prose, &tree->nodes.at[i])))
            *vec_push(arena, &parts.nodes) = i;
    return parts;
}

/*
 * What little stands around the densest element, without links, belongs to it: the list and the table below the only
 * paragraph of a product's description.
 */
static size_t with_surroundings(const struct page_tree *tree, const double *characters, const double *links,
                                size_t node)
{
    const struct page_node *found = &tree->nodes.at[node];
    while (tree->nodes.at[node].element != ELEMENT_BODY && node) {
        const struct page_node *here = &tree->nodes.at[node];
        const struct page_node *around = &tree->nodes.at[here->parent];
        double more = total_of(characters, around) - total_of(characters, here);
        double more_links = total_of(links, around) - total_of(links, here);
        if (more_links > SURROUNDING_LINKS_MAX * more || more > SURROUNDING_TIMES * total_of(characters, found))
            break;
        node = here->parent;
    }
    return node;
}

struct page_parts parts_around(struct arena *arena, const struct page_tree *tree, const double *prose, size_t densest)
{
    for (size_t i = densest; tree->nodes.at[i].element != ELEMENT_BODY && i; i = tree->nodes.at[i].parent) {
        struct arena_mark mark = arena_mark(arena);
        struct page_parts parts = parts_alike(arena, tree, prose, i);
        if (parts.nodes.len >= ALIKE_MIN)
            return parts;
        arena_reset(arena, mark);
    }
    const double *characters = run_totals(arena, tree, characters_of_run);
    const double *links = run_totals(arena, tree, link_characters_of_run);
    struct page_parts alone = {0};
    *vec_push(arena, &alone.nodes) = with_surroundings(tree, characters, links, densest);
    return alone;
}

/* ---- a page that goes on with the next article */

/* Where its own heading should be. */
#define HEADING_RUNS_MAX 3

/* The first heading at the part's beginning; NULL when there is none. */
static const struct run *heading_of_part(const struct page_tree *tree, size_t part)
{
    const struct page_node *node = &tree->nodes.at[part];
    for (size_t i = node->run; i < node->run_end && i < node->run + HEADING_RUNS_MAX; i++)
        if (tree->nodes.at[tree->runs.at[i].node].level > 0)
            return &tree->runs.at[i];
    return NULL;
}

struct page_parts parts_titled(struct arena *arena, const struct page_tree *tree, const struct page_parts *parts,
                               str title)
{
    struct page_parts titled = {0};
    int level = 0;
    for (size_t i = 0; i < parts->nodes.len; i++) {
        const struct run *heading = heading_of_part(tree, parts->nodes.at[i]);
        if (!heading || (level && tree->nodes.at[heading->node].level != level))
            return *parts;
        level = tree->nodes.at[heading->node].level;
        if (str_equal(heading->text, title))
            *vec_push(arena, &titled.nodes) = parts->nodes.at[i];
    }
    return titled.nodes.len == 1 ? titled : *parts;
}
