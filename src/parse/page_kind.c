#include "page_facts.h"

#include "url_parts.h"

/* Of a site, or of its version in one language. */
static bool is_front_page(str url)
{
    str path = url_split(url).path;
    return path.len == 0 || str_equal(path, STR("/"));
}

/*
 * Blogs and sections call themselves articles, too: og:type is believed with a date beside it in the head, and JSON-LD
 * when it tells of one article and not of the list that it stands in.
 */
bool page_is_article(const struct page_facts *facts, str url)
{
    int dated = facts->at[FACT_PUBLISHED].rank;
    bool by_type = str_ends(facts->at[FACT_TYPE].value, STR("article")) && dated > 0 && dated < RANK_SEEN;
    bool by_json = facts->headline.len > 0 && !facts->several_headlines;
    return (by_type || by_json) && !facts->is_collection && !is_front_page(url);
}
