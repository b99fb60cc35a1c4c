#include <stdlib.h>
#include <string.h>

#include "page_content.h"

/*
 * Captions that nothing names: the one or two short lines in the smallest box around a picture. They are marked as
 * captions, as those in a <figcaption> are.
 */

#define CAPTION_RUNS_MAX       2
#define CAPTION_CHARACTERS_MAX 220

/* A paragraph with a picture in it is more often text beside it. */
#define PARAGRAPH_CHARACTERS_MAX 100

/* From a picture to its box: links, frames, cells. */
#define BOX_DEPTH_MAX 8

/* Smaller ones are icons. */
#define PICTURE_WIDTH_MIN 100

/* More of the page than this is steps with pictures, or a list of people. */
#define CAPTIONS_SHARE_MAX 0.25

static bool is_picture(const struct page_node *node)
{
    static const char *const names[] = {"img", "picture", "amp-img"};
    bool found = false;
    for (size_t i = 0; !found && i < sizeof names / sizeof names[0]; i++)
        found = strcmp((const char *)node->dom->name, names[i]) == 0;
    str width = found ? attribute(node->dom, "width") : STR("");
    return found &&
           (!width.len || str_find_char(width, '%') != STR_NONE || strtol(width.at, NULL, 10) >= PICTURE_WIDTH_MIN);
}

static bool can_be_caption(const struct page_tree *tree, const struct page_node *box)
{
    if (box->dropped || box->run_end - box->run > CAPTION_RUNS_MAX)
        return false;
    size_t characters = 0;
    for (size_t i = box->run; i < box->run_end; i++) {
        const struct run *run = &tree->runs.at[i];
        const struct page_node *node = &tree->nodes.at[run->node];
        characters += run->characters;
        if (run->link_characters * 2 > run->characters || node->level > 0)
            return false;
    }
    bool paragraph = element_is_paragraph(box->element) || box->element == ELEMENT_BODY;
    return characters <= (paragraph ? PARAGRAPH_CHARACTERS_MAX : CAPTION_CHARACTERS_MAX);
}

/* An item of a list is a step, or a thing, with its picture. So is a row of a table that is not just for a picture. */
static bool is_one_of_many(const struct page_tree *tree, size_t box)
{
    for (int i = 0; i < BOX_DEPTH_MAX && box; i++) {
        const struct page_node *node = &tree->nodes.at[box];
        if (node->element == ELEMENT_ITEM)
            return true;
        if (node->element == ELEMENT_TABLE)
            return node->run_end - node->run > CAPTION_RUNS_MAX;
        box = node->parent;
    }
    return false;
}

/* The smallest box around the picture that holds text; the picture itself when there is none. */
static size_t box_of(const struct page_tree *tree, size_t picture)
{
    size_t at = picture;
    for (int i = 0; i < BOX_DEPTH_MAX && at; i++) {
        at = tree->nodes.at[at].parent;
        if (tree->nodes.at[at].run < tree->nodes.at[at].run_end)
            return tree->nodes.at[at].block;
    }
    return picture;
}

struct boxes {
    VEC(size_t) nodes;
};

static struct boxes find_boxes(struct arena *arena, const struct page_tree *tree)
{
    struct boxes boxes = {0};
    for (size_t i = 0; i < tree->nodes.len; i++) {
        size_t box = is_picture(&tree->nodes.at[i]) ? box_of(tree, i) : i;
        bool again = boxes.nodes.len && boxes.nodes.at[boxes.nodes.len - 1] == box;
        if (box != i && !again && can_be_caption(tree, &tree->nodes.at[box]) && !is_one_of_many(tree, box))
            *vec_push(arena, &boxes.nodes) = box;
    }
    return boxes;
}

/* So many sentences, each with its picture and nothing between, are steps. */
#define STEPS_MIN 3

/* How many boxes from the one at `first` on stand beside each other. */
static size_t row_length(const struct page_tree *tree, const struct boxes *boxes, size_t first)
{
    size_t end = first + 1;
    while (end < boxes->nodes.len &&
           tree->nodes.at[boxes->nodes.at[end]].run == tree->nodes.at[boxes->nodes.at[end - 1]].run_end)
        end++;
    return end - first;
}

static void mark(struct page_tree *tree, const struct page_node *box)
{
    for (size_t run = box->run; run < box->run_end; run++)
        tree->nodes.at[tree->runs.at[run].node].markup = BLOCK_CAPTION;
}

/* ---- captions that are the text: pictures of a gallery, each with a sentence */

#define GALLERY_SHARE_MIN    0.5
#define GALLERY_CAPTIONS_MIN 3

static void free_captions(struct page_tree *tree)
{
    size_t captions = 0;
    double in_captions = 0;
    double all = 0;
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        bool caption = tree->nodes.at[run->node].markup == BLOCK_CAPTION;
        double prose = run->dropped ? 0 : prose_of_run(run);
        captions += caption && prose > 0;
        in_captions += caption ? prose : 0;
        all += prose;
    }
    if (captions < GALLERY_CAPTIONS_MIN || in_captions <= GALLERY_SHARE_MIN * all)
        return;
    for (size_t i = 0; i < tree->runs.len; i++)
        if (tree->runs.at[i].prose && tree->nodes.at[tree->runs.at[i].node].markup == BLOCK_CAPTION)
            tree->nodes.at[tree->runs.at[i].node].markup = BLOCK_PARAGRAPH;
}

/* ---- */

static void mark_unnamed(struct arena *arena, struct page_tree *tree)
{
    const double *characters = run_totals(arena, tree, characters_of_run);
    const double *prose = run_totals(arena, tree, prose_of_run);
    struct boxes boxes = find_boxes(arena, tree);
    double sum = 0;
    for (size_t i = 0; i < boxes.nodes.len; i++)
        sum += total_of(characters, &tree->nodes.at[boxes.nodes.at[i]]);
    if (sum > CAPTIONS_SHARE_MAX * characters[tree->runs.len])
        return;
    for (size_t i = 0, count; i < boxes.nodes.len; i += count) {
        count = row_length(tree, &boxes, i);
        const struct page_node *last = &tree->nodes.at[boxes.nodes.at[i + count - 1]];
        bool steps = count >= STEPS_MIN && prose[last->run_end] > prose[tree->nodes.at[boxes.nodes.at[i]].run];
        for (size_t at = i; !steps && at < i + count; at++)
            mark(tree, &tree->nodes.at[boxes.nodes.at[at]]);
    }
}

void page_mark_captions(struct arena *arena, struct page_tree *tree)
{
    mark_unnamed(arena, tree);
    free_captions(tree);
}
