#include "page_facts.h"

#include "date.h"
#include "entity.h"
#include "page_author.h"
#include "page_house.h"
#include "url_parts.h"

/* ---- what counts as an answer */

#define TITLE_BYTES_MAX 500

static bool is_answer(enum fact fact, str value)
{
    int64_t when;
    switch (fact) {
    case FACT_AUTHOR:
        return is_author(value);
    case FACT_PUBLISHED:
        return parse_date(value, &when);
    case FACT_TITLE:
    case FACT_SITE:
        return value.len > 0 && value.len <= TITLE_BYTES_MAX && str_find(value, STR("{{")) == STR_NONE;
    case FACT_LANGUAGE:
        return value.len >= 2 && value.len <= 12;
    default:
        return value.len > 0;
    }
}

/* White space folded. */
static str one_line(struct arena *arena, str value)
{
    char *out = arena_array(arena, char, value.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < value.len; i++) {
        bool space = (unsigned char)value.at[i] <= ' ';
        if (!space)
            out[len++] = value.at[i];
        else if (len && out[len - 1] != ' ')
            out[len++] = ' ';
    }
    return str_trim((str){out, len});
}

#define VALUE_BYTES_MAX   4000
#define AUTHORS_BYTES_MAX 160

/* Many systems escape what is escaped already: "Bell&amp;#8217;s". */
static str unescaped(struct arena *arena, str value)
{
    if (str_find_char(value, '&') == STR_NONE)
        return value;
    struct buf out = buf_with_limit(VALUE_BYTES_MAX);
    entity_decode(&out, value, false);
    str copy = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

void facts_offer(struct arena *arena, struct page_facts *facts, enum fact fact, int rank, str value)
{
    if (value.len > VALUE_BYTES_MAX)
        return;
    str line = one_line(arena, unescaped(arena, value));
    if (fact == FACT_AUTHOR)
        line = author_names(arena, line, facts->house);
    if (!is_answer(fact, line))
        return;
    if (fact == FACT_AUTHOR && is_house(arena, line, facts->house))
        rank = RANK_OF_HOUSE;
    else if (fact == FACT_AUTHOR && rank < RANK_OF_LOGIN && is_login(line))
        rank = RANK_OF_LOGIN;
    int before = facts->at[fact].rank;
    str said = facts->at[fact].value;
    if (before == 0 || rank < before)
        facts->at[fact].value = line;
    else if (fact == FACT_AUTHOR && rank == before && rank < RANK_SEEN && str_find(said, line) == STR_NONE &&
             said.len + line.len < AUTHORS_BYTES_MAX)
        facts->at[fact].value = arena_printf(arena, "%" STR_FMT ", %" STR_FMT, STR_ARG(said), STR_ARG(line));
    else
        return;
    facts->at[fact].rank = rank;
}

int64_t published_of_page(const struct page_facts *facts)
{
    int64_t when = WHEN_NONE;
    return parse_date(facts->at[FACT_PUBLISHED].value, &when) ? when : WHEN_NONE;
}

/* ---- the head */

struct meta_rule {
    const char *key; /* of name, property, itemprop or http-equiv */
    enum fact fact;
    int rank;
};

/* Below 10 stands nothing, 10 to 19 is JSON-LD, from RANK_SEEN on is what readers see. */
static const struct meta_rule META[] = {
    {"og:title", FACT_TITLE, 20},
    {"twitter:title", FACT_TITLE, 24},
    {"sailthru.title", FACT_TITLE, 26},
    {"parsely-title", FACT_TITLE, 26},
    {"cxenseparse:title", FACT_TITLE, 26},
    {"dc.title", FACT_TITLE, 28},
    {"dcterms.title", FACT_TITLE, 28},
    {"dc:title", FACT_TITLE, 28},
    {"citation_title", FACT_TITLE, 28},
    {"headline", FACT_TITLE, 30},

    {"og:site_name", FACT_SITE, 20},
    {"application-name", FACT_SITE, 24},
    {"dc.publisher", FACT_SITE, 26},
    {"apple-mobile-web-app-title", FACT_SITE, 30},
    {"publisher", FACT_SITE, 40},

    {"author", FACT_AUTHOR, 20},
    {"article:author", FACT_AUTHOR, 22},
    {"article:author_name", FACT_AUTHOR, 22},
    {"og:article:author", FACT_AUTHOR, 22},
    {"og:author", FACT_AUTHOR, 22},
    {"byl", FACT_AUTHOR, 22},
    {"sailthru.author", FACT_AUTHOR, 24},
    {"parsely-author", FACT_AUTHOR, 24},
    {"cxenseparse:author", FACT_AUTHOR, 24},
    {"dc.creator", FACT_AUTHOR, 26},
    {"dc:creator", FACT_AUTHOR, 26},
    {"dcterms.creator", FACT_AUTHOR, 26},
    {"dc.author", FACT_AUTHOR, 26},
    {"citation_author", FACT_AUTHOR, 26},
    {"authors", FACT_AUTHOR, 28},

    {"article:published_time", FACT_PUBLISHED, 20},
    {"og:article:published_time", FACT_PUBLISHED, 20},
    {"article:published", FACT_PUBLISHED, 20},
    {"og:published_time", FACT_PUBLISHED, 21},
    {"og:pubdate", FACT_PUBLISHED, 21},
    {"datepublished", FACT_PUBLISHED, 22},
    {"cxenseparse:publishtime", FACT_PUBLISHED, 23},
    {"cxenseparse:recs:publishtime", FACT_PUBLISHED, 23},
    {"sailthru.date", FACT_PUBLISHED, 24},
    {"parsely-pub-date", FACT_PUBLISHED, 24},
    {"pubdate", FACT_PUBLISHED, 25},
    {"publishdate", FACT_PUBLISHED, 25},
    {"publish-date", FACT_PUBLISHED, 25},
    {"publication_date", FACT_PUBLISHED, 25},
    {"pub_date", FACT_PUBLISHED, 25},
    {"pdate", FACT_PUBLISHED, 25},
    {"dc.date.issued", FACT_PUBLISHED, 26},
    {"dcterms.issued", FACT_PUBLISHED, 26},
    {"dcterms.created", FACT_PUBLISHED, 27},
    {"dc:date.created", FACT_PUBLISHED, 27},
    {"dcterms.date", FACT_PUBLISHED, 28},
    {"dc.date", FACT_PUBLISHED, 28},
    {"dc:date", FACT_PUBLISHED, 28},
    {"citation_publication_date", FACT_PUBLISHED, 28},
    {"citation_date", FACT_PUBLISHED, 28},
    {"datecreated", FACT_PUBLISHED, 30},
    {"date", FACT_PUBLISHED, 32},
    {"displaydate", FACT_PUBLISHED, 34},

    {"content-language", FACT_LANGUAGE, 30},
    {"language", FACT_LANGUAGE, 32},
    {"dc.language", FACT_LANGUAGE, 32},
    {"dc:language", FACT_LANGUAGE, 32},
    {"inlanguage", FACT_LANGUAGE, 32},
    {"og:locale", FACT_LANGUAGE, 34},

    {"og:url", FACT_URL, 24},

    {"og:type", FACT_TYPE, 20},
};

static void facts_from_meta(struct arena *arena, struct page_facts *facts, const xmlNode *node)
{
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++) {
        str key = attribute(node, keys[k]);
        for (size_t i = 0; key.len && i < sizeof META / sizeof META[0]; i++)
            if (str_equal_ignoring_case(key, str_from(META[i].key)))
                facts_offer(arena, facts, META[i].fact, META[i].rank, attribute(node, "content"));
    }
}

