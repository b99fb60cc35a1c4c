#include "page_facts.h"

#include <stdlib.h>
#include <string.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "page_author.h"
#include "page_dates.h"
#include "page_section_words.h"

/* The first date among the runs around the title, of those short enough to be a label. */
#define LABEL_BYTES_MAX  200
#define RUNS_BEFORE      6
#define RUNS_AFTER       14
#define BYLINE_WORDS_MAX 5

/* What follows a name on one line when only a break parted them. */
static bool is_weekday(str word)
{
    static const char *const days[] = {"Monday",   "Tuesday",   "Wednesday", "Thursday", "Friday",  "Saturday",
                                       "Sunday",   "Montag",    "Dienstag",  "Mittwoch", "Freitag", "Donnerstag",
                                       "Samstag",  "Sonntag",   "Lundi",     "Mardi",    "Jeudi",   "Mercredi",
                                       "Vendredi", "Samedi",    "Dimanche",  "Lunes",    "Martes",  "Jueves",
                                       "Viernes",  "Miércoles", "Sábado",    "Domingo"};
    return str_is_one_of(word, days, sizeof days / sizeof days[0]);
}

/* "JANE DOE Staff Writer" */
static bool is_upper(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] >= 'a' && word.at[i] <= 'z')
            return false;
    return word.len > 2;
}

/* " and John Roe", behind a name: how long the conjunction is. */
static size_t conjunction_at(str rest, size_t at)
{
    static const char *const conjunctions[] = {"and ", "und ", "et ", "& "};
    for (size_t i = 0; i < sizeof conjunctions / sizeof conjunctions[0]; i++)
        if (str_starts(str_slice(rest, at, rest.len), str_from(conjunctions[i])))
            return strlen(conjunctions[i]);
    return 0;
}

/* "By Jane Doe and John Roe | 3 May" is these two: words that begin with capitals; empty when it is no byline. */
static str byline_name(str text)
{
    str rest = without_byline_opening(text);
    if (rest.len == text.len)
        return STR("");
    size_t end = 0;
    size_t words = 0;
    bool upper = false;
    for (size_t i = 0; i < rest.len && words < BYLINE_WORDS_MAX; words++) {
        size_t conjunction = words ? conjunction_at(rest, i) : 0;
        i += conjunction;
        words = conjunction ? 0 : words;
        upper = upper && !conjunction;
        size_t next = i;
        if (!char_is_upper(utf8_next(rest, &next)))
            break;
        while (next < rest.len && str_find_char(STR(" ,|/(:;"), rest.at[next]) == STR_NONE)
            next++;
        str word = str_slice(rest, i, next);
        if (is_weekday(word) || (upper && !is_upper(word)))
            break;
        upper = words > 0 && is_upper(word);
        end = next;
        if (next < rest.len && rest.at[next] != ' ')
            break;
        i = next + 1;
    }
    return str_slice(rest, 0, end);
}

/* "25.10.2022 - Jane Doe": what is left of a label when its date is gone, when that is a name. */
static str name_beside_date(struct arena *arena, str text)
{
    static const char *const borders[] = {" - ", " – ", " | ", ", ", " · ", " • ", " / "};
    for (size_t i = 0; i < sizeof borders / sizeof borders[0]; i++) {
        size_t at = str_find(text, str_from(borders[i]));
        if (at == STR_NONE)
            continue;
        str before = str_slice(text, 0, at);
        str behind = str_slice(text, at + strlen(borders[i]), text.len);
        if (is_full_name(behind) && first_date(arena, before).len)
            return behind;
        if (is_full_name(before) && first_date(arena, behind).len)
            return before;
    }
    return STR("");
}

/* "Autor:" in a line of its own, the name in the next; or both in one, wherever it stands. */
static str name_behind_label(const struct page_tree *tree, size_t index)
{
    str text = tree->runs.at[index].text;
    size_t colon = str_find_char(text, ':');
    if (colon == STR_NONE || text.len > LABEL_BYTES_MAX || !says_author(str_slice(text, 0, colon)))
        return STR("");
    if (colon + 1 < text.len)
        return str_trim(str_slice(text, colon + 1, text.len));
    return index + 1 < tree->runs.len ? tree->runs.at[index + 1].text : STR("");
}

static size_t run_of_title(const struct page_tree *tree, str title)
{
    for (size_t i = 0; i < tree->runs.len; i++)
        if (str_equal(tree->runs.at[i].text, title))
            return i;
    return 0;
}

