#include "page_author.h"

#include <string.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "page_house.h"

#define COUNT(table)     (sizeof(table) / sizeof((table)[0]))
#define AUTHOR_BYTES_MAX 160

static bool is_listed(str word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_ignoring_case(word, str_from(list[i])))
            return true;
    return false;
}

/* ---- what stands before a name */

/* A space or a colon follows; longer ones first where one begins another. */
static const char *const OPENINGS[] = {
    "view all posts by",
    "view all articles by",
    "see all articles by",
    "all posts by",
    "all articles by",
    "posts by",
    "more posts by",
    "more by",
    "more from",
    "zeige alle beiträge von",
    "alle beiträge von",
    "alle artikel von",
    "weitere artikel von",
    "mehr von",
    "voir tous les articles de",
    "voir tous les articles par",
    "tous les articles de",
    "ver todas las entradas de",
    "vedi tutti gli articoli di",
    "article by",
    "story by",
    "words by",
    "written by",
    "posted by",
    "published by",
    "reported by",
    "geschrieben von",
    "verfasst von",
    "erstellt von",
    "veröffentlicht von",
    "text von",
    "ein artikel von",
    "ein beitrag von",
    "écrit par",
    "publié par",
    "rédigé par",
    "propos recueillis par",
    "escrito por",
    "publicado por",
    "scritto da",
    "geschreven door",
    "by",
    "von",
    "vom",
    "par",
    "por",
    "di",
    "door",
    "author",
    "authors",
    "autor",
    "autorin",
    "autoren",
    "auteur",
    "autore",
    "text",
};

static bool is_decoration(char c)
{
    return strchr("-|/•*~", c) && c;
}

static str without_decoration(str value)
{
    value = str_trim(value);
    while (value.len && is_decoration(value.at[0]))
        value = str_trim(str_slice(value, 1, value.len));
    while (value.len && (is_decoration(value.at[value.len - 1]) || strchr(",;:", value.at[value.len - 1])))
        value = str_trim(str_slice(value, 0, value.len - 1));
    return value;
}

str without_byline_opening(str value)
{
    for (size_t i = 0; i < COUNT(OPENINGS); i++) {
        str opening = str_from(OPENINGS[i]);
        str rest = str_slice(value, opening.len, value.len);
        if (!str_starts_ignoring_case(value, opening) || !rest.len)
            continue;
        if (rest.at[0] == ':' || rest.at[0] == ' ')
            return without_decoration(str_slice(rest, 1, rest.len));
    }
    return value;
}

bool says_author(str label)
{
    return is_listed(label, OPENINGS, COUNT(OPENINGS));
}

/* ---- what stands behind a name */

/* Degrees, and the agencies that a house names beside its own writer. */
static const char *const SUFFIXES[] = {
    "phd",  "ph.d.", "ph.d", "md",     "m.d.", "rd",  "r.d.",    "rdn",  "ld",  "mph",  "msc", "m.sc.",
    "mba",  "ma",    "m.a.", "ms",     "m.s.", "bsc", "ba",      "b.a.", "jd",  "j.d.", "dds", "dvm",
    "do",   "rn",    "np",   "pharmd", "psyd", "edd", "cpt",     "cfa",  "cpa", "jr.",  "sr.", "esq.",
    "lcsw", "cnn",   "afp",  "dpa",    "ap",   "apa", "reuters", "sid",  "epd", "kna",  "efe",
};

static const char *const OFFICES[] = {
    "editor",      "writer",     "reporter",      "correspondent", "contributor", "columnist",     "journalist",
    "author",      "blogger",    "producer",      "freelance",     "redakteur",   "redakteurin",   "autor",
    "autorin",     "reporterin", "chefredakteur", "volontär",      "volontärin",  "korrespondent", "korrespondentin",
    "journaliste", "rédacteur",  "rédactrice",    "redactor",      "redactora",   "periodista",    "director",
    "analyst",     "manager",    "ceo",           "president",     "professor",   "founder",       "specialist",
};

