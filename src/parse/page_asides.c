#include "page_content.h"

#include <string.h>

#include <nutgraf/base/str_table.h>

#include "page_author.h"
#include "page_house.h"

/*
 * ---- teasers: a box that begins with a link to another article of the house, or leads there at its end, and says a
 * sentence or two of it
 */

#define TEASER_RUNS_MAX       6
#define TEASER_CHARACTERS_MAX 450
#define TEASER_LINK_MIN       15
#define TEASER_MORE_MAX       30

/* What stands before is the article's own title and deck. */
#define PROSE_BEFORE_MIN 150

/* All teasers together; a page that consists of them is a list of articles, and wants them. */
#define TEASERS_SHARE_MAX 0.5

/* So much other prose above them is no list's introduction. */
#define ARTICLE_ABOVE_MIN 500

static bool is_box(const struct page_node *node)
{
    switch (node->element) {
    case ELEMENT_BLOCK:
    case ELEMENT_ARTICLE:
    case ELEMENT_ASIDE:
    case ELEMENT_TABLE:
        return !node->dropped && node->run_end > node->run + 1 && node->run_end - node->run <= TEASER_RUNS_MAX;
    default:
        return false;
    }
}

/* The first link around or in the run: it must lead to another page. */
static bool leads_elsewhere(const struct page_tree *tree, const struct page_node *box, str house)
{
    for (size_t i = (size_t)(box - tree->nodes.at); i < box->end; i++) {
        bool link = tree->nodes.at[i].element == ELEMENT_LINK;
        str href = link ? attribute(tree->nodes.at[i].dom, "href") : STR("");
        if (href.len)
            return href.at[0] != '#' && is_own_link(href, house);
    }
    return false;
}

static bool is_linked(const struct run *run)
{
    return run->link_characters * 10 >= run->characters * 9;
}

/* A heading, and at the end "Read more". */
static bool ends_in_link(const struct page_tree *tree, const struct page_node *box)
{
    const struct run *last = &tree->runs.at[box->run_end - 1];
    return tree->nodes.at[tree->runs.at[box->run].node].level > 0 && last->characters <= TEASER_MORE_MAX &&
           is_linked(last);
}

/* The first line, or a heading below the picture and its caption. */
static bool has_linked_title(const struct page_tree *tree, const struct page_node *box)
{
    for (size_t i = box->run; i < box->run_end; i++) {
        const struct run *run = &tree->runs.at[i];
        bool title = i == box->run || tree->nodes.at[run->node].level > 0;
        if (title && run->characters >= TEASER_LINK_MIN && is_linked(run))
            return true;
    }
    return false;
}

static bool is_teaser(const struct page_tree *tree, const struct page_node *box, str house)
{
    if (!has_linked_title(tree, box) && !ends_in_link(tree, box))
        return false;
    size_t characters = 0;
    for (size_t i = box->run; i < box->run_end; i++)
        characters += tree->runs.at[i].characters;
    return characters <= TEASER_CHARACTERS_MAX && leads_elsewhere(tree, box, house);
}

struct boxes {
    VEC(size_t) nodes;
    double prose;
    double prose_of_all; /* with those too near to the title to go */
};

/* Most of them stand in one row, and above it enough else for an article. */
static bool follow_article(const struct page_tree *tree, const struct boxes *boxes, const double *prose)
{
    const struct page_node *last = &tree->nodes.at[boxes->nodes.at[boxes->nodes.len - 1]];
    size_t start = last->run;
    for (size_t i = boxes->nodes.len - 1; i > 0; i--) {
        const struct page_node *before = &tree->nodes.at[boxes->nodes.at[i - 1]];
        if (prose[start] > prose[before->run_end])
            break;
        start = before->run;
    }
    double row = prose[last->run_end] - prose[start];
    double above = prose[last->run_end] - boxes->prose;
    return row * 2 > boxes->prose && above >= ARTICLE_ABOVE_MIN;
}

static bool are_the_page(const struct page_tree *tree, const struct boxes *boxes, const double *prose)
{
    return boxes->prose_of_all > TEASERS_SHARE_MAX * prose[tree->runs.len] && !follow_article(tree, boxes, prose);
}

static void cut_teasers(struct arena *arena, struct page_tree *tree, str house)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    struct boxes boxes = {0};
    for (size_t i = 0; i < tree->nodes.len;) {
        const struct page_node *node = &tree->nodes.at[i];
        bool teaser = total_of(prose, node) > 0 && is_box(node) && is_teaser(tree, node, house);
        if (teaser)
            boxes.prose_of_all += total_of(prose, node);
        if (teaser && prose[node->run] > PROSE_BEFORE_MIN) {
            *vec_push(arena, &boxes.nodes) = i;
            boxes.prose += total_of(prose, node);
        }
        i = teaser ? node->end : i + 1;
    }
    if (!boxes.nodes.len || are_the_page(tree, &boxes, prose))
        return;
    for (size_t i = 0; i < boxes.nodes.len; i++)
        for (size_t run = tree->nodes.at[boxes.nodes.at[i]].run; run < tree->nodes.at[boxes.nodes.at[i]].run_end; run++)
            tree->runs.at[run].dropped = true;
}

