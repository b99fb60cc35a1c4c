#include "page_unseen.h"

#include <string.h>

#include <nutgraf/base/buf.h>

#include "page_data.h"
#include "page_document.h"

/* How much longer it must be than what was found. */
#define UNSEEN_TIMES 2

static void prefer(const struct document *document, struct page *page)
{
    size_t words = words_of(document);
    if (words <= UNSEEN_TIMES * page->words)
        return;
    page->article.document = *document;
    page->words = words;
}

/* ---- what a page says of itself: JSON-LD's articleBody */

/* Paragraphs are elements, or lines. */
static struct document document_of_body(struct arena *arena, str body)
{
    struct document document;
    bool lines = str_find(body, STR("</")) == STR_NONE;
    struct buf html = buf_with_limit(STR_NONE);
    while (lines && body.len) {
        buf_add(&html, STR("<p>"));
        buf_add(&html, str_cut(&body, '\n'));
    }
    parse_fragment(arena, lines ? buf_str(&html) : body, &document);
    buf_release(&html);
    return document;
}

static void prefer_body(struct arena *arena, str body, struct page *page)
{
    if (!body.len)
        return;
    struct document stated = document_of_body(arena, body);
    prefer(&stated, page);
}

/* ---- what is there for browsers without scripts, or frames */

/* Less is a counter's picture, or a request to switch scripts on. */
#define UNSEEN_BYTES_MIN 400

static size_t bytes_inside(const xmlNode *root)
{
    size_t bytes = 0;
    const xmlNode *at = root->children;
    while (at) {
        if (at->type == XML_TEXT_NODE)
            bytes += strlen((const char *)at->content);
        if (at->children && at->type == XML_ELEMENT_NODE) {
            at = at->children;
            continue;
        }
        while (at != root && !at->next)
            at = at->parent;
        at = at == root ? NULL : at->next;
    }
    return bytes;
}

static void prefer_subtree(struct arena *arena, const xmlNode *root, const struct page_subject *subject,
                           struct page *page)
{
    if (bytes_inside(root) < UNSEEN_BYTES_MIN)
        return;
    struct page_tree tree = page_tree_of(arena, root, true);
    page_select(arena, &tree, subject);
    struct document document = document_of(arena, &tree);
    prefer(&document, page);
}

static bool is_called(const struct page_node *node, const char *name)
{
    return strcmp((const char *)node->dom->name, name) == 0;
}

static str raw_text(const struct page_node *node)
{
    const xmlNode *text = node->dom->children;
    return text && text->content ? str_from((const char *)text->content) : STR("");
}

/* ---- all of them */

/* A page that shows more than these words shows its article. */
#define SHOWN_WORDS_MAX 80

static void prefer_node(struct arena *arena, const struct page_node *node, const struct page_subject *subject,
                        struct page *page)
{
    if (is_called(node, "noscript") || is_called(node, "template"))
        prefer_subtree(arena, node->dom, subject, page);
    else if (is_called(node, "noframes"))
        prefer_body(arena, raw_text(node), page);
    else
        prefer_body(arena, article_in_data(arena, node->dom, subject->title), page);
}

void page_prefer_unseen(struct arena *arena, const struct page_tree *tree, str body, const struct page_subject *subject,
                        struct page *page)
{
    prefer_body(arena, body, page);
    for (size_t i = 0; i < tree->nodes.len && page->words <= SHOWN_WORDS_MAX; i++)
        prefer_node(arena, &tree->nodes.at[i], subject, page);
}