static bool holds_office(str piece)
{
    while (piece.len) {
        str word = str_cut(&piece, ' ');
        if (is_listed(word, OFFICES, COUNT(OFFICES)))
            return true;
    }
    return false;
}

/* The next piece between commas, bars and dashes that stand free. */
static str cut_piece(str *rest)
{
    static const char *const borders[] = {",", " | ", "|", " - ", " – ", " — ", " · ", " • ", ";", "\n"};
    size_t end = rest->len;
    size_t behind = end;
    for (size_t i = 0; i < COUNT(borders); i++) {
        str border = str_from(borders[i]);
        size_t at = str_find(*rest, border);
        if (at < end) {
            end = at;
            behind = at + border.len;
        }
    }
    str piece = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, behind, rest->len);
    return without_decoration(piece);
}

str author_names(struct arena *arena, str value, str house)
{
    str rest = without_byline_opening(without_decoration(value));
    if (rest.len > AUTHOR_BYTES_MAX)
        return rest;
    struct buf names = buf_with_limit(2 * AUTHOR_BYTES_MAX);
    str whole = rest;
    while (rest.len) {
        str piece = cut_piece(&rest);
        bool behind = buf_str(&names).len > 0;
        if (!piece.len || is_own_house(arena, piece, house) ||
            (behind && (is_listed(piece, SUFFIXES, COUNT(SUFFIXES)) || holds_office(piece))))
            continue;
        buf_addf(&names, "%s%" STR_FMT, behind ? ", " : "", STR_ARG(piece));
    }
    str found = names.len ? arena_copy(arena, buf_str(&names)) : whole;
    buf_release(&names);
    return found;
}

/* ---- what a name looks like */

#define NAME_WORDS_MIN 2
#define NAME_WORDS_MAX 5

static const char *const PARTICLES[] = {"van", "von", "der", "den", "de",  "del", "della", "di", "da", "dos",
                                        "du",  "la",  "le",  "al",  "bin", "ben", "ter",   "zu", "y",  "e"};

static bool begins_upper(str word)
{
    size_t at = 0;
    return word.len && char_is_upper(utf8_next(word, &at));
}

bool is_full_name(str value)
{
    size_t words = 0;
    while (value.len) {
        str word = str_cut(&value, ' ');
        if (!begins_upper(word) && !is_listed(word, PARTICLES, COUNT(PARTICLES)))
            return false;
        if (word.len > 2 && strchr("?!:;.,", word.at[word.len - 1]) && !str_equal(word, STR("Jr.")))
            return false;
        words++;
    }
    return words >= NAME_WORDS_MIN && words <= NAME_WORDS_MAX;
}

bool is_login(str value)
{
    for (size_t at = 0; at < value.len;) {
        uint32_t c = utf8_next(value, &at);
        if (c == ' ' || (char_is_letter(c) && !char_is_lower(c)))
            return false;
    }
    return true;
}

/* ---- what is no name at all */

/* More are a date that stands with the name, or in its place. */
#define AUTHOR_DIGITS_MAX 2

static size_t digits_of(str value)
{
    size_t count = 0;
    for (size_t i = 0; i < value.len; i++)
        count += ascii_is_digit(value.at[i]);
    return count;
}

bool is_author(str names)
{
    static const char *const nobody[] = {"admin",     "administrator", "author",    "autor",     "editor", "staff",
                                         "null",      "undefined",     "redaktion", "webmaster", "guest",  "user",
                                         "anonymous", "root",          "default",   "unknown"};
    return names.len > 1 && names.len <= AUTHOR_BYTES_MAX && digits_of(names) <= AUTHOR_DIGITS_MAX &&
           !is_listed(names, nobody, COUNT(nobody)) && str_find(names, STR("://")) == STR_NONE &&
           str_find(names, STR("www.")) == STR_NONE && str_find_char(names, '@') == STR_NONE &&
           str_find_char(names, '{') == STR_NONE;
}