/* <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">: Yoast and others. */
#define RANK_OF_CARD 40

static void facts_from_card(struct arena *arena, struct page_facts *facts, const xmlNode *node)
{
    str name = attribute(node, "name");
    if (str_equal(name, STR("twitter:label1")))
        facts->card_names_author = says_author(attribute(node, "content"));
    else if (facts->card_names_author && str_equal(name, STR("twitter:data1")))
        facts_offer(arena, facts, FACT_AUTHOR, RANK_OF_CARD, attribute(node, "content"));
}

static str text_inside(const xmlNode *node)
{
    return node->children && node->children->content ? str_from((const char *)node->children->content) : STR("");
}

/* Titles of pictures (svg) are elsewhere. */
static bool in_head(const struct page_tree *tree, const struct page_node *node)
{
    return tree->nodes.at[node->parent].element == ELEMENT_HEAD || tree->nodes.at[node->parent].element == ELEMENT_HTML;
}

void facts_from_head(struct arena *arena, struct page_facts *facts, const struct page_tree *tree)
{
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_META) {
            facts_from_meta(arena, facts, node->dom);
            facts_from_card(arena, facts, node->dom);
        } else if (node->element == ELEMENT_HTML)
            facts_offer(arena, facts, FACT_LANGUAGE, 20, attribute(node->dom, "lang"));
        else if (node->element == ELEMENT_TITLE && in_head(tree, node) && !facts->head_title.len)
            facts->head_title = one_line(arena, str_slice(text_inside(node->dom), 0, VALUE_BYTES_MAX));
        else if (node->element == ELEMENT_HEAD_LINK &&
                 str_equal_ignoring_case(attribute(node->dom, "rel"), STR("canonical")))
            facts_offer(arena, facts, FACT_URL, 20, attribute(node->dom, "href"));
        else if (node->element == ELEMENT_SCRIPT && str_find(attribute(node->dom, "type"), STR("ld+json")) != STR_NONE)
            facts_from_json(arena, facts, text_inside(node->dom));
    }
    facts_offer(arena, facts, FACT_TITLE, 50, facts->head_title);
}

