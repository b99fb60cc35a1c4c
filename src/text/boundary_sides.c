#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "boundary.h"
#include "characters.h"
#include "punctuation.h"

/* ---- words */

static bool is_mark(uint32_t c)
{
    return c >= 0x300 && !character_find(c) && (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) != 0;
}

static bool is_sign(uint32_t c)
{
    return c == 0xA7 || c == 0xB0 || c == 0xBA || c == 0x2116;
}

/* What stands inside abbreviations and numbers: "U.S", "Ph.D", "N°", "1,000". */
static inline bool is_in_word(uint32_t c)
{
    bool letter = char_is_letter(c) || char_is_digit(c);
    return letter || (c < 0x80 ? c == '.' || c == ',' : is_mark(c) || is_sign(c));
}

/* The word that ends before *position, or its last BOUNDARY_WORD_MAX bytes; *position moves to the start. */
static str word_backwards(str text, size_t from, size_t *position)
{
    size_t end = *position;
    size_t start = end;
    while (start > from) {
        size_t before = start;
        if (!is_in_word(utf8_previous(text, &before)) || before < from || end - before > BOUNDARY_WORD_MAX)
            break;
        start = before;
    }
    *position = start;
    return str_slice(text, start, end);
}

str boundary_word_at(str text, size_t from)
{
    size_t end = from;
    while (end < text.len) {
        size_t after = end;
        uint32_t c = utf8_next(text, &after);
        if ((!char_is_letter(c) && !is_mark(c)) || after - from > BOUNDARY_WORD_MAX)
            break;
        end = after;
    }
    return str_slice(text, from, end);
}

uint32_t boundary_first_of(str word)
{
    size_t i = 0;
    return word.len > 0 ? utf8_next(word, &i) : 0;
}

/* ---- what is known of them */

#define LOWER_CASE_MAX (BOUNDARY_WORD_MAX + U8_MAX_LENGTH)

static enum word_kind kind_in(const struct hash_map *map, str word)
{
    return (enum word_kind)hash_map_get(map, map_hash(word));
}

enum word_kind boundary_word_kind(const struct boundary *boundary, str word)
{
    return kind_in(&boundary->words->others, word);
}

