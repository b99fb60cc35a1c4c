#include "page_facts.h"

#include <ctype.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "page_dates.h"

/* ---- the author and the date that readers see */

struct seen_rule {
    const char *attribute;
    const char *word; /* as holds_word finds it */
    enum fact fact;
    int rank;
};

static const struct seen_rule SEEN[] = {
    {"itemprop", "author", FACT_AUTHOR, 60},     {"rel", "author", FACT_AUTHOR, 62},
    {"class", "author-name", FACT_AUTHOR, 64},   {"class", "author__name", FACT_AUTHOR, 64},
    {"class", "authorname", FACT_AUTHOR, 64},    {"class", "byline-name", FACT_AUTHOR, 64},
    {"class", "byline__name", FACT_AUTHOR, 64},  {"class", "fn", FACT_AUTHOR, 65},
    {"class", "author", FACT_AUTHOR, 66},        {"class", "byline", FACT_AUTHOR, 68},
    {"class", "autor", FACT_AUTHOR, 68},         {"itemprop", "datePublished", FACT_PUBLISHED, 60},
    {"class", "entry-date", FACT_PUBLISHED, 64}, {"class", "published", FACT_PUBLISHED, 64},
    {"class", "post-date", FACT_PUBLISHED, 65},  {"class", "date", FACT_PUBLISHED, 70},
    {"class", "datum", FACT_PUBLISHED, 70},      {"class", "timestamp", FACT_PUBLISHED, 70},
    {"class", "time", FACT_PUBLISHED, 72},       {"class", "meta", FACT_PUBLISHED, 74},
    {"class", "byline", FACT_PUBLISHED, 74},
};

