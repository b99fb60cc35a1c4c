#include "page_content.h"

#include <nutgraf/base/map.h>

#include "page_parts.h"

/* What a run adds to the part of the page that it stands in: prose speaks for it, links and labels against. */
static double worth_of_run(const struct run *run)
{
    double characters = (double)run->characters;
    if (run->prose)
        return characters - 2.0 * (double)run->link_characters;
    if (run->link_characters * 2 > run->characters)
        return -15 - characters / 2;
    return run->ends_sentence ? characters / 2 : -5;
}

/* The same where there is no prose to look for: a programme, a price list, a table of facts. */
static double worth_of_text(const struct run *run)
{
    double characters = (double)run->characters;
    return run->link_characters * 4 > run->characters ? -15 - characters : characters;
}

/* So little prose, and so little of the text, is a notice beside it. */
#define LITTLE_PROSE       250
#define LITTLE_PROSE_SHARE 0.2

static double unlinked_of_run(const struct run *run)
{
    return (double)run->characters - (double)run->link_characters;
}

static double *worth_totals(struct arena *arena, const struct page_tree *tree, const double *prose)
{
    double all = prose[tree->runs.len];
    if (all < LITTLE_PROSE && all < LITTLE_PROSE_SHARE * run_totals(arena, tree, unlinked_of_run)[tree->runs.len])
        return run_totals(arena, tree, worth_of_text);
    return run_totals(arena, tree, worth_of_run);
}

/* Parts of one article: elements of the same name that say they hold the text. */
struct part_group {
    str names;
    double prose;
    struct page_parts parts;
};

struct part_groups {
    VEC(struct part_group) groups;
    struct map by_names;
};

static size_t best_node(const struct page_tree *tree, const double *worth)
{
    size_t best = 0;
    double highest = -1e18;
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->dropped || node->block != i || node->run == node->run_end)
            continue;
        double here = total_of(worth, node);
        /* The inner of two that say the same. */
        if (here >= highest) {
            highest = here;
            best = i;
        }
    }
    return best;
}

/*
 * The smallest element with nearly all prose is believed, and not the densest in it, when that has only a little of it:
 * links and tables lie thick between the paragraphs of an encyclopedia.
 */
#define CORE_SHARE_MIN    0.85
#define DENSEST_SHARE_MIN 0.34

static size_t core_around(const struct page_tree *tree, const double *prose, size_t densest)
{
    double all = prose[tree->runs.len];
    size_t core = 0;
    for (size_t i = 0; i < tree->nodes.len; i++)
        if (tree->nodes.at[i].block == i && total_of(prose, &tree->nodes.at[i]) >= CORE_SHARE_MIN * all)
            core = i;
    return total_of(prose, &tree->nodes.at[densest]) < DENSEST_SHARE_MIN * all ? core : densest;
}

static void keep_only(struct page_tree *tree, const struct page_parts *parts)
{
    size_t run = 0;
    for (size_t i = 0; i < parts->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[parts->nodes.at[i]];
        for (; run < node->run; run++)
            tree->runs.at[run].dropped = true;
        run = node->run_end > run ? node->run_end : run;
    }
    for (; run < tree->runs.len; run++)
        tree->runs.at[run].dropped = true;
}

static str names_of(struct arena *arena, const struct page_node *node)
{
    str itemprop = attribute_names(node->dom, "itemprop");
    str class = attribute_names(node->dom, "class");
    return arena_printf(arena, "%s %" STR_FMT " %" STR_FMT, (const char *)node->dom->name, STR_ARG(itemprop),
                        STR_ARG(class));
}

static void group_add(struct arena *arena, struct part_groups *groups, const struct page_tree *tree, size_t index,
                      double prose)
{
    str names = names_of(arena, &tree->nodes.at[index]);
    size_t at;
    if (!map_get(&groups->by_names, names, &at) || at >= groups->groups.len) {
        at = groups->groups.len;
        map_put(arena, &groups->by_names, names, at);
        *vec_push(arena, &groups->groups) = (struct part_group){.names = names};
    }
    struct part_group *group = &groups->groups.at[at];
    struct page_parts *parts = &group->parts;
    if (parts->nodes.len && is_inside(tree, index, parts->nodes.at[parts->nodes.len - 1]))
        return;
    group->prose += prose;
    *vec_push(arena, &parts->nodes) = index;
}

/* How much of the prose of the densest part must be inside for a name to be believed. */
#define NAMED_SHARE_MIN 0.7

/* Of the groups with enough prose, the one with the least beside it. */
static const struct part_group *best_group(struct arena *arena, const struct page_tree *tree, const double *prose,
                                           double wanted, bool (*fits)(const struct page_node *node))
{
    struct part_groups groups = {0};
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (!node->dropped && node->block == i && node->run < node->run_end && fits(node))
            group_add(arena, &groups, tree, i, total_of(prose, node));
    }
    const struct part_group *best = NULL;
    for (size_t i = 0; i < groups.groups.len; i++) {
        const struct part_group *group = &groups.groups.at[i];
        if (group->prose >= wanted && (!best || group->prose <= best->prose))
            best = group;
    }
    return best;
}

