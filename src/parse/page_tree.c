#include "page_tree.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

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

static bool is_inline(enum element element)
{
    return element == ELEMENT_INLINE || element == ELEMENT_LINK || element == ELEMENT_TIME || element == ELEMENT_BREAK;
}

static bool is_opaque(enum element element)
{
    return element == ELEMENT_SILENT || element == ELEMENT_SCRIPT || element == ELEMENT_TITLE;
}

static size_t add_node(struct arena *arena, struct page_tree *tree, const xmlNode *dom, size_t parent)
{
    size_t index = tree->nodes.len;
    struct page_node node = {.dom = dom, .parent = parent, .element = element_of(dom)};
    node.verdict = tree->judged ? verdict_of_names(dom) : VERDICT_NONE;
    node.block = index && is_inline(node.element) ? tree->nodes.at[parent].block : index;
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
            at = is_opaque(tree->nodes.at[current].element) ? NULL : at->children;
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

static bool is_plain_table(const struct page_tree *tree, size_t table)
{
    size_t rows = 0;
    for (size_t i = table + 1; i < tree->nodes.at[table].end; i++) {
        const struct page_node *node = &tree->nodes.at[i];
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
#define HEADING_BYTES_MAX 600

/* In document order, so that the parent's is known. */
static void find_markup(struct page_tree *tree)
{
    for (size_t i = 0; i < tree->nodes.len; i++) {
        struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_HEADING && node->bytes > HEADING_BYTES_MAX)
            node->element = ELEMENT_BLOCK;
        node->markup = markup_of(node, i ? tree->nodes.at[node->parent].markup : BLOCK_PARAGRAPH);
        if (node->element == ELEMENT_HEADING)
            node->level = node->dom->name[1] - '0';
        else if (node->markup == BLOCK_HEADING)
            node->level = tree->nodes.at[node->parent].level;
    }
}

/* ---- the runs */

struct run_writer {
    struct arena *arena;
    struct page_tree *tree;
    char *out;
    size_t len;
    size_t start;   /* of the run being written */
    struct run run; /* what is known of it */
    bool space;     /* before the next character */
    unsigned breaks;
    size_t links; /* open around */
};

/* Of one: a character of Chinese or Japanese says as much as three letters. */
static size_t weight_of(uint32_t c)
{
    return c >= 0x2E80 && c < 0xFB00 ? 3 : 1;
}

/* Soft hyphens, zero-width and bidirectional controls, which a reader does not see. */
static bool is_unseen(uint32_t c)
{
    return c < 0x20 || c == 0x7F || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0x80 && c < 0xA0);
}

static bool ends_sentence(str text)
{
    static const char *const closers[] = {"\"", "'", ")", "]", "”", "’", "“", "»", "«", "」", "』", "）", "›"};
    static const char *const ends[] = {".", "!", "?", "…", "。", "！", "？", "؟", "۔", ":", ";", "।"};
    for (size_t i = 0; i < sizeof closers / sizeof closers[0]; i++)
        if (str_ends(text, str_from(closers[i])))
            text.len -= strlen(closers[i]);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(text, str_from(ends[i])))
            return true;
    return false;
}

static bool holds_sentence(str text)
{
    static const char *const marks[] = {". ", ", ", "! ", "? ", ": ", "。", "，", "、", "،", "; "};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_find(text, str_from(marks[i])) != STR_NONE)
            return true;
    return ends_sentence(text);
}

#define PROSE_CHARACTERS_MIN 80

static void end_run(struct run_writer *writer)
{
    struct run *run = &writer->run;
    writer->space = false;
    writer->breaks = 0;
    if (writer->len == writer->start)
        return;
    run->text = (str){writer->out + writer->start, writer->len - writer->start};
    run->ends_sentence = ends_sentence(run->text);
    run->prose = run->characters >= PROSE_CHARACTERS_MIN && run->link_characters * 5 < run->characters * 2 &&
                 holds_sentence(run->text);
    *vec_push(writer->arena, &writer->tree->runs) = *run;
    writer->out[writer->len++] = '\0';
    writer->start = writer->len;
    *run = (struct run){0};
}

static void begin_character(struct run_writer *writer, size_t node)
{
    if (writer->len == writer->start)
        writer->run.node = node;
    else if (writer->space)
        writer->out[writer->len++] = ' ';
    writer->space = false;
    writer->breaks = 0;
}

