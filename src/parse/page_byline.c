#include "page_facts.h"

#include <nutgraf/base/buf.h>

#include "page_author.h"
#include "page_dates.h"
#include "page_house.h"

/* ---- the author and the date that readers see */

enum naming { BY_PROPERTY, BY_RELATION, BY_CLASS, BY_TEST, NAMING_COUNT };

static const char *const NAMING_ATTRIBUTES[NAMING_COUNT] = {"itemprop", "rel", "class", "data-testid"};

struct seen_rule {
    enum naming naming;
    str word; /* as holds_word finds it */
    enum fact fact;
    int rank;
};

static const struct seen_rule SEEN[] = {
    {BY_PROPERTY, STR_INIT("author"), FACT_AUTHOR, 60},
    {BY_RELATION, STR_INIT("author"), FACT_AUTHOR, 62},
    {BY_CLASS, STR_INIT("author-name"), FACT_AUTHOR, 64},
    {BY_CLASS, STR_INIT("author__name"), FACT_AUTHOR, 64},
    {BY_CLASS, STR_INIT("authorname"), FACT_AUTHOR, 64},
    {BY_CLASS, STR_INIT("byline-name"), FACT_AUTHOR, 64},
    {BY_CLASS, STR_INIT("byline__name"), FACT_AUTHOR, 64},
    {BY_CLASS, STR_INIT("fn"), FACT_AUTHOR, 65},
    {BY_CLASS, STR_INIT("author"), FACT_AUTHOR, 66},
    {BY_CLASS, STR_INIT("byline"), FACT_AUTHOR, 68},
    {BY_CLASS, STR_INIT("autor"), FACT_AUTHOR, 68},
    {BY_CLASS, STR_INIT("authors"), FACT_AUTHOR, 69},
    {BY_TEST, STR_INIT("byline"), FACT_AUTHOR, 69},
    {BY_PROPERTY, STR_INIT("datePublished"), FACT_PUBLISHED, 60},
    {BY_CLASS, STR_INIT("entry-date"), FACT_PUBLISHED, 64},
    {BY_CLASS, STR_INIT("published"), FACT_PUBLISHED, 64},
    {BY_CLASS, STR_INIT("post-date"), FACT_PUBLISHED, 65},
    {BY_CLASS, STR_INIT("date"), FACT_PUBLISHED, 70},
    {BY_CLASS, STR_INIT("datum"), FACT_PUBLISHED, 70},
    {BY_CLASS, STR_INIT("timestamp"), FACT_PUBLISHED, 70},
    {BY_CLASS, STR_INIT("time"), FACT_PUBLISHED, 72},
    {BY_CLASS, STR_INIT("meta"), FACT_PUBLISHED, 74},
    {BY_CLASS, STR_INIT("byline"), FACT_PUBLISHED, 74},
};

/* True when one of the names that white space parts is the word, or ends in it: "article__author". */
static bool holds_word(str names, str word)
{
    while (names.len >= word.len) {
        str name = str_trim(str_cut(&names, ' '));
        size_t before = name.len - word.len;
        if (name.len < word.len || !str_equal_ignoring_case(str_slice(name, before, name.len), word))
            continue;
        if (before == 0 || name.at[before - 1] == '-' || name.at[before - 1] == '_')
            return true;
    }
    return false;
}

#define BYLINE_BYTES_MAX 160
#define BYLINE_NODES_MAX 200

/* How addresses of people's own pages go on. */
static const char *const PEOPLE[] = {"/author/",       "/authors/", "/autor/",    "/autoren/",    "/auteur/",
                                     "/auteurs/",      "/autore/",  "/newsteam/", "/journalist/", "/people/",
                                     "/contributors/", "/by/",      "/@"};
#define RANK_OF_LINK 71

/* "/people/" itself is the list of them; photographers' pages are elsewhere. */
static bool leads_to_person(const struct page_node *node, str house)
{
    str href = attribute(node->dom, "href");
    if (node->element != ELEMENT_LINK || !is_own_link(href, house))
        return false;
    for (size_t i = 0; i < sizeof PEOPLE / sizeof PEOPLE[0]; i++) {
        str people = str_from(PEOPLE[i]);
        size_t at = str_find(href, people);
        if (at != STR_NONE && at + people.len < href.len)
            return true;
    }
    return false;
}

