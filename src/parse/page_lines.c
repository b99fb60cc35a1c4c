#include "page_content.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/text/letter_case.h>

#include "page_dates.h"

#define LINE_BYTES_MAX    250
#define OPENING_BYTES_MAX 40

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* ---- "Published on 4 May 2020 at 9:30", "Jane Doe, 04.05.2020": when the page, or a post on it, was written */

#define DATELINE_BYTES_MAX 110

static const char *const DATED[] = {
    "posted ",        "published ",   "updated ",      "last updated",    "last modified",
    "last edited",    "last changed", "created ",      "date:",           "stand:",
    "veroffentlicht", "aktualisiert", "zuletzt ",      "erschienen ",     "erstellt ",
    "publie ",        "mis a jour",   "publicado ",    "actualizado ",    "pubblicato ",
    "aggiornato ",    "geplaatst ",   "gepubliceerd ", "first published", "originally published",
};

/* These need no year: "posted by Jane at 9:12 PM | 3 comments". */
static const char *const TIMED[] = {"posted by ",       "posted at ",     "posted on ",   "asked ",
                                    "answered ",        "edited ",        "geschrieben ", "gepostet ",
                                    "eingestellt von ", "publicado por ", "poste par "};

/* What may stand beside the date; folded. Names of months and days, and names of people, are left to be counted. */
static const char *const BESIDE_DATES[] = {
    "a",         "am",       "pm",       "at",         "by",      "on",       "in",        "of",       "the",
    "um",        "uhr",      "h",        "von",        "vom",     "par",      "le",        "de",       "del",
    "el",        "por",      "di",       "il",         "door",    "op",       "comment",   "comments", "kommentare",
    "kommentar", "views",    "edt",      "est",        "pst",     "pdt",      "gmt",       "utc",      "cet",
    "cest",      "updated",  "posted",   "published",  "monday",  "tuesday",  "wednesday", "thursday", "friday",
    "saturday",  "sunday",   "mon",      "tue",        "wed",     "thu",      "fri",       "sat",      "sun",
    "montag",    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",  "sonnabend", "sonntag",  "lundi",
    "mardi",     "mercredi", "jeudi",    "vendredi",   "samedi",  "dimanche", "date",
};

/* A month's name, and one's of somebody unknown: more than that says something. */
#define OTHER_WORDS_MAX 3

static size_t other_words(str folded)
{
    size_t count = 0;
    for (size_t i = 0; i < folded.len;) {
        size_t start = i;
        while (i < folded.len && (ascii_is_letter(folded.at[i]) || (unsigned char)folded.at[i] >= 0x80))
            i++;
        str word = str_slice(folded, start, i);
        bool known = false;
        for (size_t w = 0; !known && w < COUNT(BESIDE_DATES); w++)
            known = str_equal(word, str_from(BESIDE_DATES[w]));
        count += word.len > 0 && !known;
        i += word.len == 0;
    }
    return count;
}

static bool holds_clock_time(str text)
{
    for (size_t i = 1; i + 2 < text.len; i++)
        if (text.at[i] == ':' && ascii_is_digit(text.at[i - 1]) && ascii_is_digit(text.at[i + 1]) &&
            ascii_is_digit(text.at[i + 2]))
            return true;
    return false;
}

static bool holds_digit(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (ascii_is_digit(text.at[i]))
            return true;
    return false;
}

static bool is_dateline(struct arena *arena, str folded)
{
    if (folded.len > DATELINE_BYTES_MAX || !holds_digit(folded))
        return false;
    if (str_starts_with_one_of(folded, TIMED, COUNT(TIMED)) && holds_clock_time(folded))
        return true;
    return first_date(arena, folded).len &&
           (str_starts_with_one_of(folded, DATED, COUNT(DATED)) || other_words(folded) <= OTHER_WORDS_MAX);
}

/* "Tuesday, March 3, 2004", above the title of a blog's entry. */
static bool is_date_above_title(struct arena *arena, const struct page_tree *tree, size_t index)
{
    const struct run *run = &tree->runs.at[index];
    bool above = index + 1 < tree->runs.len && tree->nodes.at[tree->runs.at[index + 1].node].level > 0;
    if (!above || !tree->nodes.at[run->node].level || run->text.len > DATELINE_BYTES_MAX)
        return false;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, run->text);
    bool is = first_date(arena, folded).len && other_words(folded) <= 1;
    arena_reset(arena, mark);
    return is;
}

/* ---- what forums say of their members, and of themselves */

static const char *const MEMBER[] = {
    "from:",        "date:",       "subject:",    "reply-to:",     "posts:",        "joined:",
    "join date:",   "registered:", "location:",   "senior member", "junior member", "beitrage:",
    "registriert:", "dabei seit",  "wohnort:",    "messages:",     "inscription",   "messages :",
    "mensajes:",    "registrado:", "reputation:", "threads:",      "gender:",       "mitglied seit",
    "localisation", "berichten:",  "messaggi:",   "iscritto",      "ubicacion:",    "registratie:",
};

/* Two of them, or of what heads a letter: one may be the beginning of a sentence. */
static bool is_member(str folded)
{
    if (str_find_char(folded, ':') == STR_NONE)
        return false;
    size_t found = 0;
    for (size_t i = 0; i < COUNT(MEMBER); i++)
        found += str_find(folded, str_from(MEMBER[i])) != STR_NONE;
    return found >= 2;
}

