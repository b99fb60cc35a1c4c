#include "page_tree.h"

#include "page_words.h"

/* ---- the elements */

/* What it makes of the text right inside it, beside what its parent makes of it. */
static enum block_markup markup_of(const struct page_node *node, enum block_markup of_parent)
{
    if (node->verdict == VERDICT_CAPTION)
        return BLOCK_CAPTION;
    switch (node->element) {
    case ELEMENT_HEADING:
        return BLOCK_HEADING;
    case ELEMENT_ITEM:
        return BLOCK_LIST_ITEM;
    case ELEMENT_PREFORMATTED:
        return BLOCK_PREFORMATTED;
    case ELEMENT_QUOTE:
        return BLOCK_QUOTATION;
    case ELEMENT_CAPTION:
    case ELEMENT_FIGURE:
        return BLOCK_CAPTION;
    case ELEMENT_TABLE:
        return BLOCK_PARAGRAPH;
    default:
        return of_parent;
    }
}

static size_t add_node(struct arena *arena, struct page_tree *tree, const xmlNode *dom, size_t parent)
{
    size_t index = tree->nodes.len;
    struct page_node node = {.dom = dom, .parent = parent, .element = element_of(dom)};
    if (index && tree->nodes.at[parent].element == ELEMENT_HEADING && strcmp((const char *)dom->name, "button") == 0)
        node.element = ELEMENT_INLINE; /* it opens what the heading is of */
    node.verdict = tree->judged ? verdict_of_names(&tree->known, dom) : VERDICT_NONE;
    node.block = index && element_is_inline(node.element) ? tree->nodes.at[parent].block : index;
    *vec_push(arena, &tree->nodes) = node;
    return index;
}

/* After the last one inside: its totals go up. */
static void close_node(struct page_tree *tree, size_t index)
{
    struct page_node *node = &tree->nodes.at[index];
    node->end = tree->nodes.len;
    if (index)
        tree->nodes.at[node->parent].bytes += node->bytes;
}

static void add_elements(struct arena *arena, struct page_tree *tree, const xmlNode *root)
{
    size_t current = add_node(arena, tree, root, 0);
    const xmlNode *at = root->children;
    while (tree->nodes.at[current].dom != root || at) {
        if (!at) {
            close_node(tree, current);
            at = tree->nodes.at[current].dom->next;
            current = tree->nodes.at[current].parent;
        } else if (at->type == XML_ELEMENT_NODE) {
            current = add_node(arena, tree, at, current);
            at = element_is_opaque(tree->nodes.at[current].element) ? NULL : at->children;
        } else {
            if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
                tree->nodes.at[current].bytes += strlen((const char *)at->content);
            at = at->next;
        }
    }
    close_node(tree, current);
}

/* ---- tables of facts, as against those that lay out a page */

#define PLAIN_CELL_BYTES_MAX 400

/* A cell with so many is a column of its own: what a forum says of its member, or what the member says. */
#define PLAIN_CELL_BREAKS_MAX 2

static bool parts_lines(enum element element)
{
    return element == ELEMENT_BREAK || element == ELEMENT_BLOCK || element == ELEMENT_PARAGRAPH;
}

static bool is_plain_table(const struct page_tree *tree, size_t table)
{
    size_t rows = 0;
    size_t breaks = 0;
    for (size_t i = table + 1; i < tree->nodes.at[table].end; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        breaks = node->element == ELEMENT_CELL ? 0 : breaks + parts_lines(node->element);
        if (breaks > PLAIN_CELL_BREAKS_MAX)
            return false;
        if (node->element == ELEMENT_TABLE || node->element == ELEMENT_HEADING || node->element == ELEMENT_FORM)
            return false;
        if (node->element == ELEMENT_CELL && node->bytes > PLAIN_CELL_BYTES_MAX)
            return false;
        rows += node->element == ELEMENT_ROW;
    }
    return rows > 1;
}

/* Innermost tables only are looked through, so that this stays linear. */
static void find_plain_tables(struct page_tree *tree)
{
    size_t seen = tree->nodes.len;
    for (size_t i = tree->nodes.len; i-- > 0;) {
        struct page_node *node = &tree->nodes.at[i];
        if (node->element != ELEMENT_TABLE)
            continue;
        if (node->end <= seen)
            node->plain_table = is_plain_table(tree, i);
        seen = i;
    }
}

/* One that was never closed holds half the page. */
#define HEADING_BYTES_MAX 500

static bool is_heading(const struct page_tree *tree, size_t index)
{
    const struct page_node *node = &tree->nodes.at[index];
    if (node->element != ELEMENT_HEADING || node->bytes > HEADING_BYTES_MAX)
        return false;
    for (size_t i = index + 1; i < node->end; i++)
        if (tree->nodes.at[i].element == ELEMENT_PARAGRAPH || tree->nodes.at[i].element == ELEMENT_HEADING)
            return tree->nodes.at[i].end == node->end; /* its only text, perhaps */
    return true;
}

/* So much inside a link to a place on the same page is text that can be pointed at: a transcript, or a footnote's. */
#define POINTED_AT_BYTES_MIN 80

/* <a name="top">, which old pages seldom close, is none. What scripts make of an <a> without anything is. */
static bool is_link(const struct page_node *node)
{
    str href = attribute(node->dom, "href");
    if (!href.len && (has_attribute(node->dom, "name") || has_attribute(node->dom, "id")))
        return false;
    return node->bytes < POINTED_AT_BYTES_MIN || (href.len > 0 && href.at[0] != '#');
}

/* In document order, so that the parent's is known. */
static void find_markup(struct page_tree *tree)
{
    for (size_t i = 0; i < tree->nodes.len; i++) {
        struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_HEADING && !is_heading(tree, i))
            node->element = ELEMENT_BLOCK;
        if (node->element == ELEMENT_LINK && !is_link(node))
            node->element = ELEMENT_INLINE;
        node->markup = markup_of(node, i ? tree->nodes.at[node->parent].markup : BLOCK_PARAGRAPH);
        if (node->element == ELEMENT_HEADING)
            node->level = node->dom->name[1] - '0';
        else if (node->markup == BLOCK_HEADING)
            node->level = tree->nodes.at[node->parent].level;
    }
}

struct page_tree page_tree_of(struct arena *arena, const xmlNode *root, bool judged)
{
    struct page_tree tree = {.judged = judged};
    if (judged)
        tree.known = page_words(arena);
    add_elements(arena, &tree, root);
    find_markup(&tree);
    find_plain_tables(&tree);
    page_tree_add_runs(arena, &tree);
    return tree;
}
