#include "boundary.h"

#include <unicode/uchar.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

/* How far to look on either side: longer words are no abbreviations. */
#define WORD_MAX    ((size_t)48)
#define BRACKET_MAX ((size_t)80)

/* ---- what stands on both sides */

enum stop { STOP_NONE, STOP_PERIOD, STOP_ELLIPSIS, STOP_OTHER };

struct sides {
    const struct boundary *at;

    /* Left: … previous word + stop + closers */
    str word;     /* directly before the stop, "Dr", "U.S", "12"; may be empty */
    str previous; /* the word before that one; may be empty */
    bool opens;   /* `word` is the first of the sentence */
    enum stop stop;
    bool spaced_dots;  /* ". . ." */
    size_t dots;       /* full stops in the ellipsis */
    bool closed;       /* by a bracket or a quotation mark, behind the stop */
    bool closed_quote; /* by a quotation mark */
    bool opened;       /* by a bracket, behind the stop: the boundary stands inside ".[1]" */
    enum word_kind word_kind;

    /* Right: openers + next word */
    bool touching;  /* no white space between the sides */
    uint32_t first; /* the first character that is no opener; 0 at the end */
    bool bracketed; /* the right side begins with a bracket */
    bool quoted;    /* … or a quotation mark */
    str next;       /* the first word; empty when there stands something else */
    enum word_kind next_kind;
};

static bool is_quote(uint32_t c)
{
    return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 ||
           c == 0x203A || (c >= 0x300C && c <= 0x300F);
}

static bool is_open_bracket(uint32_t c)
{
    return c == '(' || c == '[' || (c >= 0x80 && u_charType((UChar32)c) == U_START_PUNCTUATION && !is_quote(c));
}

static bool is_close_bracket(uint32_t c)
{
    return c == ')' || c == ']' || (c >= 0x80 && u_charType((UChar32)c) == U_END_PUNCTUATION && !is_quote(c));
}

static bool is_ellipsis(uint32_t c)
{
    return c == 0x2026 || c == 0x2025;
}

static bool is_stop(uint32_t c)
{
    if (c < 0x80)
        return c == '.' || c == '!' || c == '?';
    return is_ellipsis(c) || u_hasBinaryProperty((UChar32)c, UCHAR_S_TERM);
}

/* Letters, digits, and what stands inside abbreviations and numbers: "U.S", "Ph.D", "№", "1,000". */
static bool is_in_word(uint32_t c)
{
    if (c < 0x80)
        return char_is_letter(c) || char_is_digit(c) || c == '.' || c == ',';
    return u_isalnum((UChar32)c) || c == 0xB0 || c == 0x2116 || c == 0xA7 ||
           (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) != 0;
}

/* The word that ends before *position, at most WORD_MAX bytes of it; *position moves to its start. */
static str word_backwards(str text, size_t from, size_t *position)
{
    size_t end = *position;
    size_t start = end;
    while (start > from && end - start < WORD_MAX) {
        size_t before = start;
        if (!is_in_word(utf8_previous(text, &before)))
            break;
        start = before;
    }
    *position = start;
    return str_slice(text, start < from ? from : start, end);
}

static bool is_in_next_word(uint32_t c)
{
    return char_is_letter(c) || (c >= 0x80 && (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) != 0);
}

static str word_forwards(str text, size_t from)
{
    size_t end = from;
    while (end < text.len && end - from < WORD_MAX) {
        size_t after = end;
        if (!is_in_next_word(utf8_next(text, &after)))
            break;
        end = after;
    }
    return str_slice(text, from, end);
}

static enum word_kind kind_of(const struct map *map, str word)
{
    size_t kind = WORD_OTHER;
    return map_get(map, word, &kind) ? (enum word_kind)kind : WORD_OTHER;
}

static uint32_t first_of(str word)
{
    size_t i = 0;
    return word.len > 0 ? utf8_next(word, &i) : 0;
}

/* "U.S", "J.R.R", "e.g": single letters between full stops. */
static bool is_dotted(str word)
{
    size_t letters = 0;
    for (size_t i = 0; i < word.len; letters++) {
        if (!char_is_letter(utf8_next(word, &i)))
            return false;
        if (i < word.len && word.at[i++] != '.')
            return false;
    }
    return letters > 1;
}

static enum word_kind abbreviation_kind(const struct sentence_words *words, str word)
{
    char lower[WORD_MAX + 4];
    size_t len = 0;
    for (size_t i = 0; i < word.len && len + 4 <= sizeof lower;) {
        size_t start = i;
        uint32_t c = utf8_next(word, &i);
        if (c >= 0x400 && c < 0x430) /* Cyrillic capitals: same length */
            c = (uint32_t)u_tolower((UChar32)c);
        if (c < 0x80 && char_is_upper(c))
            c |= 0x20;
        if (c < 0x80)
            lower[len++] = (char)c;
        else if (c >= 0x400 && c < 0x460) {
            lower[len++] = (char)(0xC0 | (c >> 6));
            lower[len++] = (char)(0x80 | (c & 0x3F));
        } else {
            memcpy(lower + len, word.at + start, i - start);
            len += i - start;
        }
    }
    enum word_kind kind = kind_of(&words->abbreviations, (str){lower, len});
    return kind == WORD_OTHER && is_dotted(word) ? ABBREVIATION_OPEN : kind;
}

