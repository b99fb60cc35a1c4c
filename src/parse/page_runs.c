#include "page_run_writer.h"

/* Small inline elements that do not belong to the words around them. */
#define ASIDE_BYTES_MAX 120

static bool is_inline_aside(const struct page_node *node)
{
    return node->verdict == VERDICT_HIDDEN || (node->verdict >= VERDICT_FURNITURE && node->bytes <= ASIDE_BYTES_MAX);
}

/* Cells of plain tables are words of their row. */
static bool parts_runs(const struct page_tree *tree, const struct page_node *node, size_t plain_table_end)
{
    if (element_is_inline(node->element))
        return false;
    bool in_plain_table = (size_t)(node - tree->nodes.at) < plain_table_end;
    return !in_plain_table || node->element == ELEMENT_ROW || node->element == ELEMENT_TABLE ||
           node->element == ELEMENT_CAPTION;
}

/* What an element does to the text around it, at its start and at its end. */
static void cross_border(struct run_writer *writer, const struct page_node *node, size_t plain_table_end)
{
    if (node->element == ELEMENT_BREAK)
        run_writer_break(writer);
    else if (parts_runs(writer->tree, node, plain_table_end))
        run_writer_end(writer);
    else if (!element_is_inline(node->element))
        writer->space = true;
}

/* <b>, <strong>, <big>, and <font> that is larger than the text's own size, which is 3. */
static bool is_strong(const struct page_node *node)
{
    if (node->element == ELEMENT_STRONG)
        return true;
    str size = strcmp((const char *)node->dom->name, "font") == 0 ? attribute(node->dom, "size") : STR("");
    return size.len && (size.at[0] == '+' || (size.at[0] >= '4' && size.at[0] <= '7'));
}

static size_t enter(struct run_writer *writer, size_t index, size_t *plain_table_end)
{
    struct page_node *node = &writer->tree->nodes.at[index];
    if (node->plain_table)
        *plain_table_end = node->end;
    cross_border(writer, node, *plain_table_end);
    node->run = writer->tree->runs.len;
    writer->links += node->element == ELEMENT_LINK;
    writer->strong += is_strong(node);
    return index;
}

static void leave(struct run_writer *writer, size_t index, size_t plain_table_end)
{
    struct page_node *node = &writer->tree->nodes.at[index];
    writer->links -= node->element == ELEMENT_LINK;
    writer->strong -= is_strong(node);
    if (node->element != ELEMENT_BREAK)
        cross_border(writer, node, plain_table_end);
    node->run_end = writer->tree->runs.len;
}

static bool is_preformatted(const struct page_tree *tree, size_t node)
{
    return tree->nodes.at[node].element == ELEMENT_PREFORMATTED;
}

/* What is inside holds no run. */
static size_t skip_inside(struct page_tree *tree, size_t index)
{
    for (size_t i = index + 1; i < tree->nodes.at[index].end; i++)
        tree->nodes.at[i].run = tree->nodes.at[i].run_end = tree->runs.len;
    return tree->nodes.at[index].end;
}

void page_tree_add_runs(struct arena *arena, struct page_tree *tree)
{
    struct page_node *root = &tree->nodes.at[0];
    struct run_writer writer = {.arena = arena, .tree = tree};
    writer.out = arena_room(arena, 1, 2 * root->bytes + 2 * tree->nodes.len + 2);
    size_t plain_table_end = 0;
    size_t current = enter(&writer, 0, &plain_table_end);
    size_t next = 1;
    const xmlNode *at = root->dom->children;
    while (current || at) {
        const struct page_node *node = &tree->nodes.at[current];
        if (!at) {
            leave(&writer, current, plain_table_end);
            at = node->dom->next;
            current = node->parent;
        } else if (at->type != XML_ELEMENT_NODE) {
            if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
                run_writer_text(&writer, str_from((const char *)at->content), is_preformatted(tree, node->block),
                                node->block);
            at = at->next;
        } else {
            current = enter(&writer, next, &plain_table_end);
            const struct page_node *entered = &tree->nodes.at[current];
            bool skip = element_is_opaque(entered->element) ||
                        (element_is_inline(entered->element) && is_inline_aside(entered));
            next = skip ? skip_inside(tree, current) : next + 1;
            at = skip ? NULL : at->children;
        }
    }
    leave(&writer, 0, plain_table_end);
}