/* ---- who wrote it: "Jane Doe is a reporter …", at the end */

#define BIOGRAPHY_BYTES_MAX 700
#define BIOGRAPHY_RUNS      8

#define MIDDLE_NAME_BYTES_MAX 16

#define OPENING_BYTES_MAX 60
#define CALLING_BYTES_MAX 90

static bool goes_on_as_biography(str rest)
{
    static const char *const verbs[] = {" is ",  " was ",      " has ",     " covers ", " writes ", " works ",
                                        " are ", " reports ",  " teaches ", " ist ",    " war ",    " arbeitet ",
                                        " hat ", " schreibt ", " lebt ",    " est ",    " es ",     " \xC3\xA8 ",
                                        ", ",    " lives ",    " joined ",  " studied "};
    return str_starts_with_one_of(rest, verbs, sizeof verbs / sizeof verbs[0]);
}

/* How much of the text is the name: all of it, its first word, or both ends of it with a middle name between. */
static size_t name_length(str text, str name)
{
    if (str_starts(text, name))
        return name.len;
    str last = name;
    str first = str_cut(&last, ' ');
    if (!last.len || !str_starts(text, first))
        return 0;
    size_t end = first.len + MIDDLE_NAME_BYTES_MAX + last.len;
    size_t at = str_find(str_slice(text, first.len, end), last);
    return at == STR_NONE ? first.len : first.len + at + last.len;
}

/* `author` may be several names, comma between them. */
static bool is_biography(str text, str author)
{
    while (author.len && text.len <= BIOGRAPHY_BYTES_MAX) {
        str name = str_trim(str_cut(&author, ','));
        size_t length = name.len ? name_length(text, name) : 0;
        if (length && goes_on_as_biography(str_slice(text, length, text.len)))
            return true;
    }
    return false;
}

/* Where a name ends that opens what is said of somebody, "Jane Doe is …"; 0 when none does. */
static size_t opening_name(str text)
{
    static const char *const verbs[] = {" is a ", " is an ", " is the ", " ist ", " est ", " es ", " \xC3\xA8 "};
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        size_t at = str_find(str_slice(text, 0, OPENING_BYTES_MAX), str_from(verbs[i]));
        if (at != STR_NONE && is_full_name(str_slice(text, 0, at)))
            return at;
    }
    return 0;
}

static bool names_writer(str text)
{
    static const char *const callings[] = {"reporter",    "journalist", "correspondent", "columnist", "editor",
                                           "writer",      "freelance",  "redakteur",     "redaktor",  "korrespondent",
                                           "journaliste", "periodista", "giornalista",   "chronique", "redacteur"};
    for (size_t i = 0; i < sizeof callings / sizeof callings[0]; i++)
        if (str_find(text, str_from(callings[i])) != STR_NONE)
            return true;
    return false;
}

static bool is_told_of(const struct page_tree *tree, str last_name, size_t before)
{
    for (size_t i = 0; i < before; i++)
        if (str_find(tree->runs.at[i].text, last_name) != STR_NONE)
            return true;
    return false;
}

/* "Jane Doe is a reporter at …", of whom the article says nothing else, though nothing names its author. */
static bool is_of_writer(const struct page_tree *tree, size_t index)
{
    str text = tree->runs.at[index].text;
    size_t end = text.len <= BIOGRAPHY_BYTES_MAX ? opening_name(text) : 0;
    if (!end || !names_writer(str_slice(text, end, end + CALLING_BYTES_MAX)))
        return false;
    str name = str_slice(text, 0, end);
    return !is_told_of(tree, str_slice(name, str_find_last_char(name, ' ') + 1, name.len), index);
}

/* Where little stands before, it is what the article says of the person that it is about. */
static void cut_biographies(struct arena *arena, struct page_tree *tree, str author)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    size_t left = BIOGRAPHY_RUNS;
    bool last = true; /* no text of the article comes behind */
    for (size_t i = tree->runs.len; left && i-- > 0 && prose[i] > PROSE_BEFORE_MIN;) {
        struct run *run = &tree->runs.at[i];
        left -= !run->dropped;
        str above = i ? tree->runs.at[i - 1].text : STR("");
        bool named_above = is_full_name(above) && is_biography(run->text, above);
        if (!run->dropped && (named_above || is_biography(run->text, author) || (last && is_of_writer(tree, i))))
            run->dropped = true;
        if (named_above)
            tree->runs.at[i - 1].dropped = true;
        last = last && (run->dropped || !run->prose);
    }
}

void page_cut_asides(struct arena *arena, struct page_tree *tree, const struct page_subject *subject)
{
    cut_teasers(arena, tree, subject->house);
    cut_biographies(arena, tree, subject->author);
}