static size_t examine_closers(struct sides *sides)
{
    const struct boundary *at = sides->at;
    size_t position = at->end;
    while (position > at->sentence) {
        size_t before = position;
        uint32_t c = utf8_previous(at->text, &before);
        if (is_quote(c))
            sides->closed_quote = true;
        else if (is_open_bracket(c))
            sides->opened = true;
        else if (!is_close_bracket(c))
            break;
        sides->closed = true;
        position = before;
    }
    return position;
}

/* Back over "?!", "...", ". . .", "…"; gives where the word before it ends. */
static size_t examine_stop(struct sides *sides, size_t position)
{
    const struct boundary *at = sides->at;
    while (position > at->sentence) {
        size_t before = position;
        uint32_t c = utf8_previous(at->text, &before);
        if (c == ' ' && sides->dots > 0 && before > at->sentence && at->text.at[before - 1] == '.') {
            sides->spaced_dots = true;
            position = before;
            continue;
        }
        if (!is_stop(c))
            break;
        sides->dots += c == '.';
        if (is_ellipsis(c))
            sides->stop = sides->stop == STOP_NONE ? STOP_ELLIPSIS : sides->stop;
        else if (c != '.')
            sides->stop = STOP_OTHER;
        position = before;
    }
    if (sides->stop == STOP_NONE && sides->dots > 0)
        sides->stop = sides->dots > 1 ? STOP_ELLIPSIS : STOP_PERIOD;
    return position;
}

static bool is_blank(str text, size_t from, size_t to)
{
    for (size_t i = from; i < to;)
        if (!char_is_space(utf8_next(text, &i)))
            return false;
    return true;
}

static void examine_left(struct sides *sides)
{
    const struct boundary *at = sides->at;
    size_t position = examine_stop(sides, examine_closers(sides));
    sides->word = word_backwards(at->text, at->sentence, &position);
    sides->word_kind = sides->stop == STOP_PERIOD ? abbreviation_kind(at->words, sides->word) : WORD_OTHER;
    sides->opens = is_blank(at->text, at->sentence, position);
    if (position > at->sentence && at->text.at[position - 1] == ' ') {
        position--;
        sides->previous = word_backwards(at->text, at->sentence, &position);
    }
}

static void examine_right(struct sides *sides)
{
    const struct boundary *at = sides->at;
    sides->touching = at->next == at->end;
    for (size_t i = at->next; i < at->text.len;) {
        size_t start = i;
        uint32_t c = utf8_next(at->text, &i);
        if (is_open_bracket(c))
            sides->bracketed = true;
        else if (is_quote(c))
            sides->quoted = true;
        else if (c != 0xBF && c != 0xA1) {
            sides->first = c;
            sides->next = word_forwards(at->text, start);
            break;
        }
    }
    sides->next_kind = kind_of(&at->words->others, sides->next);
}

/* ---- rules, each with a sentence it is for */

static bool next_is_capital(const struct sides *sides)
{
    return char_is_upper(sides->first);
}

/* "the first line ends\nhere": a line break alone ends nothing. */
static bool ends_without_stop(const struct sides *sides)
{
    return sides->stop == STOP_NONE;
}

/* "It sank.[4] Nobody swam.": the boundary between "[" and "4". */
static bool stands_behind_opener(const struct sides *sides)
{
    return sides->opened;
}

/* "see https://example.org/?Page=2", "Who?Me": only a capitalised word begins a sentence without a space. */
static bool stands_inside_token(const struct sides *sides)
{
    if (!sides->touching || sides->closed || sides->first >= 0x2E80)
        return false;
    return !(next_is_capital(sides) && sides->next.len > 1 && char_is_letter(first_of(sides->word)));
}

/* "iPhone", "eBay", "de Gaulle" is none */
static bool next_is_camel_case(const struct sides *sides)
{
    return sides->next.len > 2 && char_is_lower(first_of(sides->next)) &&
           char_is_upper((unsigned char)sides->next.at[1]);
}

/* “Why now?” she asked. */
static bool next_is_lower(const struct sides *sides)
{
    return char_is_lower(sides->first) && !next_is_camel_case(sides);
}

/* "1. Wash the rice.", "b) Drain it." */
static bool is_list_marker(const struct sides *sides)
{
    if (!sides->opens || sides->stop != STOP_PERIOD || sides->word.len == 0 || sides->word.len > 3)
        return false;
    if (char_is_digit(first_of(sides->word)))
        return true;
    return sides->word.len == 1;
}

