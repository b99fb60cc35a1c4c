#include "page_content.h"

#include <nutgraf/text/letter_case.h>

/* Headings of what follows an article on its page, folded: the whole heading begins so. */
static const char *const OPENINGS[] = {
    "about the author",
    "about the writer",
    "also on ",
    "also read",
    "artikel teilen",
    "auch interessant",
    "autres articles",
    "comments",
    "das konnte ",
    "das konnte sie",
    "diesen artikel teilen",
    "du magst vielleicht",
    "further reading",
    "in case you missed",
    "join the conversation",
    "join the discussion",
    "keep reading",
    "kommentare",
    "latest news",
    "latest stories",
    "lea tambien",
    "leave a comment",
    "leave a reply",
    "lees ook",
    "lees meer",
    "leggi anche",
    "leia tambem",
    "lesen sie auch",
    "lire aussi",
    "a lire aussi",
    "mas noticias",
    "mehr aus ",
    "mehr infos",
    "mehr zum thema",
    "mehr zu diesem thema",
    "more articles",
    "more from ",
    "more in ",
    "more like this",
    "more news",
    "more on this",
    "more stories",
    "most popular",
    "most read",
    "newsletter",
    "noch mehr ",
    "noticias relacionadas",
    "passend zum thema",
    "people also ",
    "popular articles",
    "popular posts",
    "recent articles",
    "recent posts",
    "recommended",
    "related",
    "share this",
    "sign up",
    "similar posts",
    "sobre el autor",
    "stay informed",
    "subscribe",
    "sur le meme sujet",
    "te puede interesar",
    "tambien te puede",
    "trending",
    "uber den autor",
    "uber die autorin",
    "vous aimerez",
    "weitere artikel",
    "weitere beitrage",
    "weitere themen",
    "weitere tipps",
    "weitere meldungen",
    "weitere nachrichten",
    "what to read next",
    "write a comment",
    "you may also",
    "you might also",
    "zum thema",
};

static bool opens_other_section(struct arena *arena, str heading)
{
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, heading);
    bool found = false;
    for (size_t i = 0; !found && i < sizeof OPENINGS / sizeof OPENINGS[0]; i++)
        found = str_starts(folded, str_from(OPENINGS[i]));
    arena_reset(arena, mark);
    return found;
}

/* Prose that may go with one such heading, as a share of all there is. */
#define SECTION_SHARE_MAX 0.35

/* Where the section ends: at the next heading of its level, or with the element that holds it. */
static size_t section_end(const struct page_tree *tree, size_t heading)
{
    size_t element = tree->runs.at[heading].node;
    while (element && tree->nodes.at[element].element != ELEMENT_HEADING)
        element = tree->nodes.at[element].parent;
    const struct page_node *holder = &tree->nodes.at[tree->nodes.at[element].parent];
    for (size_t i = tree->nodes.at[element].end; i < holder->end; i++) {
        const struct page_node *node = &tree->nodes.at[i];
        if (node->element == ELEMENT_HEADING && node->level <= tree->nodes.at[element].level)
            return node->run;
    }
    return holder->run_end;
}

void page_cut_sections(struct arena *arena, struct page_tree *tree)
{
    const double *prose = run_totals(arena, tree, prose_of_run);
    double limit = SECTION_SHARE_MAX * prose[tree->runs.len];
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        if (run->dropped || !tree->nodes.at[run->node].level || !opens_other_section(arena, run->text))
            continue;
        size_t end = section_end(tree, i);
        if (prose[end] - prose[i] > limit)
            continue;
        for (; i < end; i++)
            tree->runs.at[i].dropped = true;
        i = end - 1;
    }
}
