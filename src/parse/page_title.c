#include "page_facts.h"

#include <nutgraf/text/letter_case.h>

static const char *const SEPARATORS[] = {" | ",  " - ",  " – ", " — ", " · ", " • ", " » ", " « ",
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

static str without_site(struct arena *arena, str title, str site)
{
    size_t separator_len = 0;
    size_t at = last_separator(title, &separator_len);
    if (at == STR_NONE)
        return title;
    str head = str_trim(str_slice(title, 0, at));
    str tail = str_trim(str_slice(title, at + separator_len, title.len));
    if (says_the_same(arena, head, site))
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
    str stated;  /* folded, without the site's name */
    str whole;   /* folded, as <title> has it */
    str site;    /* folded */
    str best;    /* the longest heading that stands in the title */
    str related; /* the first main heading that shares words with it */
    str only;    /* the one main heading there is */
    size_t main_headings;
};

static void consider(struct arena *arena, struct title_search *search, str text, int level)
{
    str folded = text_fold(arena, text);
    if (folded.len < HEADING_BYTES_MIN || str_equal(folded, search->site))
        return;
    bool stands_in = str_find(search->stated, folded) != STR_NONE || str_find(search->whole, folded) != STR_NONE;
    if (level <= 2 && stands_in && text.len > search->best.len)
        search->best = text;
    if (level > 1)
        return;
    search->only = search->main_headings++ ? STR("") : text;
    if (!search->related.len && words_shared(folded, search->stated) >= 2)
        search->related = text;
}

str title_of_page(struct arena *arena, const struct page_facts *facts, const struct page_tree *tree)
{
    str site = facts->at[FACT_SITE].value;
    str stated = without_site(arena, facts->at[FACT_TITLE].value, site);
    struct title_search search = {.stated = text_fold(arena, stated),
                                  .whole = text_fold(arena, facts->head_title),
                                  .site = text_fold(arena, site)};
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        int level = run->text.len <= HEADING_BYTES_MAX ? tree->nodes.at[run->node].level : 0;
        if (level)
            consider(arena, &search, run->text, level);
    }
    bool begins = search.best.len && str_starts(search.stated, text_fold(arena, search.best));
    if (search.best.len && (begins || search.best.len * 2 >= stated.len))
        return search.best;
    if (search.related.len)
        return search.related;
    return stated.len ? stated : search.only;
}
