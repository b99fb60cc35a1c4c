#include <nutgraf/parse/page.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/parse/url.h>

#include "markup.h"
#include "page_content.h"
#include "page_facts.h"
#include "page_feeds.h"

/* ---- the document */

static struct document document_of(struct arena *arena, const struct page_tree *tree)
{
    VEC(struct block) blocks = {0};
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        if (!run->dropped)
            *vec_push(arena, &blocks) = (struct block){.markup = tree->nodes.at[run->node].markup, .text = run->text};
    }
    return (struct document){.blocks = blocks.at, .block_count = blocks.len};
}

/* Words between spaces; an ideograph is one of its own. */
static size_t words_of(const struct document *document)
{
    size_t words = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        str text = document->blocks[i].text;
        bool inside = false;
        for (size_t at = 0; at < text.len;) {
            uint32_t c = utf8_next(text, &at);
            bool ideograph = c >= 0x2E80 && c < 0xFB00;
            words += ideograph || (c != ' ' && !inside);
            inside = c != ' ' && !ideograph;
        }
    }
    return words;
}

void parse_fragment(struct arena *arena, str html, struct document *ret_document)
{
    struct markup_document markup;
    struct err err;
    *ret_document = (struct document){0};
    if (!markup_parse_html(arena, STR("fragment"), html, STR("text/html; charset=utf-8"), &markup, &err))
        return;
    const xmlNode *root = xmlDocGetRootElement(markup.doc);
    if (root) {
        struct page_tree tree = page_tree_of(arena, root, false);
        *ret_document = document_of(arena, &tree);
    }
    markup_document_free(&markup);
}

/* ---- text that only the page's scripts show, from what the page says of itself */

/* Paragraphs are elements, or lines. */
static struct document document_of_body(struct arena *arena, str body)
{
    struct document document;
    if (str_find(body, STR("</")) != STR_NONE) {
        parse_fragment(arena, body, &document);
        return document;
    }
    VEC(struct block) blocks = {0};
    while (body.len) {
        struct document line;
        parse_fragment(arena, str_cut(&body, '\n'), &line);
        for (size_t i = 0; i < line.block_count; i++)
            *vec_push(arena, &blocks) = line.blocks[i];
    }
    return (struct document){.blocks = blocks.at, .block_count = blocks.len};
}

/* How much longer it must be than what was found. */
#define BODY_TIMES 2

static void prefer_body(struct arena *arena, str body, struct page *page)
{
    if (!body.len)
        return;
    struct document stated = document_of_body(arena, body);
    size_t words = words_of(&stated);
    if (words <= BODY_TIMES * page->words)
        return;
    page->article.document = stated;
    page->words = words;
}

/* ---- the facts */

/* A BCP 47 tag, lower case: "en_US" is "en-us". */
static str language_tag(struct arena *arena, str stated)
{
    str tag = str_trim(str_cut(&stated, ','));
    char *out = arena_array(arena, char, tag.len + 1);
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.at[i];
        bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (!letter && c != '_' && c != '-' && !(c >= '0' && c <= '9'))
            return STR("");
        out[i] = letter ? (char)(c | 0x20) : c == '_' ? '-' : c;
    }
    return (str){out, tag.len};
}

static str url_of(struct arena *arena, const struct page_facts *facts, str base, str own)
{
    str stated = url_resolve(arena, base, facts->at[FACT_URL].value);
    return url_without_tracking(arena, facts->at[FACT_URL].rank && url_is_web(stated) ? stated : own);
}

static void set_facts(struct arena *arena, const struct page_facts *facts, const struct page_tree *tree, str base,
                      str own_url, struct article *article)
{
    article->url = arena_copy(arena, url_of(arena, facts, base, own_url));
    article->title = arena_copy(arena, title_of_page(arena, facts, tree));
    article->site = arena_copy(arena, facts->at[FACT_SITE].value);
    article->author = arena_copy(arena, facts->at[FACT_AUTHOR].value);
    article->language = language_tag(arena, facts->at[FACT_LANGUAGE].value);
    article->published = published_of_page(facts);
}

/* ---- the page */

static void read_tree(struct arena *arena, const struct page_input *input, const xmlNode *root, struct page *page)
{
    struct page_tree tree = page_tree_of(arena, root, true);
    struct page_facts facts = page_facts_of(arena, &tree, input->url);
    str base = base_of_page(arena, &tree, input->url);
    set_facts(arena, &facts, &tree, base, input->url, &page->article);
    find_feeds(arena, &tree, base, page);
    page_select(arena, &tree, page->article.title);
    page->article.document = document_of(arena, &tree);
    page->words = words_of(&page->article.document);
    prefer_body(arena, facts.body, page);
}

/* Titles of pages that stand before the page which was asked for. */
static const struct {
    const char *title;
    const char *what;
} OBSTACLES[] = {
    {"Just a moment", "a challenge page that lets only browsers through"},
    {"Attention Required", "a challenge page that lets only browsers through"},
    {"Access denied", "a page that refuses access"},
    {"Access to this page", "a page that refuses access"},
    {"403 Forbidden", "a page that refuses access"},
    {"404", "a page that says there is nothing here"},
};

/* They say little; an article with such a title says more. */
enum { OBSTACLE_MAX_WORDS = 80 };

/* What stands in the way, in words; NULL: nothing. */
static const char *obstacle_of(const struct page *page)
{
    for (size_t i = 0; i < sizeof OBSTACLES / sizeof OBSTACLES[0] && page->words <= OBSTACLE_MAX_WORDS; i++)
        if (str_starts(page->article.title, str_from(OBSTACLES[i].title)))
            return OBSTACLES[i].what;
    return NULL;
}

static bool refuse(const struct page_input *input, const char *obstacle, struct err *reterr)
{
    static const char expected[] = "expected a page with an article, or one that names a feed";
    if (obstacle)
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": is %s; %s", STR_ARG(input->name), obstacle, expected);
    if (str_find_char(input->bytes, '<') == STR_NONE)
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": is not HTML; %s", STR_ARG(input->name), expected);
    return err_set(reterr, EX_DATAERR,
                   "%" STR_FMT ": holds no text that could be an article (perhaps its scripts fill it in); %s",
                   STR_ARG(input->name), expected);
}

bool parse_page(struct arena *arena, const struct page_input *input, struct page *ret_page, struct err *reterr)
{
    struct markup_document markup;
    if (!markup_parse_html(arena, input->name, input->bytes, input->content_type, &markup, reterr))
        return false;
    struct page page = {.article = {.published = WHEN_NONE}};
    const xmlNode *root = xmlDocGetRootElement(markup.doc);
    if (root)
        read_tree(arena, input, root, &page);
    markup_document_free(&markup);
    const char *obstacle = obstacle_of(&page);
    if ((!page.words || obstacle || str_find_char(input->bytes, '<') == STR_NONE) && !page.feeds.len)
        return refuse(input, obstacle, reterr);
    *ret_page = page;
    return true;
}