/* <link rel=alternate hreflang=pt href="…">: among its translations a page names itself. */
static void facts_from_translations(struct arena *arena, struct page_facts *facts, const struct page_tree *tree,
                                    str url)
{
    for (size_t i = 0; i < tree->nodes.len && !facts->at[FACT_LANGUAGE].rank; i++) {
        const xmlNode *link = tree->nodes.at[i].dom;
        if (tree->nodes.at[i].element != ELEMENT_HEAD_LINK ||
            !str_equal_ignoring_case(attribute(link, "rel"), STR("alternate")))
            continue;
        str href = attribute(link, "href"), language = attribute(link, "hreflang");
        bool own = href.len && (str_equal(href, facts->at[FACT_URL].value) || str_equal(href, url));
        if (own && !str_equal_ignoring_case(language, STR("x-default")))
            facts_offer(arena, facts, FACT_LANGUAGE, 36, language);
    }
}

/* The head may name the author before it names the house. */
static void learn_house(struct arena *arena, struct page_facts *facts, str url)
{
    str own = facts->at[FACT_URL].value;
    facts->house =
        arena_printf(arena, "%" STR_FMT "\n%" STR_FMT "\n%" STR_FMT, STR_ARG(facts->at[FACT_SITE].value),
                     STR_ARG(url_host(url_split(own).authority)), STR_ARG(url_host(url_split(url).authority)));
    str author = facts->at[FACT_AUTHOR].value;
    int rank = facts->at[FACT_AUTHOR].rank;
    facts->at[FACT_AUTHOR].rank = 0;
    if (rank)
        facts_offer(arena, facts, FACT_AUTHOR, rank, author);
}

struct page_facts page_facts_of(struct arena *arena, const struct page_tree *tree, str url)
{
    struct page_facts facts = {0};
    facts_from_head(arena, &facts, tree);
    facts_from_translations(arena, &facts, tree, url);
    learn_house(arena, &facts, url);
    facts_from_url(arena, &facts, url);
    facts_from_body(arena, &facts, tree);
    facts_from_labels(arena, &facts, tree, title_of_page(arena, &facts, tree));
    return facts;
}
