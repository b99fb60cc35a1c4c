
#include <nutgraf/base/ascii.h>
#include <nutgraf/text/letter_case.h>

#include "page_content.h"
#include "page_dates.h"

/*
 * Readers' comments that neither a name nor a heading announces. What each of them bears gives them away: a link to
 * itself or to answer it, or a line with its date and "Reply".
 */

/* How addresses of comments go on, as the common programs for blogs write them, and how long their numbers are. */
static const struct {
    const char *part;
    size_t digits_min;
} ADDRESSES[] = {{"#comment-", 1}, {"#comments/", 1}, {"#comment", 1}, {"replytocom=", 1}, {"#c", 6}};

static size_t digits_at(str text, size_t from)
{
    size_t at = from;
    while (at < text.len && ascii_is_digit(text.at[at]))
        at++;
    return at - from;
}

/* One inside a sentence leads to what is said elsewhere. */
static bool links_comment(const struct page_tree *tree, const struct page_node *node)
{
    if (node->element != ELEMENT_LINK || node->run == tree->runs.len || tree->runs.at[node->run].prose)
        return false;
    str href = attribute(node->dom, "href");
    bool found = false;
    for (size_t i = 0; !found && i < sizeof ADDRESSES / sizeof ADDRESSES[0]; i++) {
        str part = str_from(ADDRESSES[i].part);
        size_t at = str_find(href, part);
        found = at != STR_NONE && digits_at(href, at + part.len) >= ADDRESSES[i].digits_min;
    }
    return found;
}

#define LINE_BYTES_MAX 120

static bool is_comment_line(struct arena *arena, const struct run *run)
{
    static const char *const words[] = {"reply",        "antworten", "repondre", "responder", "rispondi",
                                        "beantwoorden", "odpowiedz", "ответить", "svara",     "svar"};
    if (run->prose || run->text.len > LINE_BYTES_MAX)
        return false;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, run->text);
    bool found = false;
    for (size_t i = 0; !found && i < sizeof words / sizeof words[0]; i++)
        found = str_ends(folded, str_from(words[i]));
    found = found && first_date(arena, folded).len;
    arena_reset(arena, mark);
    return found;
}

/* So much prose above makes an article. In a forum, the first post bears such a line too. */
#define ARTICLE_CHARACTERS_MIN 300

struct comments {
    size_t first; /* nodes that mark one; 0 when there is none */
    size_t last;
};

static void add_mark(struct comments *comments, size_t node)
{
    comments->first = comments->first ? comments->first : node;
    comments->last = node > comments->last ? node : comments->last;
}

static struct comments find_comments(struct arena *arena, const struct page_tree *tree, const double *prose)
{
    struct comments comments = {0};
    for (size_t i = 1; i < tree->nodes.len; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (prose[node->run] >= ARTICLE_CHARACTERS_MIN && links_comment(tree, node))
            add_mark(&comments, i);
    }
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        if (run->dropped || prose[i] < ARTICLE_CHARACTERS_MIN || !is_comment_line(arena, run))
            continue;
        if (comments.first && run->node < comments.first)
            comments.first = run->node;
        add_mark(&comments, run->node);
    }
    return comments;
}

/* A heading, a name, a date: more text before the mark is the article's end. */
#define RUNS_BEFORE_MARK_MAX 4

static double one_of_run(const struct run *run)
{
    (void)run;
    return 1;
}

/* The largest element around the first mark in which no prose, and little else, stands before it. */
static size_t first_comment(struct arena *arena, const struct page_tree *tree, const double *prose, size_t mark)
{
    const double *runs = run_totals(arena, tree, one_of_run);
    size_t from = tree->nodes.at[mark].run;
    size_t at = mark;
    while (at) {
        size_t begin = tree->nodes.at[tree->nodes.at[at].parent].run;
        if (prose[begin] < prose[from] || runs[from] - runs[begin] > RUNS_BEFORE_MARK_MAX)
            break;
        at = tree->nodes.at[at].parent;
    }
    return at;
}

/* The article still comes: those before it are the newest ones of the whole site. */
static bool is_title_behind(const struct page_tree *tree, size_t run, str title)
{
    size_t first = 0;
    while (first < tree->runs.len && !str_equal(tree->runs.at[first].text, title))
        first++;
    return first >= run && first < tree->runs.len;
}

void page_cut_comments(struct arena *arena, struct page_tree *tree, str title)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    struct comments comments = find_comments(arena, tree, prose);
    if (!comments.first)
        return;
    size_t begin = first_comment(arena, tree, prose, comments.first);
    if (is_title_behind(tree, tree->nodes.at[begin].run, title))
        return;
    size_t around = begin;
    while (!is_inside(tree, comments.last, around))
        around = tree->nodes.at[around].parent;
    for (size_t i = tree->nodes.at[begin].run; i < tree->nodes.at[around].run_end; i++)
        tree->runs.at[i].dropped = true;
}
