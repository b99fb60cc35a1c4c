#include "page_facts.h"

#include <string.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/text/letter_case.h>

#include "url_parts.h"

static const char *const SEPARATORS[] = {" | ",  " - ",  " – ", " — ", " · ", " • ", " » ", " « ", " : ",
                                         " :: ", " // ", " > ", " ‹ ", " › ", " ~ ", "｜",  "_"};

/* Where the last separator of the title stands, and its length. */
static size_t last_separator(str title, size_t *ret_len)
{
    size_t best = STR_NONE;
    for (size_t i = 0; i < sizeof SEPARATORS / sizeof SEPARATORS[0]; i++) {
        str separator = str_from(SEPARATORS[i]);
        for (size_t at = 0; at + separator.len <= title.len; at++) {
            if (!str_equal(str_slice(title, at, at + separator.len), separator))
                continue;
            if (best == STR_NONE || at > best) {
                best = at;
                *ret_len = separator.len;
            }
        }
    }
    return best;
}

static bool says_the_same(struct arena *arena, str a, str b)
{
    return a.len && b.len && str_equal(text_fold(arena, a), text_fold(arena, b));
}

/* "The Gazette » Blog Archive » Roses in May": how WordPress, and phpBB in its way, once titled all pages. */
static str behind_archive(str title)
{
    static const char *const archives[] = {"Blog Archive » ", "Blog Archiv » ", "View topic - ", "Thema anzeigen - "};
    for (size_t i = 0; i < sizeof archives / sizeof archives[0]; i++) {
        size_t at = str_find(title, str_from(archives[i]));
        if (at != STR_NONE)
            return str_slice(title, at + strlen(archives[i]), title.len);
    }
    return title;
}

static bool is_domain(str name)
{
    size_t dot = str_find_last_char(name, '.');
    return dot != STR_NONE && dot > 0 && dot + 2 < name.len && str_find_char(name, ' ') == STR_NONE;
}

static str without_site(struct arena *arena, str title, str site)
{
    title = behind_archive(title);
    size_t separator_len = 0;
    size_t at = last_separator(title, &separator_len);
    if (at == STR_NONE)
        return title;
    str head = str_trim(str_slice(title, 0, at));
    str tail = str_trim(str_slice(title, at + separator_len, title.len));
    if (says_the_same(arena, head, site) || is_domain(head))
        return tail;
    if (says_the_same(arena, tail, site) || tail.len * 2 < head.len)
        return head;
    return title;
}

/* ---- the heading that says what the title says */

#define HEADING_BYTES_MAX 400
#define HEADING_BYTES_MIN 4

static size_t words_shared(str a, str b)
{
    size_t count = 0;
    while (a.len) {
        str word = str_cut(&a, ' ');
        count += word.len >= 4 && str_find(b, word) != STR_NONE;
    }
    return count;
}

struct title_search {
    str stated;   /* folded, without the site's name */
    str whole;    /* folded, as <title> has it */
    str site;     /* folded */
    str best;     /* the heading that stands in the title */
    int best_fit; /* how well, see fit_of */
    str related;  /* the first main heading that shares words with it */
    str only;     /* the one main heading there is */
    size_t main_headings;
    size_t element; /* of the last run that was considered, which may have many */
    bool leads_home;
};

struct heading {
    str text;
    str folded;
    int level;
    bool named; /* its class says that it is the article's */
};

/* A site's own name leads to its first page. */
static bool leads_home(const struct page_tree *tree, size_t element)
{
    for (size_t i = element; i < tree->nodes.at[element].end; i++) {
        if (tree->nodes.at[i].element != ELEMENT_LINK)
            continue;
        struct url_parts url = url_split(attribute(tree->nodes.at[i].dom, "href"));
        if (str_equal(url.path, STR("/")) || (url.authority.len && !url.path.len))
            return true;
    }
    return false;
}

static bool is_named(const struct page_node *node)
{
    static const char *const names[] = {"entry-title",   "entry__title", "post-title", "post__title",
                                        "article-title", "story-title",  "page-title", "headline"};
    str class = attribute_names(node->dom, "class");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_find(class, str_from(names[i])) != STR_NONE)
            return true;
    return str_equal(attribute(node->dom, "itemprop"), STR("headline"));
}

