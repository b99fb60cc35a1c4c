#include "page_content.h"

#include <nutgraf/text/letter_case.h>

/* Headings of what follows an article on its page, folded: the whole heading begins so. */
static const char *const OPENINGS[] = {
    "a lire aussi",
    "about the author",
    "about the writer",
    "add a comment",
    "add your comment",
    "ahnliche artikel",
    "ahnliche beitrage",
    "ahnliche themen",
    "also on ",
    "also read",
    "articles similaires",
    "articoli correlati",
    "articulos relacionados",
    "artigos relacionados",
    "artikel teilen",
    "auch interessant",
    "autres articles",
    "comments",
    "das konnte ",
    "das konnte sie",
    "deja un comentario",
    "diesen artikel teilen",
    "du magst vielleicht",
    "editor's picks",
    "editors' picks",
    "follow us",
    "further reading",
    "gerelateerde ",
    "hinterlasse ",
    "in case you missed",
    "join the conversation",
    "join the discussion",
    "keep reading",
    "kommentar schreiben",
    "kommentare",
    "laisser un commentaire",
    "latest news",
    "latest stories",
    "lea tambien",
    "leave a comment",
    "leave a message",
    "leave a reply",
    "lees meer",
    "lees ook",
    "leggi anche",
    "leia tambem",
    "lesen sie auch",
    "lire aussi",
    "lire la suite",
    "mas noticias",
    "mehr aus ",
    "mehr infos",
    "mehr zu diesem thema",
    "mehr zum thema",
    "meist gelesen",
    "meistgelesen",
    "more articles",
    "more from ",
    "more in ",
    "more like this",
    "more news",
    "more on this",
    "more stories",
    "most popular",
    "most read",
    "must read",
    "neuen kommentar",
    "newsletter",
    "noch mehr ",
    "noticias relacionadas",
    "passend zum thema",
    "people also ",
    "popular articles",
    "popular posts",
    "popular stories",
    "post a comment",
    "post your ",
    "posting rules",
    "read more",
    "read next",
    "recent articles",
    "recent posts",
    "recommended",
    "related",
    "schreibe einen kommentar",
    "share this",
    "share your ",
    "sign up",
    "similar posts",
    "similar threads",
    "sobre el autor",
    "stay informed",
    "subscribe to ",
    "subscribe",
    "sur le meme sujet",
    "tambien te puede",
    "te puede interesar",
    "tell a friend",
    "thread tools",
    "top stories",
    "trending",
    "uber den autor",
    "uber die autorin",
    "vous aimerez",
    "weitere artikel",
    "weitere beitrage",
    "weitere meldungen",
    "weitere nachrichten",
    "weitere themen",
    "weitere tipps",
    "what to read next",
    "write a comment",
    "write a review",
    "you may also",
    "you might also",
    "your answer",
    "zum thema",
};

/* What readers leave: "12 thoughts on …", "3 Kommentare". Folded. */
static const char *const COUNTED[] = {"comentario", "comment",   "commentaire", "commento", "commenti",
                                      "gedanken",   "kommentar", "reacties",    "thought",  "trackback"};

/* In a forum, these may be what the page is about. */
static const char *const COUNTED_REPLIES[] = {"antwort",    "beitrage", "opinion", "reactie",
                                              "reaktionen", "repl",     "response"};

/* Whole lines above what readers said. */
static const char *const COMMENTS[] = {
    "comments",    "comments:", "kommentare", "kommentare:", "leave a comment", "leave a reply",         "commentaires",
    "comentarios", "commenti",  "reacties",   "kommentarer", "komentarze",      "join the conversation",
};

/* Also where no heading is marked as one, when they are the whole line. */
static const char *const LABELS[] = {
    "related articles",
    "related articles:",
    "related posts",
    "related posts:",
    "related stories",
    "related news",
    "more news",
    "latest news",
    "most popular",
    "most read",
    "you may also like",
    "you might also like",
    "das konnte sie auch interessieren",
    "das konnte dich auch interessieren",
    "weitere artikel",
    "weitere beitrage",
    "weitere nachrichten",
    "articles lies",
    "sur le meme sujet",
    "lees ook",
    "recommended",
    "recommended for you",
    "trending",
    "trending now",
    "about the author",
    "about the author:",
    "uber den autor",
    "uber die autorin",
    "sobre el autor",
    "a propos de l'auteur",
    "similar threads",
    "similar threads:",
    "ahnliche themen",
    "posting rules",
    "more headlines",
    "top stories",
    "also in the news",
    "editor's picks",
    "articles similaires",
    "articulos relacionados",
    "articoli correlati",
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static bool begins_listed(str folded, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts(folded, str_from(list[i])))
            return true;
    return false;
}

static bool counts(str folded, const char *const *list, size_t count)
{
    size_t at = 0;
    while (at < folded.len && ((folded.at[at] >= '0' && folded.at[at] <= '9') || folded.at[at] == '('))
        at++;
    return at > 0 && begins_listed(str_trim(str_slice(folded, at, folded.len)), list, count);
}

static bool is_label(str folded, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(folded, str_from(list[i])))
            return true;
    return false;
}

/* The longest heading, and the longest label, of such a section. */
#define OPENING_BYTES_MAX 200
#define LABEL_BYTES_MAX   50

enum section { SECTION_OWN, SECTION_OTHER, SECTION_COMMENTS };

