#include "page_content.h"

#include <nutgraf/base/map.h>
#include <nutgraf/text/letter_case.h>

static enum block_markup markup_of_run(const struct page_tree *tree, const struct run *run)
{
    return tree->nodes.at[run->node].markup;
}

static bool is_links(const struct run *run)
{
    return run->link_characters * 10 > run->characters * 7;
}

/* ---- lists of links */

static void drop_link_lists(struct arena *arena, struct page_tree *tree)
{
    const double *characters = run_totals(arena, tree, characters_of_run);
    const double *links = run_totals(arena, tree, link_characters_of_run);
    for (size_t i = 0; i < tree->nodes.len;) {
        const struct page_node *node = &tree->nodes.at[i];
        bool goes = node->element == ELEMENT_LIST && total_of(links, node) * 2 > total_of(characters, node);
        for (size_t run = node->run; goes && run < node->run_end; run++)
            tree->runs.at[run].dropped = true;
        i = goes ? node->end : i + 1;
    }
}

/* ---- single runs */

#define LABEL_CHARACTERS_MAX 25

/* From a cell to its table: row and row group, and what was never closed. */
#define CELL_DEPTH_MAX 6

/* Rows of facts are short by nature; cells that lay out a page hold labels like any box. */
static bool is_fact(const struct page_tree *tree, const struct run *run)
{
    size_t at = run->node;
    for (int i = 0; i < CELL_DEPTH_MAX && tree->nodes.at[at].element != ELEMENT_TABLE; i++)
        at = tree->nodes.at[at].parent;
    return tree->nodes.at[run->node].element == ELEMENT_CELL && tree->nodes.at[at].plain_table;
}

/* "The roof", between two paragraphs of the same element: a heading, as pages without <p> have them. */
static bool parts_prose(const struct page_tree *tree, size_t index)
{
    const struct run *run = &tree->runs.at[index];
    return index > 0 && index + 1 < tree->runs.len && run[-1].prose && run[1].prose && run[-1].node == run->node &&
           run[1].node == run->node;
}

/* Likewise where it stands out, in a box of its own. */
static bool heads_prose(const struct page_tree *tree, size_t index)
{
    const struct run *run = &tree->runs.at[index];
    size_t next = index + 1;
    while (next < tree->runs.len && tree->runs.at[next].dropped)
        next++;
    return tree->nodes.at[run->node].element != ELEMENT_CELL && run->strong_characters * 5 >= run->characters * 4 &&
           next < tree->runs.len && tree->runs.at[next].prose;
}

static bool is_label(const struct page_tree *tree, size_t index)
{
    const struct run *run = &tree->runs.at[index];
    return markup_of_run(tree, run) == BLOCK_PARAGRAPH && run->characters <= LABEL_CHARACTERS_MAX &&
           !run->ends_sentence && tree->nodes.at[run->node].element != ELEMENT_PARAGRAPH && !is_fact(tree, run) &&
           !run->strong_line && !run->pair && !parts_prose(tree, index) && !heads_prose(tree, index);
}

/* The title is the article's; its text begins below it. */
static bool repeats_title(struct arena *arena, const struct run *run, str folded_title)
{
    if (run->text.len > 2 * folded_title.len + 40)
        return false;
    struct arena_mark mark = arena_mark(arena);
    bool same = str_equal(text_fold(arena, run->text), folded_title);
    arena_reset(arena, mark);
    return same;
}

/* A date and a name may stand between. */
#define BETWEEN_MAX 2

/* The linked title of an entry whose text stands below it, on a page of several. */
static bool heads_text(const struct page_tree *tree, size_t index)
{
    if (!tree->nodes.at[tree->runs.at[index].node].level)
        return false;
    for (size_t i = index + 1; i < tree->runs.len && i <= index + 1 + BETWEEN_MAX; i++) {
        const struct run *run = &tree->runs.at[i];
        if (tree->nodes.at[run->node].level)
            break;
        if (!run->dropped && (run->prose || run->ends_sentence))
            return true;
    }
    return false;
}

static void drop_single_runs(struct arena *arena, struct page_tree *tree, str title)
{
    str folded_title = text_fold(arena, title);
    for (size_t i = 0; i < tree->runs.len; i++) {
        struct run *run = &tree->runs.at[i];
        if ((is_links(run) && !heads_text(tree, i)) || is_label(tree, i) || repeats_title(arena, run, folded_title))
            run->dropped = true;
    }
}

/* ---- headings, and labels that announce something, with nothing after them */

/* 1 to 6; 7 for a short line that ends in a colon or an ellipsis; 0 for what announces nothing. */
#define LABEL_LEVEL             7
#define ANNOUNCE_CHARACTERS_MAX 60

static bool announces(const struct run *run)
{
    return run->characters <= ANNOUNCE_CHARACTERS_MAX &&
           (str_ends(run->text, STR(":")) || str_ends(run->text, STR("…")) || str_ends(run->text, STR("...")));
}

static int level_of(const struct page_tree *tree, const struct run *run)
{
    int level = tree->nodes.at[run->node].level;
    return level || !announces(run) ? level : LABEL_LEVEL;
}

/* A label wants its text right behind it, a heading anywhere before the next heading of its level. */
static void drop_empty_headings(struct page_tree *tree)
{
    int next_level = 0;          /* of the heading that comes next; below 0 when text comes first */
    bool dropped_between = true; /* between here and what comes next, or at the end */
    for (size_t i = tree->runs.len; i-- > 0;) {
        struct run *run = &tree->runs.at[i];
        int level = level_of(tree, run);
        if (run->dropped) {
            dropped_between = true;
            continue;
        }
        if (level == LABEL_LEVEL ? dropped_between : level && next_level >= 0 && next_level <= level) {
            run->dropped = true;
            dropped_between = true;
            continue;
        }
        if (markup_of_run(tree, run) == BLOCK_CAPTION)
            continue;
        next_level = level && level != LABEL_LEVEL ? level : -1;
        dropped_between = false;
    }
}

/* ---- what is said twice */

#define REPEATED_CHARACTERS_MIN 30 /* shorter ones are said twice for good reasons */

static void drop_repeated(struct arena *arena, struct page_tree *tree)
{
    struct map seen = {0};
    for (size_t i = 0; i < tree->runs.len; i++) {
        struct run *run = &tree->runs.at[i];
        size_t before;
        if (run->dropped || run->characters < REPEATED_CHARACTERS_MIN)
            continue;
        if (map_get(&seen, run->text, &before))
            run->dropped = true;
        else
            map_put(arena, &seen, run->text, i);
    }
}

void page_judge(struct arena *arena, struct page_tree *tree, str title)
{
    drop_link_lists(arena, tree);
    drop_single_runs(arena, tree, title);
    drop_repeated(arena, tree);
    drop_empty_headings(tree);
}