/* The next node inside `root`, in the order of the document; NULL behind the last. */
static const xmlNode *next_inside(const xmlNode *root, const xmlNode *at)
{
    if (at->type == XML_ELEMENT_NODE && at->children && (at == root || !element_is_opaque(element_of(at))))
        return at->children;
    while (at != root && !at->next)
        at = at->parent;
    return at == root ? NULL : at->next;
}

/* All text inside a small element, in one line. */
static str text_of(struct arena *arena, const struct page_node *node)
{
    if (node->bytes > BYLINE_BYTES_MAX)
        return STR("");
    struct buf text = buf_with_limit(2 * BYLINE_BYTES_MAX);
    const xmlNode *at = node->dom;
    for (size_t left = BYLINE_NODES_MAX; left && (at = next_inside(node->dom, at)) != NULL; left--)
        if (at->type == XML_TEXT_NODE) {
            buf_add(&text, str_from((const char *)at->content));
            buf_add_char(&text, ' ');
        }
    str copy = arena_copy(arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

static str said_by(struct arena *arena, const struct page_node *node, enum fact fact)
{
    static const char *const exact[] = {"datetime", "content"};
    for (size_t i = 0; fact == FACT_PUBLISHED && i < sizeof exact / sizeof exact[0]; i++)
        if (has_attribute(node->dom, exact[i]))
            return attribute(node->dom, exact[i]);
    if (fact == FACT_AUTHOR && node->element == ELEMENT_META)
        return attribute(node->dom, "content");
    str text = text_of(arena, node);
    return fact == FACT_PUBLISHED ? first_date(arena, text) : text;
}

/* A single word in such a link is as likely the name of a list. */
static void offer_linked(struct arena *arena, struct page_facts *facts, str text, bool beside_first)
{
    int rank = facts->at[FACT_AUTHOR].rank;
    str said = facts->at[FACT_AUTHOR].value;
    str name = author_names(arena, str_trim(text), facts->house);
    if (!is_full_name(name))
        return;
    if (!rank || rank > RANK_OF_LINK)
        facts_offer(arena, facts, FACT_AUTHOR, RANK_OF_LINK, name);
    else if (rank == RANK_OF_LINK && beside_first && said.len < BYLINE_BYTES_MAX && str_find(said, name) == STR_NONE)
        facts->at[FACT_AUTHOR].value = arena_printf(arena, "%" STR_FMT ", %" STR_FMT, STR_ARG(said), STR_ARG(name));
}

static void offer_named(struct arena *arena, struct page_facts *facts, const struct page_node *node)
{
    str names[NAMING_COUNT];
    for (size_t i = 0; i < NAMING_COUNT; i++)
        names[i] = attribute_names(node->dom, NAMING_ATTRIBUTES[i]);
    for (size_t i = 0; i < sizeof SEEN / sizeof SEEN[0]; i++) {
        const struct seen_rule *rule = &SEEN[i];
        if (facts->at[rule->fact].rank && facts->at[rule->fact].rank <= rule->rank)
            continue;
        if (holds_word(names[rule->naming], rule->word))
            facts_offer(arena, facts, rule->fact, rule->rank, said_by(arena, node, rule->fact));
    }
}

void facts_from_body(struct arena *arena, struct page_facts *facts, const struct page_tree *tree)
{
    size_t line = STR_NONE; /* in which the first link to a person stands: who is named beside wrote it too */
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->verdict >= VERDICT_COMMENTS || node->element == ELEMENT_NAV || node->element == ELEMENT_FOOTER) {
            i = node->end - 1;
            continue;
        }
        offer_named(arena, facts, node);
        if (leads_to_person(node, facts->house)) {
            offer_linked(arena, facts, text_of(arena, node), node->run == line);
            line = facts->at[FACT_AUTHOR].rank == RANK_OF_LINK && line == STR_NONE ? node->run : line;
        }
        if (node->element == ELEMENT_TIME && !facts->at[FACT_PUBLISHED].rank) {
            facts_offer(arena, facts, FACT_PUBLISHED, 62, attribute(node->dom, "datetime"));
            facts_offer(arena, facts, FACT_PUBLISHED, 63, first_date(arena, text_of(arena, node)));
        }
    }
}
