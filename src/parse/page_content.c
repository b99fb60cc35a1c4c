#include "page_content.h"

/* Less than this, while the page holds three times as much prose: the steps have missed the article. */
#define ENOUGH_CHARACTERS 250
#define MISSED_TIMES      3

static double sum_of(struct arena *arena, const struct page_tree *tree, run_value *value)
{
    return run_totals(arena, tree, value)[tree->runs.len];
}

/* All prose that step 1 left, wherever it stands. */
static void keep_all_prose(struct page_tree *tree, const bool *pruned)
{
    for (size_t i = 0; i < tree->runs.len; i++)
        tree->runs.at[i].dropped = pruned[i] || !tree->runs.at[i].prose;
}

void page_select(struct arena *arena, struct page_tree *tree, const struct page_subject *subject)
{
    page_prune(arena, tree);
    bool *pruned = arena_array(arena, bool, tree->runs.len + 1);
    for (size_t i = 0; i < tree->runs.len; i++)
        pruned[i] = tree->runs.at[i].dropped;
    double prose = sum_of(arena, tree, prose_of_run);
    page_cut_notices(arena, tree);
    page_focus(arena, tree, subject->title);
    page_cut_comments(arena, tree, subject->title);
    page_cut_sections(arena, tree);
    page_cut_asides(arena, tree, subject);
    page_mark_captions(arena, tree);
    page_mark_pairs(arena, tree);
    page_cut_lines(arena, tree);
    page_judge(arena, tree, subject->title);
    double kept = sum_of(arena, tree, characters_of_run);
    if (kept < ENOUGH_CHARACTERS && kept * MISSED_TIMES < prose)
        keep_all_prose(tree, pruned);
}