static bool is_whole_part(str title, size_t from, size_t to)
{
    while (from > 0 && title.at[from - 1] == ' ')
        from--;
    while (to < title.len && title.at[to] == ' ')
        to++;
    return (from == 0 || !ascii_is_letter_or_digit(title.at[from - 1])) &&
           (to == title.len || !ascii_is_letter_or_digit(title.at[to]));
}

/* 0 when it says something else than the title. */
static int fit_of(const struct title_search *search, const struct heading *heading)
{
    static const int deepest = 3;
    str title = str_find(search->stated, heading->folded) != STR_NONE ? search->stated : search->whole;
    size_t at = str_find(title, heading->folded);
    if (at == STR_NONE || heading->level > (heading->named ? deepest : deepest - 1))
        return 0;
    bool part = is_whole_part(title, at, at + heading->folded.len);
    return 1 + (part && at == 0) + 2 * (part && heading->named);
}

static void consider(struct title_search *search, const struct heading *heading)
{
    if (heading->folded.len < HEADING_BYTES_MIN || str_equal(heading->folded, search->site))
        return;
    int fit = fit_of(search, heading);
    if (fit > search->best_fit || (fit && fit == search->best_fit && heading->text.len > search->best.len)) {
        search->best = heading->text;
        search->best_fit = fit;
    }
    if (heading->level > 1)
        return;
    search->only = search->main_headings++ ? STR("") : heading->text;
    if (!search->related.len && words_shared(heading->folded, search->stated) >= 2)
        search->related = heading->text;
}

static void consider_run(struct arena *arena, struct title_search *search, const struct page_tree *tree, size_t index)
{
    const struct run *run = &tree->runs.at[index];
    const struct page_node *node = &tree->nodes.at[run->node];
    if (!node->level || run->text.len > HEADING_BYTES_MAX)
        return;
    if (run->node != search->element)
        search->leads_home = leads_home(tree, run->node);
    search->element = run->node;
    if (search->leads_home)
        return;
    struct heading heading = {run->text, text_fold(arena, run->text), node->level, is_named(node)};
    consider(search, &heading);
}

/* A bold line that is one of the title's parts, on pages without headings. */
static void consider_strong_line(struct arena *arena, struct title_search *search, const struct run *run)
{
    if (!run->strong_line || run->link_characters || run->text.len > HEADING_BYTES_MAX)
        return;
    struct heading heading = {.text = run->text, .folded = text_fold(arena, run->text), .level = 2};
    size_t at = str_find(search->whole, heading.folded);
    if (at != STR_NONE && is_whole_part(search->whole, at, at + heading.folded.len))
        consider(search, &heading);
}

/* "Gardens: Roses in May", where the title says "Roses in May": a label stands in the heading. */
#define STATED_BYTES_MIN 15

static bool holds_stated(struct arena *arena, str heading, str stated)
{
    return stated.len >= STATED_BYTES_MIN && str_ends(text_fold(arena, heading), stated);
}

str title_of_page(struct arena *arena, const struct page_facts *facts, const struct page_tree *tree)
{
    str site = facts->at[FACT_SITE].value;
    str stated = without_site(arena, facts->at[FACT_TITLE].value, site);
    struct title_search search = {.stated = text_fold(arena, stated),
                                  .whole = text_fold(arena, facts->head_title),
                                  .site = text_fold(arena, site)};
    for (size_t i = 0; i < tree->runs.len; i++)
        consider_run(arena, &search, tree, i);
    for (size_t i = 0; i < tree->runs.len && !search.best_fit; i++)
        consider_strong_line(arena, &search, &tree->runs.at[i]);
    if (search.best_fit > 1 || (search.best_fit && search.best.len * 2 >= stated.len))
        return search.best;
    if (search.related.len && !holds_stated(arena, search.related, search.stated))
        return search.related;
    return stated.len ? stated : search.only;
}