/* Unless they begin a sentence. */
static const char *const HOUSEKEEPING[] = {
    "this page was last",    "diese seite wurde zuletzt",
    "send me mail",          "page last updated",
    "powered by ",           "you may not post",
    "you cannot post",       "you may post",
    "back to top",           "nach oben",
    "haut de page",          "page 1 of ",
    "seite 1 von ",          "printer friendly",
    "printer-friendly",      "print this ",
    "e-mail this ",          "email this ",
    "artikel drucken",       "last edited by ",
    "zuletzt bearbeitet",    "version imprimable",
    "версия для печати",     "распечатать",
    "you must be logged in",
};

static const char *const HOUSEKEEPING_SENTENCES[] = {"all times are gmt", "all times are utc", "alle zeitangaben ",
                                                     "story continues below", "article continues below"};

/* A post that stands on the page already. */
static const char *const QUOTED_POSTS[] = {"originally posted by ", "zitat von ", "original geschrieben von "};

static bool is_housekeeping(const struct run *run, str folded)
{
    return str_starts_with_one_of(folded, HOUSEKEEPING_SENTENCES, COUNT(HOUSEKEEPING_SENTENCES)) ||
           (!run->ends_sentence && str_starts_with_one_of(folded, HOUSEKEEPING, COUNT(HOUSEKEEPING)));
}

/* ---- marks of what is no longer there, an advertisement or a list of the page's own headings: whole lines */

static const char *const MARKS[] = {
    "table of contents",
    "table of contents:",
    "contents",
    "contents:",
    "in this article",
    "in this article:",
    "on this page",
    "inhalt",
    "inhaltsverzeichnis",
    "inhaltsverzeichnis:",
    "sommaire",
    "table des matieres",
    "tabla de contenidos",
    "tabla de contenido",
    "indice",
    "indice dei contenuti",
    "inhoudsopgave",
    "spis tresci",
    "содержание",
    "advertisement",
    "advertisements",
    "- advertisement -",
    "anzeige",
    "- anzeige -",
    "werbung",
    "publicite",
    "publicidad",
    "pubblicita",
    "publicidade",
    "advertentie",
    "reklama",
    "реклама",
    "annons",
    "annonse",
    "sponsored",
    "advertisement:",
    "mainos",
};

#define MARK_BYTES_MAX 30

/* "ANZEIGE - Where to dine tonight:", as the law of some countries wants it. */
static const char *const MARKED[] = {"ANZEIGE ", "ANZEIGE:", "WERBUNG ", "ADVERTISEMENT ", "PUBLICIDAD ", "PUBLICITÉ "};

static bool is_mark(struct arena *arena, str text)
{
    if (text.len > MARK_BYTES_MAX)
        return text.len <= LINE_BYTES_MAX && str_starts_with_one_of(text, MARKED, COUNT(MARKED));
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, text);
    bool is = false;
    for (size_t i = 0; !is && i < COUNT(MARKS); i++)
        is = str_equal(folded, str_from(MARKS[i]));
    arena_reset(arena, mark);
    return is;
}

/* ---- */

/* A line of text bears none of this, unless it begins a post that quotes another. */
static bool is_of_page(struct arena *arena, const struct page_tree *tree, const struct run *run)
{
    if (is_mark(arena, run->text))
        return true;
    enum block_markup markup = tree->nodes.at[run->node].markup;
    size_t length = run->prose ? OPENING_BYTES_MAX : run->text.len;
    if (markup == BLOCK_HEADING || markup == BLOCK_LIST_ITEM || length > LINE_BYTES_MAX)
        return false;
    struct arena_mark mark = arena_mark(arena);
    str folded = text_fold(arena, str_slice(run->text, 0, length));
    bool is = str_starts_with_one_of(folded, QUOTED_POSTS, COUNT(QUOTED_POSTS));
    if (!is && !run->prose && !run->pair)
        is = is_member(folded) || is_housekeeping(run, folded) || is_dateline(arena, folded);
    arena_reset(arena, mark);
    return is;
}

/* ---- signatures: behind a rule, at the end of what one person wrote */

#define SIGNATURE_CHARACTERS_MAX 300

static size_t element_end(const struct page_tree *tree, size_t rule)
{
    size_t end = rule + 1;
    while (end < tree->runs.len && tree->runs.at[end].node == tree->runs.at[rule].node && !tree->runs.at[end].rule)
        end++;
    return end;
}

/* Dashes part sections as well. */
static bool begins_signature(const struct run *rule)
{
    return rule->text.at[0] == '_' || rule->text.len <= 3;
}

static void drop_rule(struct page_tree *tree, size_t rule)
{
    size_t end = element_end(tree, rule);
    size_t characters = 0;
    for (size_t i = rule + 1; i < end; i++)
        characters += tree->runs.at[i].characters;
    bool signature = begins_signature(&tree->runs.at[rule]) && characters <= SIGNATURE_CHARACTERS_MAX;
    for (size_t i = rule; i < (signature ? end : rule + 1); i++)
        tree->runs.at[i].dropped = true;
}

void page_cut_lines(struct arena *arena, struct page_tree *tree)
{
    for (size_t i = 0; i < tree->runs.len; i++) {
        struct run *run = &tree->runs.at[i];
        if (run->rule)
            drop_rule(tree, i);
        else if (!run->dropped && (is_of_page(arena, tree, run) || is_date_above_title(arena, tree, i)))
            run->dropped = true;
    }
}