static enum section section_opened(struct arena *arena, const struct run *run, bool heading)
{
    if (run->text.len > (heading ? OPENING_BYTES_MAX : LABEL_BYTES_MAX))
        return SECTION_OWN;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, run->text);
    enum section section = SECTION_OWN;
    if (counts(folded, COUNTED, COUNT(COUNTED)) || is_label(folded, COMMENTS, COUNT(COMMENTS)))
        section = SECTION_COMMENTS;
    else if (counts(folded, COUNTED_REPLIES, COUNT(COUNTED_REPLIES)) || is_label(folded, LABELS, COUNT(LABELS)) ||
             (heading && begins_listed(folded, OPENINGS, COUNT(OPENINGS))))
        section = SECTION_OTHER;
    arena_reset(arena, mark);
    return section;
}

/* Prose that may go with one such heading, as a share of all there is; the second where most of it is linked. */
#define SECTION_SHARE_MAX 0.35
#define LINKED_SHARE_MAX  0.65

static double linked_of_run(const struct run *run)
{
    return run->link_characters > 0;
}

/* Readers may say more than the article, and say it below: this much prose above is enough to be one. */
#define COMMENTS_SHARE_MAX     0.9
#define ARTICLE_CHARACTERS_MIN 300

static double share_max(enum section section, const double *prose, const double *linked, size_t begin, size_t end)
{
    if (section == SECTION_COMMENTS && prose[begin] >= ARTICLE_CHARACTERS_MIN)
        return COMMENTS_SHARE_MAX;
    double count = linked[end] - linked[begin + 1];
    return count > 1 && count * 2 >= (double)(end - begin - 1) ? LINKED_SHARE_MAX : SECTION_SHARE_MAX;
}

/* What goes on after a list of links is the article when it is more than a notice. */
#define GOES_ON_SHARE_MIN 0.1

struct section_reader {
    const struct page_tree *tree;
    const double *prose;
    const double *linked;
};

static bool lists_links(const struct section_reader *reader, const struct page_node *node)
{
    return node->element == ELEMENT_LIST && total_of(reader->linked, node) * 2 > (double)(node->run_end - node->run);
}

/* `holder` holds the section. */
static bool goes_on(const struct section_reader *reader, const struct page_node *node, const struct page_node *holder)
{
    double all = reader->prose[reader->tree->runs.len];
    return node->element == ELEMENT_PARAGRAPH && total_of(reader->prose, node) > 0 &&
           reader->prose[holder->run_end] - reader->prose[node->run] >= GOES_ON_SHARE_MIN * all;
}

/*
 * Where the section ends: at the next heading of its level, with its list of links where the article goes on behind
 * that, or with the element that holds it.
 */
static size_t section_end(const struct section_reader *reader, size_t heading)
{
    const struct page_tree *tree = reader->tree;
    size_t element = tree->runs.at[heading].node;
    while (element && tree->nodes.at[element].element != ELEMENT_HEADING)
        element = tree->nodes.at[element].parent;
    size_t parent = tree->nodes.at[element].parent;
    const struct page_node *holder = &tree->nodes.at[parent];
    bool after_links = false;
    for (size_t i = tree->nodes.at[element].end; i < holder->end; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_HEADING && node->level <= tree->nodes.at[element].level)
            return node->run;
        if (node->parent != parent)
            continue;
        if (after_links && goes_on(reader, node, holder))
            return node->run;
        after_links |= lists_links(reader, node);
    }
    return holder->run_end;
}

/* With the element that holds the label's own one. A cell of a plain table ends before its row, and so its run, does.
 */
static size_t label_end(const struct page_tree *tree, size_t label)
{
    size_t element = tree->runs.at[label].node;
    while (element && tree->nodes.at[element].run_end <= label + 1)
        element = tree->nodes.at[element].parent;
    return tree->nodes.at[element].run_end;
}

/* What readers say goes on beside the box of its heading: with the largest element that holds none of the article. */
static size_t comments_end(const struct section_reader *reader, size_t label)
{
    const struct page_tree *tree = reader->tree;
    size_t at = tree->runs.at[label].node;
    while (at && reader->prose[tree->nodes.at[tree->nodes.at[at].parent].run] >= reader->prose[label])
        at = tree->nodes.at[at].parent;
    return tree->nodes.at[at].run_end;
}

static size_t end_of(const struct section_reader *reader, enum section section, size_t opening)
{
    bool heading = reader->tree->nodes.at[reader->tree->runs.at[opening].node].level > 0;
    size_t end = heading ? section_end(reader, opening) : label_end(reader->tree, opening);
    if (section != SECTION_COMMENTS || reader->prose[opening] < ARTICLE_CHARACTERS_MIN)
        return end;
    size_t comments = comments_end(reader, opening);
    return comments > end ? comments : end;
}

static void drop_runs(struct page_tree *tree, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        tree->runs.at[i].dropped = true;
}

void page_cut_sections(struct arena *arena, struct page_tree *tree)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    const double *linked = run_totals(arena, tree, linked_of_run);
    const struct section_reader reader = {tree, prose, linked};
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        bool heading = tree->nodes.at[run->node].level > 0;
        enum section section = run->dropped ? SECTION_OWN : section_opened(arena, run, heading);
        if (section == SECTION_OWN)
            continue;
        size_t end = end_of(&reader, section, i);
        if (prose[end] - prose[i] > share_max(section, prose, linked, i, end) * prose[tree->runs.len])
            continue;
        drop_runs(tree, i, end);
    }
}
