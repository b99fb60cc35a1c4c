#ifndef NUTGRAF_PARSE_PAGE_CONTENT_H
#define NUTGRAF_PARSE_PAGE_CONTENT_H

/* Which of a page's runs are its article, in eight steps; each marks what it leaves out as dropped. */
#include "page_tree.h"

/* What the page is known to be about, any of it empty. */
struct page_subject {
    str title, author;
    str house; /* as in page_house.h */
};

/* All eight. When hardly anything is left, all prose that the first one left. */
void page_select(struct arena *arena, struct page_tree *tree, const struct page_subject *subject);

/*
 * Where hardly anything was found: the row of links and the like that the page consists of. False when there is none,
 * and nothing changed.
 */
bool page_select_list(struct arena *arena, struct page_tree *tree);

/* Step 1, by structure and names: navigation, forms, share bars, comments, what is hidden. */
void page_prune(struct arena *arena, struct page_tree *tree);

/* Step 2: boxes that ask for something: leave for cookies, an address for a newsletter. */
void page_cut_notices(struct arena *arena, struct page_tree *tree);

/* Step 3: everything outside the part, or the parts, that hold the article. */
void page_focus(struct arena *arena, struct page_tree *tree, str title);

/* Step 4: what readers say below the article, where each comment bears a mark of its own. */
void page_cut_comments(struct arena *arena, struct page_tree *tree, str title);

/* Step 5: sections whose heading says that they are not the article: related links, comments, about the author. */
void page_cut_sections(struct arena *arena, struct page_tree *tree);

/* Step 6: boxes that lead to other articles, whatever they are called, and what is said of the author at the end. */
void page_cut_asides(struct arena *arena, struct page_tree *tree, const struct page_subject *subject);

/* No step, as it leaves nothing out: what stands beside a picture becomes its caption. */
void page_mark_captions(struct arena *arena, struct page_tree *tree);

/* Nor is this: rows of labels, which the last two steps would take for the page's own. */
void page_mark_pairs(struct arena *arena, struct page_tree *tree);

/* Step 7, by their words: when something was written, what forums say of members, signatures. */
void page_cut_lines(struct arena *arena, struct page_tree *tree);

/* Step 8, run by run: lists of links, headings without text, short labels, the title, and what is said twice. */
void page_judge(struct arena *arena, struct page_tree *tree, str title);

/* Running totals over the runs that are not dropped: totals[i] is the sum of what stands before run i. */
typedef double run_value(const struct run *run);
double *run_totals(struct arena *arena, const struct page_tree *tree, run_value *value);
double prose_of_run(const struct run *run);
double characters_of_run(const struct run *run);
double link_characters_of_run(const struct run *run);

static inline double total_of(const double *totals, const struct page_node *node)
{
    return totals[node->run_end] - totals[node->run];
}

#endif