/* True when one of the names that white space parts is the word, or ends in it: "article__author". */
static bool holds_word(str names, str word)
{
    while (names.len) {
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

/* How addresses of people's own pages go on. */
static const char *const PEOPLE[] = {"/author/",     "/authors/", "/autor/",        "/autoren/",
                                     "/auteur/",     "/auteurs/", "/autore/",       "/newsteam/",
                                     "/journalist/", "/people/",  "/contributors/", "/by/"};
#define RANK_OF_LINK 71

static bool leads_to_person(const struct page_node *node)
{
    if (node->element != ELEMENT_LINK)
        return false;
    str href = attribute(node->dom, "href");
    for (size_t i = 0; i < sizeof PEOPLE / sizeof PEOPLE[0]; i++)
        if (str_find(href, str_from(PEOPLE[i])) != STR_NONE)
            return true;
    return false;
}

/* All text inside a small element, in one line. */
static str text_of(struct arena *arena, const struct page_tree *tree, const struct page_node *node)
{
    size_t index = (size_t)(node - tree->nodes.at);
    if (node->bytes > BYLINE_BYTES_MAX)
        return STR("");
    struct buf text = buf_with_limit(2 * BYLINE_BYTES_MAX);
    for (size_t i = index; i < node->end; i++) {
        for (const xmlNode *at = tree->nodes.at[i].dom->children; at; at = at->next)
            if (at->type == XML_TEXT_NODE && tree->nodes.at[i].element != ELEMENT_SCRIPT) {
                buf_add(&text, str_from((const char *)at->content));
                buf_add_char(&text, ' ');
            }
    }
    str copy = arena_copy(arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

static str said_by(struct arena *arena, const struct page_tree *tree, const struct page_node *node, enum fact fact)
{
    static const char *const exact[] = {"datetime", "content"};
    for (size_t i = 0; fact == FACT_PUBLISHED && i < sizeof exact / sizeof exact[0]; i++)
        if (has_attribute(node->dom, exact[i]))
            return attribute(node->dom, exact[i]);
    if (fact == FACT_AUTHOR && node->element == ELEMENT_META)
        return attribute(node->dom, "content");
    str text = text_of(arena, tree, node);
    return fact == FACT_PUBLISHED ? first_date(arena, text) : text;
}

void facts_from_body(struct arena *arena, struct page_facts *facts, const struct page_tree *tree)
{
    for (size_t i = 0; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->verdict >= VERDICT_COMMENTS) {
            i = node->end - 1;
            continue;
        }
        for (size_t r = 0; r < sizeof SEEN / sizeof SEEN[0]; r++) {
            const struct seen_rule *rule = &SEEN[r];
            if (facts->at[rule->fact].rank && facts->at[rule->fact].rank <= rule->rank)
                continue;
            if (holds_word(attribute_names(node->dom, rule->attribute), str_from(rule->word)))
                facts_offer(arena, facts, rule->fact, rule->rank, said_by(arena, tree, node, rule->fact));
        }
        if (facts->at[FACT_AUTHOR].rank == 0 && leads_to_person(node))
            facts_offer(arena, facts, FACT_AUTHOR, RANK_OF_LINK, text_of(arena, tree, node));
        if (node->element == ELEMENT_TIME && !facts->at[FACT_PUBLISHED].rank) {
            facts_offer(arena, facts, FACT_PUBLISHED, 62, attribute(node->dom, "datetime"));
            facts_offer(arena, facts, FACT_PUBLISHED, 63, first_date(arena, text_of(arena, tree, node)));
        }
    }
}

/* The first date among the runs around the title, of those short enough to be a label. */
#define LABEL_BYTES_MAX  200
#define RUNS_BEFORE      6
#define RUNS_AFTER       14
#define BYLINE_WORDS_MAX 5

/* "By Jane Doe | 3 May" is Jane Doe: up to five words that begin with capitals; empty when it is no byline. */
static str byline_name(str text)
{
    str rest = without_byline_opening(text);
    if (rest.len == text.len)
        return STR("");
    size_t end = 0;
    size_t words = 0;
    for (size_t i = 0; i < rest.len && words < BYLINE_WORDS_MAX; words++) {
        size_t next = i;
        if (!char_is_upper(utf8_next(rest, &next)))
            break;
        while (next < rest.len && str_find_char(STR(" ,|/(:;"), rest.at[next]) == STR_NONE)
            next++;
        end = next;
        if (next < rest.len && rest.at[next] != ' ')
            break;
        i = next + 1;
    }
    return words >= 1 ? str_slice(rest, 0, end) : STR("");
}

void facts_from_labels(struct arena *arena, struct page_facts *facts, const struct page_tree *tree, str title)
{
    size_t at = 0;
    while (at < tree->runs.len && !str_equal(tree->runs.at[at].text, title))
        at++;
    if (at == tree->runs.len)
        at = 0;
    for (size_t i = at > RUNS_BEFORE ? at - RUNS_BEFORE : 0; i < tree->runs.len && i < at + RUNS_AFTER; i++) {
        str text = tree->runs.at[i].text;
        if (text.len > LABEL_BYTES_MAX)
            continue;
        facts_offer(arena, facts, FACT_PUBLISHED, 80, first_date(arena, text));
        facts_offer(arena, facts, FACT_AUTHOR, 80, byline_name(text));
    }
}

/* ---- the date in the address */

static bool is_digits(str s, size_t min, size_t max)
{
    for (size_t i = 0; i < s.len; i++)
        if (!isdigit((unsigned char)s.at[i]))
            return false;
    return s.len >= min && s.len <= max;
}

/* /2025/10/17/ and /2025-10-17-headline; a month alone dates nothing. */
void facts_from_url(struct arena *arena, struct page_facts *facts, str url)
{
    str rest = url;
    str a = STR("");
    str b = STR("");
    while (rest.len) {
        str c = str_cut(&rest, '/');
        if (is_digits(a, 4, 4) && is_digits(b, 1, 2) && is_digits(c, 1, 2))
            facts_offer(arena, facts, FACT_PUBLISHED, 38,
                        arena_printf(arena, "%" STR_FMT "-%02d-%02d", STR_ARG(a), (int)strtol(b.at, NULL, 10),
                                     (int)strtol(c.at, NULL, 10)));
        if (c.len >= 10 && c.at[4] == '-' && c.at[7] == '-' && is_digits(str_slice(c, 0, 4), 4, 4))
            facts_offer(arena, facts, FACT_PUBLISHED, 38, str_slice(c, 0, 10));
        a = b;
        b = c;
    }
}