static void write_text(struct run_writer *writer, str text, size_t node)
{
    for (size_t i = 0; i < text.len;) {
        size_t from = i;
        uint32_t c = utf8_next(text, &i);
        if (c == ' ' || c == '\n' || c == '\t' || (c != 0x2028 && c != 0x2029 && char_is_space(c))) {
            writer->space = true;
        } else if (!is_unseen(c)) {
            begin_character(writer, node);
            memcpy(writer->out + writer->len, text.at + from, i - from);
            writer->len += i - from;
            writer->run.characters += weight_of(c);
            writer->run.link_characters += writer->links ? weight_of(c) : 0;
        }
    }
}

/* Small inline elements that do not belong to the words around them. */
#define ASIDE_BYTES_MAX 120

static bool is_inline_aside(const struct page_node *node)
{
    return node->verdict == VERDICT_HIDDEN || (node->verdict >= VERDICT_FURNITURE && node->bytes <= ASIDE_BYTES_MAX);
}

/* Cells of plain tables are words of their row. */
static bool parts_runs(const struct page_tree *tree, const struct page_node *node, size_t plain_table_end)
{
    if (is_inline(node->element))
        return false;
    bool in_plain_table = (size_t)(node - tree->nodes.at) < plain_table_end;
    return !in_plain_table || node->element == ELEMENT_ROW || node->element == ELEMENT_TABLE ||
           node->element == ELEMENT_CAPTION;
}

/* What an element does to the text around it, at its start and at its end. */
static void cross_border(struct run_writer *writer, const struct page_node *node, size_t plain_table_end)
{
    if (node->element == ELEMENT_BREAK) {
        writer->space = true;
        if (++writer->breaks == 2)
            end_run(writer);
    } else if (parts_runs(writer->tree, node, plain_table_end)) {
        end_run(writer);
    } else if (!is_inline(node->element)) {
        writer->space = true;
    }
}

static size_t write_runs_of(struct run_writer *writer, size_t index, size_t *plain_table_end)
{
    struct page_node *node = &writer->tree->nodes.at[index];
    if (node->plain_table)
        *plain_table_end = node->end;
    cross_border(writer, node, *plain_table_end);
    node->run = writer->tree->runs.len;
    writer->links += node->element == ELEMENT_LINK;
    return index;
}

static void leave(struct run_writer *writer, size_t index, size_t plain_table_end)
{
    struct page_node *node = &writer->tree->nodes.at[index];
    writer->links -= node->element == ELEMENT_LINK;
    if (node->element != ELEMENT_BREAK)
        cross_border(writer, node, plain_table_end);
    node->run_end = writer->tree->runs.len;
}

/* What is inside holds no run. */
static size_t skip_inside(struct page_tree *tree, size_t index)
{
    for (size_t i = index + 1; i < tree->nodes.at[index].end; i++)
        tree->nodes.at[i].run = tree->nodes.at[i].run_end = tree->runs.len;
    return tree->nodes.at[index].end;
}

static void add_runs(struct arena *arena, struct page_tree *tree)
{
    struct page_node *root = &tree->nodes.at[0];
    struct run_writer writer = {.arena = arena, .tree = tree};
    writer.out = arena_array(arena, char, 2 * root->bytes + 2 * tree->nodes.len + 2);
    size_t plain_table_end = 0;
    size_t current = write_runs_of(&writer, 0, &plain_table_end);
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
                write_text(&writer, str_from((const char *)at->content), node->block);
            at = at->next;
        } else {
            current = write_runs_of(&writer, next, &plain_table_end);
            const struct page_node *entered = &tree->nodes.at[current];
            bool skip = is_opaque(entered->element) || (is_inline(entered->element) && is_inline_aside(entered));
            next = skip ? skip_inside(tree, current) : next + 1;
            at = skip ? NULL : at->children;
        }
    }
    leave(&writer, 0, plain_table_end);
}

struct page_tree page_tree_of(struct arena *arena, const xmlNode *root, bool judged)
{
    struct page_tree tree = {.judged = judged};
    add_elements(arena, &tree, root);
    find_markup(&tree);
    find_plain_tables(&tree);
    add_runs(arena, &tree);
    return tree;
}
