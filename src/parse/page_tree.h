#ifndef NUTGRAF_PARSE_PAGE_TREE_H
#define NUTGRAF_PARSE_PAGE_TREE_H

/*
 * A page as two rows: its elements in document order, and the runs of text between block borders. An element's subtree
 * is a range of both, so that whatever is asked of a subtree is a difference of two running totals and nothing
 * recurses.
 */
#include <nutgraf/base/vec.h>
#include <nutgraf/model/document.h>

#include "page_elements.h"
#include "page_names.h"

struct page_node {
    const xmlNode *dom;
    size_t parent;  /* index; the first one's is itself */
    size_t end;     /* index after the last one inside it */
    size_t block;   /* the nearest element that is no inline one, itself included */
    size_t run;     /* the first run inside it */
    size_t run_end; /* after the last one */
    size_t bytes;   /* of text inside it, silent elements left out */
    enum element element;
    enum verdict verdict;
    enum block_markup markup; /* of text right inside it */
    int level;                /* 1 to 6 of the heading that it is or stands in, else 0 */
    bool plain_table;         /* a table of short texts: its rows are runs */
    bool dropped;
};

/* Text between two block borders. */
struct run {
    str text; /* as in struct block */
    size_t node;
    size_t characters;
    size_t link_characters;   /* of them inside links */
    size_t strong_characters; /* of them in words that stand out */
    bool prose;               /* long enough, punctuated, not links */
    bool ends_sentence;
    bool strong_line; /* stands out between the lines of one element */
    bool rule;        /* a line of dashes or the like */
    bool pair;        /* one of several labels, each with what it is about */
    bool dropped;
};

struct page_tree {
    VEC(struct page_node) nodes;
    VEC(struct run) runs;
    bool judged;
    struct map known; /* words of names, where it is judged */
};

/* With `judged` the names of the boxes count, and what runs look like; without, all text is content. */
struct page_tree page_tree_of(struct arena *arena, const xmlNode *root, bool judged);

/* For page_tree_of: the runs, once the elements are known. */
void page_tree_add_runs(struct arena *arena, struct page_tree *tree);

/* For those: a stop, or what closes behind one, at its end. */
bool text_ends_sentence(str text);

/* Likewise: whether the run, known but for this, is prose. */
bool run_is_prose(const struct run *run);

static inline bool is_inside(const struct page_tree *tree, size_t node, size_t ancestor)
{
    return node >= ancestor && node < tree->nodes.at[ancestor].end;
}

#endif
