#include <nutgraf/parse/page.h>

#include <string.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/base/challenge.h>
#include <nutgraf/parse/url.h>

#include "feed_sniff.h"
#include "markup.h"
#include "page_content.h"
#include "page_document.h"
#include "page_facts.h"
#include "page_feeds.h"
#include "page_unseen.h"
#include "shortfall.h"

static void tell_flattened(struct arena *arena, const struct markup_document *markup, struct document *document)
{
    if (markup->flattened && !document->shortfall.len)
        document->shortfall = shortfall_of_markup(arena);
}

/* Its tree, many times what is kept of it, lies where the one before lay. */
void parse_fragment(struct arena *arena, str html, struct document *ret_document)
{
    struct arena scratch = {0};
    struct markup_document markup;
    struct err err;
    *ret_document = (struct document){0};
    if (markup_parse_html(&scratch, STR("fragment"), html, STR("text/html; charset=utf-8"), &markup, &err)) {
        const xmlNode *root = xmlDocGetRootElement(markup.doc);
        if (root) {
            struct page_tree tree = page_tree_of(&scratch, root, false);
            const struct document document = document_of(&scratch, &tree);
            *ret_document = document_copy(arena, &document);
            tell_flattened(arena, &markup, ret_document);
        }
        markup_document_free(&markup);
    }
    arena_release(&scratch);
}

/* ---- the facts */

/* A BCP 47 tag, lower case: "en_US" is "en-us". */
static str language_tag(struct arena *arena, str stated)
{
    str tag = str_trim(str_cut(&stated, ','));
    char *out = arena_array(arena, char, tag.len + 1);
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.at[i];
        bool letter = ascii_is_letter(c);
        if (!letter && c != '_' && c != '-' && !ascii_is_digit(c))
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

/* However long the list is, it makes no article. */
static void read_list(struct arena *arena, struct page_tree *tree, struct page *page)
{
    if (!page_select_list(arena, tree))
        return;
    page->article.document = document_of(arena, tree);
    size_t words = words_of(&page->article.document);
    page->words = words < PAGE_WORDS_OF_ARTICLE ? words : PAGE_WORDS_OF_ARTICLE - 1;
}

static void read_tree(struct arena *arena, const struct page_input *input, const xmlNode *root, struct page *page)
{
    struct page_tree tree = page_tree_of(arena, root, true);
    struct page_facts facts = page_facts_of(arena, &tree, input->url);
    str base = base_of_page(arena, &tree, input->url);
    set_facts(arena, &facts, &tree, base, input->url, &page->article);
    page->is_article = page_is_article(&facts, page->article.url);
    find_feeds(arena, &tree, base, page);
    struct page_subject subject = {page->article.title, page->article.author, facts.house};
    page_select(arena, &tree, &subject);
    page->article.document = document_of(arena, &tree);
    page->words = words_of(&page->article.document);
    page_prefer_unseen(arena, &tree, facts.body, &subject, page);
    if (page->words < PAGE_WORDS_OF_ARTICLE)
        read_list(arena, &tree, page);
    page->article.document.selected = true;
}

/* Titles of pages that stand before the page which was asked for. */
static const struct {
    const char *title;
    const char *what;
} OBSTACLES[] = {
    {"Access denied", "a page that refuses access"},
    {"Access to this page", "a page that refuses access"},
    {"403 Forbidden", "a page that refuses access"},
    {"404", "a page that says there is nothing here"},
    {"Page not found", "a page that says there is nothing here"},
    {"Not found", "a page that says there is nothing here"},
    {"Seite nicht gefunden", "a page that says there is nothing here"},
    {"Page introuvable", "a page that says there is nothing here"},
    {"Page non trouvée", "a page that says there is nothing here"},
    {"Página no encontrada", "a page that says there is nothing here"},
    {"Página não encontrada", "a page that says there is nothing here"},
    {"Pagina non trovata", "a page that says there is nothing here"},
    {"Pagina niet gevonden", "a page that says there is nothing here"},
};

/* They say little; an article with such a title says more. */
enum { OBSTACLE_MAX_WORDS = 80 };

/* What stands in the way, in words; NULL: nothing. */
static const char *obstacle_of(const struct page *page)
{
    if (page->words > OBSTACLE_MAX_WORDS)
        return NULL;
    if (challenge_has_title(page->article.title))
        return "a challenge page that lets only browsers through";
    for (size_t i = 0; i < sizeof OBSTACLES / sizeof OBSTACLES[0]; i++)
        if (str_starts_ignoring_case(page->article.title, str_from(OBSTACLES[i].title)))
            return OBSTACLES[i].what;
    return NULL;
}

#define FRAMES_BYTES_MAX 300

/* Where the text of a page made of frames stands: their addresses, comma between them. */
static str frames_of(struct arena *arena, const xmlNode *root)
{
    struct page_tree tree = page_tree_of(arena, root, false);
    struct buf frames = buf_with_limit(FRAMES_BYTES_MAX);
    for (size_t i = 0; i < tree.nodes.len; i++) {
        const xmlNode *node = tree.nodes.at[i].dom;
        str address = strcmp((const char *)node->name, "frame") == 0 ? attribute(node, "src") : STR("");
        if (address.len)
            buf_addf(&frames, "%s%" STR_FMT, frames.len ? ", " : "", STR_ARG(address));
    }
    str found = arena_copy(arena, buf_str(&frames));
    buf_release(&frames);
    return found;
}

static bool refuse(struct arena *arena, const struct page_input *input, const char *obstacle, str frames,
                   struct err *reterr)
{
    static const char expected[] = "expected a page with an article, or one that names a feed";
    str other = what_document_it_is(first_element_name(arena, input->bytes));
    if (other.len)
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": is %" STR_FMT, STR_ARG(input->name), STR_ARG(other));
    if (obstacle)
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": is %s; %s", STR_ARG(input->name), obstacle, expected);
    if (frames.len)
        return err_set(reterr, EX_DATAERR,
                       "%" STR_FMT ": is made of frames and holds no text itself; ask for one of %" STR_FMT,
                       STR_ARG(input->name), STR_ARG(frames));
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
    tell_flattened(arena, &markup, &page.article.document);
    str frames = root && !page.words ? frames_of(arena, root) : (str){0};
    markup_document_free(&markup);
    const char *obstacle = obstacle_of(&page);
    if ((!page.words || obstacle || str_find_char(input->bytes, '<') == STR_NONE) && !page.feeds.len)
        return refuse(arena, input, obstacle, frames, reterr);
    *ret_page = page;
    return true;
}
