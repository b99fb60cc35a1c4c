#include "page_feeds.h"

#include <nutgraf/parse/url.h>

/* More than these nobody offers to choose from. */
#define PAGE_FEEDS_MAX 50

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char *const FEED_TYPES[] = {"application/rss+xml", "application/atom+xml", "application/feed+json",
                                         "application/rdf+xml", "application/x-rss+xml"};

/* How addresses of feeds end. */
static const char *const FEED_ENDINGS[] = {"/feed",    "/feed/",    "/rss",       "/rss/",      "/atom",
                                           "/atom/",   ".rss",      ".atom",      ".rdf",       "/feed.xml",
                                           "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default"};

str base_of_page(struct arena *arena, const struct page_tree *tree, str url)
{
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const xmlNode *dom = tree->nodes.at[i].dom;
        if (str_equal(str_from((const char *)dom->name), STR("base")) && has_attribute(dom, "href"))
            return url_resolve(arena, url, attribute(dom, "href"));
    }
    return url;
}

static bool holds(str text, str word)
{
    for (size_t i = 0; i + word.len <= text.len; i++)
        if (str_equal_ignoring_case(str_slice(text, i, i + word.len), word))
            return true;
    return false;
}

bool is_feed_type(str type)
{
    str plain = str_trim(str_cut(&type, ';'));
    for (size_t i = 0; i < COUNT(FEED_TYPES); i++)
        if (str_equal_ignoring_case(plain, str_from(FEED_TYPES[i])))
            return true;
    return false;
}

static bool ends_like_feed(str href)
{
    str path = str_cut(&href, '?');
    for (size_t i = 0; i < COUNT(FEED_ENDINGS); i++)
        if (str_ends(path, str_from(FEED_ENDINGS[i])))
            return true;
    return false;
}

static bool names_feed(const struct page_node *node)
{
    return node->element == ELEMENT_HEAD_LINK && holds(attribute(node->dom, "rel"), STR("alternate")) &&
           is_feed_type(attribute(node->dom, "type"));
}

static bool links_feed(const struct page_node *node)
{
    return node->element == ELEMENT_LINK &&
           (is_feed_type(attribute(node->dom, "type")) || ends_like_feed(attribute(node->dom, "href")));
}

static bool is_of_comments(const xmlNode *dom)
{
    return holds(attribute(dom, "title"), STR("comment")) || holds(attribute(dom, "title"), STR("kommentar")) ||
           holds(attribute(dom, "href"), STR("comments"));
}

static void add_feed(struct arena *arena, struct page *page, const xmlNode *dom, str base)
{
    str url = arena_copy(arena, url_resolve(arena, base, attribute(dom, "href")));
    for (size_t i = 0; i < page->feeds.len; i++)
        if (str_equal(page->feeds.at[i].url, url))
            return;
    if (page->feeds.len < PAGE_FEEDS_MAX && url_is_web(url))
        *vec_push(arena, &page->feeds) = (struct page_feed){.url = url,
                                                            .title = arena_copy(arena, attribute(dom, "title")),
                                                            .type = arena_copy(arena, attribute(dom, "type"))};
}

static void add_feeds(struct arena *arena, const struct page_tree *tree, str base, struct page *page,
                      bool (*fits)(const struct page_node *node), bool of_comments)
{
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (fits(node) && has_attribute(node->dom, "href") && is_of_comments(node->dom) == of_comments)
            add_feed(arena, page, node->dom, base);
    }
}

void find_feeds(struct arena *arena, const struct page_tree *tree, str base, struct page *page)
{
    add_feeds(arena, tree, base, page, names_feed, false);
    if (!page->feeds.len)
        add_feeds(arena, tree, base, page, links_feed, false);
    add_feeds(arena, tree, base, page, names_feed, true);
}