/* In lower case, cut at BOUNDARY_WORD_MAX. */
static str lower_case(str word, uint8_t memory[LOWER_CASE_MAX])
{
    size_t len = 0;
    for (size_t i = 0; i < word.len && len < BOUNDARY_WORD_MAX;) {
        uint32_t c = utf8_next(word, &i);
        if (c < 0x80)
            memory[len++] = (uint8_t)(char_is_upper(c) ? c | 0x20 : c);
        else
            U8_APPEND_UNSAFE(memory, len, (uint32_t)u_tolower((UChar32)c));
    }
    return (str){(const char *)memory, len};
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

/* As written, in lower case, then with a capital: "GEN. RUTH ADLER". Of letters only as written: "Moss v. Reed". */
static enum word_kind listed_kind(const struct hash_map *abbreviations, str word)
{
    enum word_kind kind = kind_in(abbreviations, word);
    if (kind != WORD_OTHER || boundary_is_letter(word))
        return kind;
    uint8_t memory[LOWER_CASE_MAX];
    str lower = lower_case(word, memory);
    if (!str_equal(lower, word))
        kind = kind_in(abbreviations, lower);
    if (kind != WORD_OTHER || lower.len <= 1 || !char_is_upper((unsigned char)word.at[word.len - 1]))
        return kind;
    memory[0] = (uint8_t)word.at[0];
    kind = kind_in(abbreviations, lower);
    return kind == ABBREVIATION_INNER ? kind : WORD_OTHER;
}

/* "h. c" and "p. m" are looked up as "h.c" and "p.m"; the single letter begins at `position`. */
static enum word_kind spaced_kind(const struct sides *sides, size_t position)
{
    const struct boundary *at = sides->at;
    size_t stop = skip_space_backwards(at->text, at->sentence, position);
    if (stop == position || stop == at->sentence || at->text.at[stop - 1] != '.')
        return WORD_OTHER;
    size_t start = stop - 1;
    for (size_t i = start;
         i > at->sentence && char_is_letter(utf8_previous(at->text, &i)) && stop - i < BOUNDARY_WORD_MAX;)
        start = i;
    str before = str_slice(at->text, start, stop - 1);
    if (before.len == 0 || before.len + 1 + sides->word.len > at->words->longest)
        return WORD_OTHER;
    char joined[BOUNDARY_WORD_MAX];
    int len = snprintf(joined, sizeof joined, "%" STR_FMT ".%" STR_FMT, STR_ARG(before), STR_ARG(sides->word));
    return kind_in(&at->words->abbreviations, (str){joined, (size_t)len});
}

static bool has_ending(const struct sentence_words *words, str word)
{
    uint8_t memory[LOWER_CASE_MAX];
    return words->ending.len && str_ends(lower_case(word, memory), words->ending);
}

static enum word_kind abbreviation_kind(const struct sentence_words *words, str word)
{
    enum word_kind kind = word.len <= words->longest ? listed_kind(&words->abbreviations, word) : WORD_OTHER;
    if (kind != WORD_OTHER)
        return kind;
    if (has_ending(words, word))
        return ABBREVIATION_NUMBER;
    return is_dotted(word) ? ABBREVIATION_OPEN : WORD_OTHER;
}

/* ---- left */

/* Before the closer that ends at `position`, and before the space that French sets: "« Non. »"; else `position`. */
static size_t before_closer(struct sides *sides, size_t position)
{
    size_t from = sides->at->sentence;
    size_t before = position;
    uint32_t c = position > from ? utf8_previous(sides->at->text, &before) : 0;
    bool quote = char_is_quote(c);
    if (!quote && !char_is_close_bracket(c))
        return position;
    sides->closed = true;
    sides->closed_quote |= quote;
    return c == GUILLEMET ? skip_space_backwards(sides->at->text, from, before) : before;
}

static size_t examine_closers(struct sides *sides)
{
    size_t end = sides->at->end;
    size_t position = skip_footnotes_backwards(sides->at->text, sides->at->sentence, end);
    sides->footnote = position < end;
    if (sides->footnote)
        position = skip_space_backwards(sides->at->text, sides->at->sentence, position);
    do {
        end = position;
        position = before_closer(sides, end);
    } while (position < end);
    return position;
}

static bool is_gap_between_dots(const struct sides *sides, size_t position)
{
    str text = sides->at->text;
    return sides->dots > 0 && position > sides->at->sentence + 1 && text.at[position - 1] == ' ' &&
           text.at[position - 2] == '.';
}

static bool is_stop(const struct sides *sides, uint32_t c)
{
    return char_is_stop(c) || (c == ';' && sides->at->words->semicolon_asks);
}

/* Back over "?!", "...", ". . .", "…". */
static size_t examine_stop(struct sides *sides, size_t position)
{
    bool ellipsis = false;
    bool other = false;
    while (position > sides->at->sentence) {
        if (is_gap_between_dots(sides, position)) {
            sides->spaced_dots = true;
            position--;
        }
        size_t before = position;
        uint32_t c = utf8_previous(sides->at->text, &before);
        if (!is_stop(sides, c))
            break;
        sides->dots += c == '.';
        ellipsis |= char_is_ellipsis(c);
        other |= c != '.' && !char_is_ellipsis(c);
        position = before;
    }
    if (other)
        sides->stop = STOP_OTHER;
    else if (ellipsis || sides->dots > 1)
        sides->stop = STOP_ELLIPSIS;
    else if (sides->dots == 1)
        sides->stop = STOP_PERIOD;
    return position;
}

/* List markers have at most a bullet and a bracket before them. */
#define OPENING_BYTES 8

static bool no_word_between(str text, size_t from, size_t to)
{
    if (to - from > OPENING_BYTES)
        return false;
    for (size_t i = from; i < to;)
        if (is_in_word(utf8_next(text, &i)))
            return false;
    return true;
}

#define UNITS_MAX 3

/* "5 | г", "5 тыс. | руб", "3 млн | руб": a number stands before, or other units of one. */
static bool follows_number(const struct boundary *at, size_t position)
{
    for (int i = 0; i < UNITS_MAX; i++) {
        position = skip_space_backwards(at->text, at->sentence, position);
        size_t before = position;
        uint32_t c = position > at->sentence ? utf8_previous(at->text, &before) : 0;
        if (char_is_digit(c))
            return true;
        position = c == '.' ? before : position;
        str word = word_backwards(at->text, at->sentence, &position);
        if (word.len == 0 || kind_in(&at->words->abbreviations, word) != ABBREVIATION_UNIT)
            return false;
    }
    return false;
}

#define LETTER_BYTES 2 /* in scripts that abbreviate */

static void examine_left(struct sides *sides)
{
    const struct boundary *at = sides->at;
    size_t position = examine_stop(sides, examine_closers(sides));
    sides->word = word_backwards(at->text, at->sentence, &position);
    sides->opens = no_word_between(at->text, at->sentence, position);
    if (sides->stop == STOP_PERIOD)
        sides->word_kind = abbreviation_kind(at->words, sides->word);
    if (sides->stop == STOP_PERIOD && sides->word.len <= LETTER_BYTES && boundary_is_letter(sides->word)) {
        enum word_kind kind = spaced_kind(sides, position);
        sides->word_kind = kind == WORD_OTHER ? sides->word_kind : kind;
    }
    if (sides->word_kind == ABBREVIATION_UNIT) {
        sides->after_number = follows_number(at, position);
    }
}

/* ---- right */

static void examine_right(struct sides *sides)
{
    const struct boundary *at = sides->at;
    sides->touching = at->next == at->end;
    for (size_t i = at->next; i < at->text.len;) {
        size_t start = i;
        uint32_t c = utf8_next(at->text, &i);
        if (char_is_open_bracket(c))
            sides->bracketed = true;
        else if (char_is_quote(c))
            sides->quoted = true;
        else if (c != 0xA1 && c != 0xBF) { /* ¡ ¿ */
            sides->first = c;
            sides->next = start;
            break;
        }
    }
}

struct sides boundary_sides(const struct boundary *boundary)
{
    struct sides sides = {.at = boundary};
    examine_left(&sides);
    examine_right(&sides);
    return sides;
}