static bool is_article_body(const struct page_node *node)
{
    return str_find(attribute(node->dom, "itemprop"), STR("articleBody")) != STR_NONE;
}

static bool is_named(const struct page_node *node)
{
    return named_as_content(node->dom);
}

static bool is_article(const struct page_node *node)
{
    return node->element == ELEMENT_ARTICLE || str_equal(attribute(node->dom, "role"), STR("article"));
}

static bool is_main(const struct page_node *node)
{
    return node->element == ELEMENT_MAIN || str_equal(attribute(node->dom, "role"), STR("main"));
}

/* ---- pages laid out by tables */

/* What of the prose must stand in one cell for the others to be columns and bars beside it. */
#define CELL_SHARE_MIN 0.75

/* The innermost cell that holds nearly all prose of the part; the part itself when there is none. */
static size_t main_cell(const struct page_tree *tree, const double *prose, size_t part)
{
    double wanted = CELL_SHARE_MIN * total_of(prose, &tree->nodes.at[part]);
    size_t found = part;
    for (size_t i = part; i < tree->nodes.at[found].end; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_CELL && !node->dropped && total_of(prose, node) >= wanted)
            found = i;
        else if (node->plain_table)
            i = node->end - 1;
    }
    return found;
}

/* ---- the deck and the first picture's caption often stand with the title, outside the element that holds the text */

#define DECK_CHARACTERS_MIN 40
#define DECK_CHARACTERS_MAX 1200

static bool is_deck(const struct page_tree *tree, const struct run *run)
{
    enum block_markup markup = tree->nodes.at[run->node].markup;
    if (run->dropped || markup == BLOCK_CAPTION)
        return !run->dropped;
    return markup != BLOCK_LIST_ITEM && run->characters >= DECK_CHARACTERS_MIN &&
           run->link_characters * 5 < run->characters && run->ends_sentence;
}

static bool is_title(const struct page_tree *tree, const struct run *run, str title)
{
    return str_equal(run->text, title) || tree->nodes.at[run->node].level == 1;
}

/* The last run before `end` that is the title; `end` when there is none. */
static size_t title_run(const struct page_tree *tree, size_t end, str title)
{
    for (size_t i = end; i-- > 0;)
        if (is_title(tree, &tree->runs.at[i], title))
            return i;
    return end;
}

struct deck {
    VEC(size_t) runs;
};

static struct deck deck_before(struct arena *arena, const struct page_tree *tree, size_t first, str title)
{
    struct deck deck = {0};
    size_t characters = 0;
    for (size_t i = title_run(tree, first, title); i < first; i++) {
        const struct run *run = &tree->runs.at[i];
        if (is_title(tree, run, title) || !is_deck(tree, run))
            continue;
        characters += run->characters;
        *vec_push(arena, &deck.runs) = i;
    }
    if (characters > DECK_CHARACTERS_MAX)
        deck.runs.len = 0;
    return deck;
}

static void keep(struct arena *arena, struct page_tree *tree, const struct page_parts *parts, str title)
{
    struct page_parts titled = parts_titled(arena, tree, parts, title);
    struct deck deck = deck_before(arena, tree, tree->nodes.at[titled.nodes.at[0]].run, title);
    keep_only(tree, &titled);
    for (size_t i = 0; i < deck.runs.len; i++)
        tree->runs.at[deck.runs.at[i]].dropped = false;
}

static double prose_of_parts(const struct page_tree *tree, const double *prose, const struct page_parts *parts)
{
    double sum = 0;
    for (size_t i = 0; i < parts->nodes.len; i++)
        sum += total_of(prose, &tree->nodes.at[parts->nodes.at[i]]);
    return sum;
}

void page_focus(struct arena *arena, struct page_tree *tree, str title)
{
    static bool (*const signals[])(const struct page_node *) = {is_article_body, is_named, is_article, is_main};
    const double *prose = run_totals(arena, tree, prose_of_run);
    const double *worth = worth_totals(arena, tree, prose);
    size_t densest = main_cell(tree, prose, core_around(tree, prose, best_node(tree, worth)));
    struct page_parts parts = parts_around(arena, tree, prose, densest);
    double wanted = NAMED_SHARE_MIN * prose_of_parts(tree, prose, &parts);
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        const struct part_group *group = best_group(arena, tree, prose, wanted, signals[i]);
        if (group) {
            keep(arena, tree, &group->parts, title);
            return;
        }
    }
    keep(arena, tree, &parts, title);
}