/* "29.11.2022 – The ministry said": a date that opens a paragraph. */
#define OPENING_BYTES_MAX 40

static str date_opening(struct arena *arena, str text)
{
    static const char *const dashes[] = {" – ", " - ", " — ", " | "};
    str opening = str_slice(text, 0, OPENING_BYTES_MAX);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        size_t at = str_find(opening, str_from(dashes[i]));
        if (at != STR_NONE)
            return first_date(arena, str_slice(opening, 0, at));
    }
    return STR("");
}

/* Folded; what they say of the page stands in a short line, often its last. The last change is better than no date. */
static const struct {
    const char *words;
    int rank;
} DATED[] = {
    {"posted on", 82},   {"published", 82},       {"veroffentlicht", 82}, {"erschienen", 82},
    {"erstellt", 82},    {"publie le", 82},       {"publicado", 82},      {"pubblicato", 82},
    {"geplaatst", 82},   {"geschrieben am", 82},  {"last updated", 86},   {"last modified", 86},
    {"last edited", 86}, {"aktualisiert am", 86}, {"zuletzt", 86},        {"letzte ", 86},
    {"stand:", 86},      {"mis a jour", 86},      {"actualizado", 86},    {"aggiornat", 86},
};

static void date_from_line(struct arena *arena, struct page_facts *facts, const struct run *run)
{
    str text = run->text;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, text);
    int rank = 0;
    for (size_t i = 0; !rank && i < sizeof DATED / sizeof DATED[0]; i++) {
        size_t at = str_find(folded, str_from(DATED[i].words));
        if (at == 0 || (at != STR_NONE && !run->prose))
            rank = DATED[i].rank;
    }
    arena_reset(arena, mark);
    if (rank)
        facts_offer(arena, facts, FACT_PUBLISHED, rank, first_date(arena, text));
}

/* "The wall was opened on 4 May 2019": a date of what it tells, as is that of a post which is quoted. */
static bool is_story(const struct page_tree *tree, const struct run *run)
{
    return run->prose || tree->nodes.at[run->node].markup == BLOCK_QUOTATION;
}

/* Who wrote what stands below it is a reader, unless it is the page's title. */
static bool heads_comments(struct arena *arena, const struct page_tree *tree, size_t index)
{
    const struct run *run = &tree->runs.at[index];
    return tree->nodes.at[run->node].level > 0 && section_opened(arena, run, true) == SECTION_COMMENTS;
}

void facts_from_labels(struct arena *arena, struct page_facts *facts, const struct page_tree *tree, str title)
{
    size_t at = run_of_title(tree, title);
    size_t end = at + RUNS_AFTER < tree->runs.len ? at + RUNS_AFTER : tree->runs.len;
    for (size_t i = at > RUNS_BEFORE ? at - RUNS_BEFORE : 0; i < end && (i <= at || !heads_comments(arena, tree, i));
         i++) {
        str text = tree->runs.at[i].text;
        facts_offer(arena, facts, FACT_PUBLISHED, 81, date_opening(arena, text));
        if (text.len > LABEL_BYTES_MAX)
            continue;
        facts_offer(arena, facts, FACT_AUTHOR, 80, byline_name(text));
        if (is_story(tree, &tree->runs.at[i]))
            continue;
        facts_offer(arena, facts, FACT_PUBLISHED, 80, first_date(arena, text));
        facts_offer(arena, facts, FACT_AUTHOR, 81, name_beside_date(arena, text));
    }
    for (size_t i = 0; i < tree->runs.len && (!facts->at[FACT_AUTHOR].rank || facts->at[FACT_AUTHOR].rank > 84); i++) {
        str name = name_behind_label(tree, i);
        if (is_full_name(name))
            facts_offer(arena, facts, FACT_AUTHOR, 84, name);
    }
    for (size_t i = 0; i < tree->runs.len && !facts->at[FACT_PUBLISHED].rank; i++)
        if (tree->runs.at[i].text.len <= LABEL_BYTES_MAX)
            date_from_line(arena, facts, &tree->runs.at[i]);
}

/* ---- the date in the address */

static bool is_digits(str s, size_t min, size_t max)
{
    for (size_t i = 0; i < s.len; i++)
        if (!ascii_is_digit(s.at[i]))
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
