#include "page_content.h"

double *run_totals(struct arena *arena, const struct page_tree *tree, run_value *value)
{
    double *totals = arena_array(arena, double, tree->runs.len + 1);
    for (size_t i = 0; i < tree->runs.len; i++)
        totals[i + 1] = totals[i] + (tree->runs.at[i].dropped ? 0 : value(&tree->runs.at[i]));
    return totals;
}

double prose_of_run(const struct run *run)
{
    return run->prose ? (double)run->characters : 0;
}

/* The share of the page's prose up to which an element goes. */
struct limit {
    double share;
    double prose; /* characters: more prose than this stays, whatever the share */
};

#define ANY_AMOUNT 1e18

static const struct limit BY_VERDICT[] = {
    [VERDICT_FACTS] = {.share = 0.5, .prose = 1},
    [VERDICT_FURNITURE] = {.share = 0.65, .prose = ANY_AMOUNT},
    [VERDICT_COMMENTS] = {.share = 0.85, .prose = ANY_AMOUNT},
    [VERDICT_HIDDEN] = {.share = 0.9, .prose = ANY_AMOUNT},
};

static struct limit limit_of(const struct page_node *node)
{
    switch (node->element) {
    case ELEMENT_NAV:
        return (struct limit){.share = 0.9, .prose = ANY_AMOUNT};
    case ELEMENT_FOOTER:
        return (struct limit){.share = 0.6, .prose = ANY_AMOUNT};
    case ELEMENT_ASIDE:
        return (struct limit){.share = 0.5, .prose = ANY_AMOUNT};
    case ELEMENT_FORM:
        return (struct limit){.share = 0.3, .prose = ANY_AMOUNT};
    case ELEMENT_HEADER:
        return BY_VERDICT[VERDICT_FACTS];
    case ELEMENT_HEADING: /* "ez-toc-section": tools mark headings for their own ends */
        return node->verdict == VERDICT_FACTS ? BY_VERDICT[VERDICT_NONE] : BY_VERDICT[node->verdict];
    default:
        return BY_VERDICT[node->verdict];
    }
}

static bool goes(const struct page_node *node, struct limit limit, double prose, double page_prose)
{
    if (node->element == ELEMENT_HTML || node->element == ELEMENT_BODY || limit.share <= 0)
        return false;
    return prose <= limit.share * page_prose && prose < limit.prose;
}

static void mark_subtree(struct page_tree *tree, size_t index, bool dropped)
{
    struct page_node *node = &tree->nodes.at[index];
    for (size_t i = index; i < node->end; i++)
        tree->nodes.at[i].dropped = dropped;
    for (size_t i = node->run; i < node->run_end; i++)
        tree->runs.at[i].dropped = dropped;
}

typedef bool rule(const struct page_node *node);

/* The sure cases go first: what they hold must not count as the page's prose for the others. */
static bool is_sure(const struct page_node *node)
{
    return node->verdict >= VERDICT_COMMENTS || node->element == ELEMENT_NAV || node->element == ELEMENT_FOOTER;
}

static bool is_unsure(const struct page_node *node)
{
    return !is_sure(node);
}

/* Drops what the rule picks, as far as the limits let it; when all of that together is more than max_share of the
 * page's prose, only what has no prose in it. */
static void prune(struct arena *arena, struct page_tree *tree, rule *picks, double max_share)
{
    struct arena_mark mark = arena_mark(arena);
    const double *prose = run_totals(arena, tree, prose_of_run);
    double page = prose[tree->runs.len];
    VEC(size_t) dropped = {0};
    double sum = 0;
    for (size_t i = 0; i < tree->nodes.len;) {
        const struct page_node *node = &tree->nodes.at[i];
        double here = total_of(prose, node);
        if (!node->dropped && picks(node) && goes(node, limit_of(node), here, page)) {
            mark_subtree(tree, i, true);
            *vec_push(arena, &dropped) = i;
            sum += here;
        }
        i = node->dropped ? node->end : i + 1;
    }
    for (size_t i = 0; sum > max_share * page && i < dropped.len; i++)
        if (total_of(prose, &tree->nodes.at[dropped.at[i]]) > 0)
            mark_subtree(tree, dropped.at[i], false);
    arena_reset(arena, mark);
}

void page_prune(struct arena *arena, struct page_tree *tree)
{
    prune(arena, tree, is_sure, 0.95);
    prune(arena, tree, is_unsure, 0.75);
}
