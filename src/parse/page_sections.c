#include "page_content.h"

#include "page_section_words.h"

/* Prose that may go with one such heading, as a share of all there is; the second where most of it is linked. */
#define SECTION_SHARE_MAX 0.35
#define LINKED_SHARE_MAX  0.65

static double linked_of_run(const struct run *run)
{
    return run->link_characters > 0;
}

/* Readers may say more than the article, and say it below: this much prose above is enough to be one. */
#define COMMENTS_SHARE_MAX     0.9
#define ARTICLE_CHARACTERS_MIN 300

static double share_max(enum section section, const double *prose, const double *linked, size_t begin, size_t end)
{
    if (section == SECTION_COMMENTS && prose[begin] >= ARTICLE_CHARACTERS_MIN)
        return COMMENTS_SHARE_MAX;
    double count = linked[end] - linked[begin + 1];
    return count > 1 && count * 2 >= (double)(end - begin - 1) ? LINKED_SHARE_MAX : SECTION_SHARE_MAX;
}

/* What goes on after a list of links is the article when it is more than a notice. */
#define GOES_ON_SHARE_MIN 0.1

struct section_reader {
    const struct page_tree *tree;
    const double *prose;
    const double *linked;
};

static bool lists_links(const struct section_reader *reader, const struct page_node *node)
{
    return node->element == ELEMENT_LIST && total_of(reader->linked, node) * 2 > (double)(node->run_end - node->run);
}

/* `holder` holds the section. */
static bool goes_on(const struct section_reader *reader, const struct page_node *node, const struct page_node *holder)
{
    double all = reader->prose[reader->tree->runs.len];
    return element_is_paragraph(node->element) && total_of(reader->prose, node) > 0 &&
           reader->prose[holder->run_end] - reader->prose[node->run] >= GOES_ON_SHARE_MIN * all;
}

/*
 * Where the section ends: at the next heading of its level, with its list of links where the article goes on behind
 * that, or with the element that holds it.
 */
static size_t section_end(const struct section_reader *reader, size_t heading)
{
    const struct page_tree *tree = reader->tree;
    size_t element = tree->runs.at[heading].node;
    while (element && tree->nodes.at[element].element != ELEMENT_HEADING)
        element = tree->nodes.at[element].parent;
    size_t parent = tree->nodes.at[element].parent;
    const struct page_node *holder = &tree->nodes.at[parent];
    bool after_links = false;
    for (size_t i = tree->nodes.at[element].end; i < holder->end; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_HEADING && node->level <= tree->nodes.at[element].level)
            return node->run;
        if (node->parent != parent)
            continue;
        if (after_links && goes_on(reader, node, holder))
            return node->run;
        after_links |= lists_links(reader, node);
    }
    return holder->run_end;
}

/* With the element that holds the label's own one. A cell of a plain table ends before its row, and its run, does. */
static size_t label_end(const struct page_tree *tree, size_t label)
{
    size_t element = tree->runs.at[label].node;
    while (element && tree->nodes.at[element].run_end <= label + 1)
        element = tree->nodes.at[element].parent;
    return tree->nodes.at[element].run_end;
}

/* What readers say goes on beside the box of its heading: with the largest element that holds none of the article. */
static size_t comments_end(const struct section_reader *reader, size_t label)
{
    const struct page_tree *tree = reader->tree;
    size_t at = tree->runs.at[label].node;
    while (at && reader->prose[tree->nodes.at[tree->nodes.at[at].parent].run] >= reader->prose[label])
        at = tree->nodes.at[at].parent;
    return tree->nodes.at[at].run_end;
}

static size_t end_of(const struct section_reader *reader, enum section section, size_t opening)
{
    bool heading = reader->tree->nodes.at[reader->tree->runs.at[opening].node].level > 0;
    size_t end = heading ? section_end(reader, opening) : label_end(reader->tree, opening);
    if (section != SECTION_COMMENTS || reader->prose[opening] < ARTICLE_CHARACTERS_MIN)
        return end;
    size_t comments = comments_end(reader, opening);
    return comments > end ? comments : end;
}

static void drop_runs(struct page_tree *tree, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        tree->runs.at[i].dropped = true;
}

void page_cut_sections(struct arena *arena, struct page_tree *tree)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    const double *linked = run_totals(arena, tree, linked_of_run);
    const struct section_reader reader = {tree, prose, linked};
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        bool heading = tree->nodes.at[run->node].level > 0;
        enum section section = run->dropped ? SECTION_OWN : section_opened(arena, run, heading);
        if (section == SECTION_OWN)
            continue;
        size_t end = end_of(&reader, section, i);
        if (prose[end] - prose[i] > share_max(section, prose, linked, i, end) * prose[tree->runs.len])
            continue;
        drop_runs(tree, i, end);
    }
}