/* “Who pays?” Mayor Ruth Adler asked. */
static bool next_names_speaker(const struct sides *sides)
{
    if (!sides->closed_quote || sides->quoted || !next_is_capital(sides))
        return false;
    str rest = str_slice(sides->at->text, sides->at->next, sides->at->next + 2 * WORD_MAX);
    for (size_t i = 0; i < 5 && rest.len > 0; i++) {
        str word = str_cut(&rest, ' ');
        str bare = word_forwards(word, 0);
        if (i > 0 && kind_of(&sides->at->words->others, bare) == WORD_SPEECH)
            return true;
        if (bare.len != word.len || !char_is_upper(first_of(word)))
            return false;
    }
    return false;
}

/* "in the water [ . . . ] he swam", "the road was . . . I mean, it is gone": three spaced dots stand for words. */
static bool is_omission(const struct sides *sides)
{
    return sides->stop == STOP_ELLIPSIS && sides->spaced_dots && sides->dots == 3;
}

/* “It rained for days” (Moss 12). */
static bool next_is_reference(const struct sides *sides)
{
    if (!sides->bracketed || sides->quoted)
        return false;
    str rest = str_slice(sides->at->text, sides->at->next, sides->at->next + BRACKET_MAX);
    size_t close = str_find_char(rest, ')');
    return close != STR_NONE && close + 1 < rest.len && (rest.at[close + 1] == '.' || rest.at[close + 1] == ',');
}

/* "Dr. Osei", "e.g. Oslo" */
static bool is_inner_abbreviation(const struct sides *sides)
{
    return sides->word_kind == ABBREVIATION_INNER && !sides->closed;
}

/* "No. 5", "pp. 12–19" */
static bool is_number_abbreviation(const struct sides *sides)
{
    return sides->word_kind == ABBREVIATION_NUMBER && !sides->closed &&
           (char_is_digit(sides->first) || sides->first == '#');
}

/* "the U.S. Senate", "Jan. 5"; but "in the U.S. The", "from Acme Inc. She". */
static bool is_open_abbreviation(const struct sides *sides)
{
    return sides->word_kind == ABBREVIATION_OPEN && !sides->closed_quote && sides->next_kind != WORD_OPENER &&
           sides->first != 0;
}

static bool is_short_opening(const struct sides *sides)
{
    size_t words = 0;
    for (size_t i = sides->at->sentence; i < sides->at->end && words < 3; i++)
        words += sides->at->text.at[i] == ' ';
    return words < 3;
}

/* "At 5 a.m. Mrs. Kaya rose", "until 6 p.m. Tuesday"; but "It shut at 6 p.m. Trains stood." */
static bool is_time_of_day(const struct sides *sides)
{
    return sides->word_kind == ABBREVIATION_TIME && !sides->closed &&
           (sides->next_kind == WORD_AFTER_TIME || (is_short_opening(sides) && sides->next_kind != WORD_OPENER));
}

static bool is_initial_letter(str word)
{
    size_t i = 0;
    return word.len > 0 && char_is_upper(utf8_next(word, &i)) && i == word.len;
}

/* "Ana R. Silva", "J. Wu"; but "as old as I. Did", "vitamin C. It". */
static bool is_initial(const struct sides *sides)
{
    return sides->stop == STOP_PERIOD && !sides->closed && is_initial_letter(sides->word) &&
           sides->next_kind != WORD_OPENER && sides->first != 0;
}

/* "am 3. Oktober", "die 2. Liga"; but "im Jahr 1999. Merkel", "waren es 15. Das". */
static bool is_ordinal(const struct sides *sides)
{
    return sides->at->words->ordinals_have_stops && sides->stop == STOP_PERIOD && !sides->closed &&
           sides->word.len <= 2 && char_is_digit(first_of(sides->word)) && sides->next_kind != WORD_OPENER;
}

struct rule {
    bool (*holds)(const struct sides *sides);
    bool splits;
};

/* The first that holds decides; when none does, the sentence ends. */
static const struct rule RULES[] = {
    {ends_without_stop, false},
    {stands_behind_opener, false},
    {stands_inside_token, false},
    {is_list_marker, false},
    {next_is_lower, false},
    {next_names_speaker, false},
    {is_omission, false},
    {next_is_reference, false},
    {is_inner_abbreviation, false},
    {is_number_abbreviation, false},
    {is_open_abbreviation, false},
    {is_time_of_day, false},
    {is_initial, false},
    {is_ordinal, false},
};

bool boundary_splits(const struct boundary *boundary)
{
    struct sides sides = {.at = boundary};
    examine_left(&sides);
    examine_right(&sides);
    for (size_t i = 0; i < sizeof RULES / sizeof RULES[0]; i++)
        if (RULES[i].holds(&sides))
            return RULES[i].splits;
    return true;
}
