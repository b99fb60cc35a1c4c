#include <nutgraf/text/letter_case.h>

#include "page_content.h"

/*
 * "Employer: Northern Ferries", "Closing date: 12 April": rows of labels with what they are about, as notices of
 * events, vacancies and products have them. One alone is the page's word for something, or begins a sentence.
 */

#define LABEL_BYTES_MAX 30
#define LABEL_WORDS_MAX 4
#define PAIR_BYTES_MAX  200
#define ROW_MIN         2

/* So many more of them than of the page's own, or the row is about somebody who writes there. */
#define OWN_TIMES 2

/* What pages say of themselves, forums of their members, and letters of who sent them; folded. */
static const char *const OTHER_LABELS[] = {
    "aktualisiert", "author",         "autor",       "beitrage",     "by",        "comments",     "copyright",
    "dabei seit",   "from",           "gender",      "inscription",  "join date", "joined",       "mensajes",
    "messages",     "mitglied seit",  "photo",       "posted",       "posts",     "published",    "publie",
    "re",           "registered",     "registriert", "registrado",   "reply-to",  "reputation",   "share",
    "source",       "stand",          "subject",     "tags",         "text",      "threads",      "to",
    "updated",      "veroffentlicht", "wohnort",     "written by",   "zuletzt",   "last updated", "category",
    "categories",   "filed under",    "keywords",    "schlagworter", "foto",      "fotos",        "quelle",
};

static bool is_other(struct arena *arena, str label)
{
    struct arena_mark mark = arena_mark(arena);
    str folded = str_trim(text_fold(arena, label));
    bool is = false;
    for (size_t i = 0; !is && i < sizeof OTHER_LABELS / sizeof OTHER_LABELS[0]; i++)
        is = str_equal(folded, str_from(OTHER_LABELS[i]));
    arena_reset(arena, mark);
    return is;
}

/* Empty when the run is no pair. */
static str label_of(const struct page_tree *tree, const struct run *run)
{
    size_t colon = str_find(str_slice(run->text, 0, LABEL_BYTES_MAX), STR(": "));
    if (colon == STR_NONE || run->text.len > PAIR_BYTES_MAX || tree->nodes.at[run->node].level > 0 ||
        run->link_characters * 2 > run->characters)
        return STR("");
    str label = str_slice(run->text, 0, colon);
    str rest = label;
    size_t words = 0;
    for (; rest.len; words++)
        (void)str_cut(&rest, ' ');
    return words <= LABEL_WORDS_MAX && str_find(label, STR(". ")) == STR_NONE ? label : STR("");
}

/* The runs from `begin` on that stand in one row, as far as they go; how many of them are not the article's. */
static size_t row_end(struct arena *arena, const struct page_tree *tree, size_t begin, size_t *ret_others)
{
    size_t end = begin;
    *ret_others = 0;
    for (; end < tree->runs.len && !tree->runs.at[end].dropped; end++) {
        str label = label_of(tree, &tree->runs.at[end]);
        if (!label.len)
            break;
        *ret_others += is_other(arena, label);
    }
    return end;
}

void page_mark_pairs(struct arena *arena, struct page_tree *tree)
{
    for (size_t i = 0, end; i < tree->runs.len; i = end + 1) {
        size_t others = 0;
        end = row_end(arena, tree, i, &others);
        size_t own = end - i - others;
        for (size_t at = i; own >= ROW_MIN && own >= OWN_TIMES * others && at < end; at++)
            tree->runs.at[at].pair = !is_other(arena, label_of(tree, &tree->runs.at[at]));
    }
}
