/* Pages that stand where something else was expected. */
#include <nutgraf/parse/page.h>

#include "page_feeds.h"
#include "url_parts.h"

/* What parts of an address are called that is one of a feed. */
static bool is_feed_word(str word)
{
    static const str words[] = {STR_INIT("feed"), STR_INIT("feeds"), STR_INIT("rss"),
                                STR_INIT("rss2"), STR_INIT("atom"),  STR_INIT("rdf")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal_ignoring_case(word, words[i]))
            return true;
    return false;
}

/* "feeds.example.org" */
static bool host_promises_feed(str host)
{
    return is_feed_word(str_cut(&host, '.'));
}

/* "/feed/news", "/news.rss", "/rss.php", "/news.xml"; but not "/new-feed-for-cows". */
static bool path_promises_feed(str path)
{
    while (path.len > 0) {
        str ending = str_cut(&path, '/');
        str name = str_cut(&ending, '.');
        if (is_feed_word(name) || is_feed_word(ending) || str_equal_ignoring_case(ending, STR("xml")))
            return true;
    }
    return false;
}

/* "?feed=rss2", "?format=rss", "?rss" */
static bool query_promises_feed(str query)
{
    while (query.len > 0) {
        str value = str_cut(&query, '&');
        str name = str_cut(&value, '=');
        if (is_feed_word(name) || is_feed_word(value))
            return true;
    }
    return false;
}

static bool promises_feed(str url)
{
    struct url_parts parts = url_split(url);
    return host_promises_feed(url_host(parts.authority)) || path_promises_feed(parts.path) ||
           query_promises_feed(parts.query);
}

const char *page_fault_as_article(const struct page *page, str asked, str content_type)
{
    if (page->is_article)
        return NULL;
    if (is_feed_type(content_type) || promises_feed(asked))
        return "is a web page where a feed was expected; look on the site for where the feed is now";
    if (page->words < PAGE_WORDS_OF_ARTICLE)
        return "is a page that says too little for an article, and names no feed; check the source’s url";
    return NULL;
}
