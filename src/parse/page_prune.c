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

double characters_of_run(const struct run *run)
{
    return (double)run->characters;
}

double link_characters_of_run(const struct run *run)
{
    return (double)run->link_characters;
}

/* The share of the page's prose up to which an element goes. */
struct limit {
    double share;
    double prose; /* characters: more prose than this stays, whatever the share */
};

#define ANY_AMOUNT 1e18

static const struct limit BY_VERDICT[] = {
    [VERDICT_FACTS] = {.share = 0.5, .prose = 1},
    [VERDICT_TEASER] = {.share = 0.75, .prose = 80},
    [VERDICT_FURNITURE] = {.share = 0.75, .prose = ANY_AMOUNT},
    [VERDICT_COMMENTS] = {.share = 0.85, .prose = ANY_AMOUNT},
    [VERDICT_HIDDEN] = {.share = 0.9, .prose = ANY_AMOUNT},
};

/* "ez-toc-section": tools mark headings for their own ends. <dt class="label">: so it is one, of the fact behind it. */
static bool is_named_for_form(const struct page_node *node)
{
    return node->element == ELEMENT_HEADING || xmlStrEqual(node->dom->name, BAD_CAST "dt");
}

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
    default:
        return node->verdict == VERDICT_FACTS && is_named_for_form(node) ? BY_VERDICT[VERDICT_NONE]
                                                                         : BY_VERDICT[node->verdict];
    }
}

static bool goes(const struct page_node *node, struct limit limit, double prose, double page_prose)
{
    if (node->element == ELEMENT_HTML || node->element == ELEMENT_BODY || limit.share <= 0)
        return false;
    return prose <= limit.share * page_prose && prose < limit.prose;
}

static void drop_subtree(struct page_tree *tree, size_t index)
{
    struct page_node *node = &tree->nodes.at[index];
    for (size_t i = index; i < node->end; i++)
        tree->nodes.at[i].dropped = true;
    for (size_t i = node->run; i < node->run_end; i++)
        tree->runs.at[i].dropped = true;
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

struct picked {
    VEC(size_t) nodes; /* outermost ones */
    double prose;      /* in all of them */
    double largest;    /* the most that is in one of them */
};

/* What the rule picks, as far as the limits let it, and no element with more than max_prose. */
static struct picked pick(struct arena *arena, const struct page_tree *tree, rule *picks, const double *prose,
                          double max_prose)
{
    struct picked picked = {0};
    for (size_t i = 0; i < tree->nodes.len;) {
        const struct page_node *node = &tree->nodes.at[i];
        double here = total_of(prose, node);
        bool goes_now = !node->dropped && here <= max_prose && picks(node) &&
                        goes(node, limit_of(node), here, prose[tree->runs.len]);
        if (goes_now) {
            *vec_push(arena, &picked.nodes) = i;
            picked.prose += here;
            picked.largest = here > picked.largest ? here : picked.largest;
        }
        i = goes_now || node->dropped ? node->end : i + 1;
    }
    return picked;
}

#define TRIES_MAX 4

/*
 * When all of it together is more than max_share of the page's prose, the names mean something else here: a box that
 * holds half of it is believed to be the article's, and where there is none, all that has prose in it stays.
 */
static void prune(struct arena *arena, struct page_tree *tree, rule *picks, double max_share)
{
    struct arena_mark mark = arena_mark(arena);
    const double *prose = run_totals(arena, tree, prose_of_run);
    struct picked picked = pick(arena, tree, picks, prose, ANY_AMOUNT);
    for (int tries = 1; picked.prose > max_share * prose[tree->runs.len]; tries++) {
        bool one_wraps = tries < TRIES_MAX && picked.largest * 2 >= picked.prose;
        picked = pick(arena, tree, picks, prose, one_wraps ? picked.largest - 1 : 0);
    }
    for (size_t i = 0; i < picked.nodes.len; i++)
        drop_subtree(tree, picked.nodes.at[i]);
    arena_reset(arena, mark);
}

void page_prune(struct arena *arena, struct page_tree *tree)
{
    prune(arena, tree, is_sure, 0.95);
    prune(arena, tree, is_unsure, 0.8);
}
