#include "boundary.h"
#include "boundary_east_asian.h"
#include "punctuation.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

/*
 * The rules why a sentence goes on where Unicode's rules, or sentence.c, saw that it may end. Each has an example of
 * what it is for, and what stays an end in spite of it.
 */

static bool is_number(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!char_is_digit((unsigned char)word.at[i]))
            return false;
    return word.len > 0;
}

static bool next_is_initial(const struct sides *sides)
{
    str next = boundary_next(sides);
    str text = sides->at->text;
    size_t after = sides->next + next.len;
    return boundary_is_letter(next) && after < text.len && text.at[after] == '.';
}

/* "The", "However": a sentence begins there, and no name: "им. А. С. Пушкина". */
static bool next_opens(const struct sides *sides)
{
    enum word_kind kind = boundary_word_kind(sides->at, boundary_next(sides));
    return (kind == WORD_OPENER || kind == WORD_PREPOSITION) && !next_is_initial(sides);
}

/* "and the first line ends\nhere": a line break alone ends nothing. */
static bool has_no_stop(const struct sides *sides)
{
    return sides->stop == STOP_NONE;
}

/* ---- places without white space */

/* True when what surrounds the boundary up to white space holds a character that prose does not. */
static bool is_inside_address(const struct boundary *at)
{
    static const char marks[] = "/@=_&%#\\";
    size_t first = at->end > at->sentence + BOUNDARY_WORD_MAX ? at->end - BOUNDARY_WORD_MAX : at->sentence;
    for (size_t i = at->end; i > first && at->text.at[i - 1] != ' '; i--)
        if (memchr(marks, at->text.at[i - 1], sizeof marks - 1))
            return true;
    for (size_t i = at->next; i < at->text.len && i < at->next + BOUNDARY_WORD_MAX && at->text.at[i] != ' '; i++)
        if (memchr(marks, at->text.at[i], sizeof marks - 1))
            return true;
    return false;
}

/* "the river.Nobody", "on Monday.Mr. Wu", "cost 1,000.That"; but "Node.Js", "Ana.Silva", "v2.Beta". */
static bool begins_without_space(const struct sides *sides)
{
    size_t second = 1;
    str next = boundary_next(sides);
    if (next.len < 2 || !char_is_upper(sides->first) || !char_is_lower(utf8_next(next, &second)))
        return false;
    if (sides->stop == STOP_OTHER || next_opens(sides))
        return true;
    str rest = str_slice(sides->at->text, sides->at->next + next.len, sides->at->text.len);
    if (str_starts(rest, STR(". ")))
        return true;
    return sides->word.len > 2 && char_is_lower(boundary_first_of(sides->word)) && str_starts(rest, STR(" "));
}

/* "see example.org/?Page=2", "Ana.Silva@example.org", "1.5.Beta"; but "晚了。20人", as Chinese and Japanese need no
 * space. */
static bool is_inside_token(const struct sides *sides)
{
    size_t end = sides->at->end;
    if (!sides->touching || sides->closed || sides->footnote || sides->bracketed || sides->quoted ||
        sides->first >= EAST_ASIAN || utf8_previous(sides->at->text, &end) >= EAST_ASIAN)
        return false;
    return is_inside_address(sides->at) || !begins_without_space(sides);
}

/* ---- what follows */

/* "eBay", "iPhone" begin a sentence as if with a capital. */
static bool is_camel_case(str word)
{
    return word.len > 2 && char_is_lower(boundary_first_of(word)) && char_is_upper((unsigned char)word.at[1]);
}

/* “Why now?” she asked. But: "It closed. (credit: Ana Silva)". */
static bool next_is_lower(const struct sides *sides)
{
    if (sides->bracketed && !sides->quoted && !sides->closed)
        return false;
    return char_is_lower(sides->first) && !is_camel_case(boundary_next(sides)) &&
           !clitic_opens(sides->at->text, sides->at->next);
}

/* "متى تعودون؟" سأل الطفل: a verb of speech behind a question, in a script without capitals. */
static bool next_says(const struct sides *sides)
{
    return sides->closed_quote && sides->stop == STOP_OTHER && !sides->quoted && sides->first >= 0x80 &&
           boundary_word_kind(sides->at, boundary_next(sides)) == WORD_SPEECH;
}

#define NAME_WORDS 4

/* “Who pays?” Mayor Ruth Adler asked. But: “Who pays?” She said nothing. */
static bool next_names_speaker(const struct sides *sides)
{
    if (!sides->closed_quote || sides->quoted || !char_is_upper(sides->first) || next_opens(sides))
        return false;
    str rest = str_slice(sides->at->text, sides->at->next, sides->at->next + 2 * BOUNDARY_WORD_MAX);
    for (size_t i = 0; i <= NAME_WORDS && rest.len > 0; i++) {
        str word = boundary_word_at(rest, 0);
        if (i > 0 && boundary_word_kind(sides->at, word) == WORD_SPEECH)
            return true;
        str token = str_cut(&rest, ' ');
        if (!char_is_upper(boundary_first_of(token)))
            return false;
    }
    return false;
}

#define REFERENCE_MAX ((size_t)80)

/* “It rained for days” (Moss 12). But: "It rained. (It had to.) Then". */
static bool next_is_reference(const struct sides *sides)
{
    if (!sides->bracketed || sides->quoted)
        return false;
    str rest = str_slice(sides->at->text, sides->at->next, sides->at->next + REFERENCE_MAX);
    size_t close = str_find_char(rest, ')');
    return close != STR_NONE && close + 1 < rest.len && (rest.at[close + 1] == '.' || rest.at[close + 1] == ',');
}

/* ---- what stands before */

/* "the road was . . . I mean, it is gone": three spaced dots stand for words; four end the sentence. */
static bool is_omission(const struct sides *sides)
{
    return sides->stop == STOP_ELLIPSIS && sides->spaced_dots && sides->dots == 3;
}

/* "1. Wash the rice.", "b.) Drain it." */
static bool is_list_marker(const struct sides *sides)
{
    return sides->opens && sides->stop == STOP_PERIOD && !sides->closed_quote &&
           ((sides->word.len <= 3 && is_number(sides->word)) || boundary_is_letter(sides->word));
}

/* A full stop that may belong to the word before it: nothing but a bracket stands behind it. */
static bool is_bare(const struct sides *sides)
{
    return sides->stop == STOP_PERIOD && !sides->closed && !sides->footnote;
}

/* "Dr. Osei", "e.g. Oslo" */
static bool is_inner_abbreviation(const struct sides *sides)
{
    return sides->word_kind == ABBREVIATION_INNER && is_bare(sides);
}

/* "vol. II"; but "No. I won't." */
static bool next_is_roman(const struct sides *sides)
{
    str next = boundary_next(sides);
    size_t i = 0;
    while (i < next.len && strchr("IVXLCDM", next.at[i]))
        i++;
    return next.len > 1 && i == next.len;
}

/* "No. 5", "c. 1818"; but "No. We won't." */
static bool is_before_number(const struct sides *sides)
{
    if (sides->word_kind == ABBREVIATION_NUMBER && is_bare(sides) && next_is_roman(sides))
        return true;
    if (!is_bare(sides) || !(char_is_digit(sides->first) || sides->first == '#' || sides->first == 0xA7)) /* § */
        return false;
    return sides->word_kind == ABBREVIATION_NUMBER || sides->word_kind == ABBREVIATION_OPEN ||
           boundary_is_letter(sides->word);
}

/* "the U.S. Senate", "(R-Fla.) Monday"; but "in the U.S. The". */
static bool is_open_abbreviation(const struct sides *sides)
{
    return sides->word_kind == ABBREVIATION_OPEN && !sides->closed_quote && !sides->footnote &&
           char_is_letter(sides->first) && !next_opens(sides);
}

#define SHORT_OPENING_WORDS 3
#define SHORT_OPENING_BYTES 32

/* Nothing but an "At about 5 a.m." so far. */
static bool is_short_opening(const struct boundary *at)
{
    size_t spaces = 0;
    if (at->end - at->sentence > SHORT_OPENING_BYTES)
        return false;
    for (size_t i = at->sentence; i < at->end; i++)
        spaces += at->text.at[i] == ' ';
    return spaces <= SHORT_OPENING_WORDS;
}

/* "В 2027 г."; but "Умер в 2027 г." */
static bool is_short_date(const struct boundary *at)
{
    return is_short_opening(at) && boundary_word_kind(at, boundary_word_at(at->text, at->sentence)) == WORD_PREPOSITION;
}

/* "в г. Омске", "В 2027 г. Москва росла", "5 тыс. 300"; but "будет готов в 2027 г. Движение откроют". */
static bool is_unit(const struct sides *sides)
{
    if (sides->word_kind != ABBREVIATION_UNIT || !is_bare(sides))
        return false;
    if (!sides->after_number || char_is_digit(sides->first))
        return true;
    return is_short_date(sides->at) && !next_opens(sides);
}

/* "At 5 a.m. Mrs. Kaya rose", "until 6 p.m. Tuesday"; but "It shut at 6 p.m. Trains stood." */
static bool is_time_of_day(const struct sides *sides)
{
    enum word_kind next =
        sides->word_kind == ABBREVIATION_TIME ? boundary_word_kind(sides->at, boundary_next(sides)) : WORD_OTHER;
    return sides->word_kind == ABBREVIATION_TIME && is_bare(sides) && next != WORD_OPENER &&
           (next == WORD_AFTER_TIME || is_short_opening(sides->at));
}

/* "Ana R. Silva", "z. B. Kiel"; but "as old as I. Did", "vitamin C. It". */
static bool is_initial(const struct sides *sides)
{
    if (!is_bare(sides) || !boundary_is_letter(sides->word) || !char_is_letter(sides->first))
        return false;
    if (next_is_initial(sides) || str_equal(boundary_next(sides), STR("Chr"))) /* "44 v. Chr." */
        return true;
    return char_is_upper(boundary_first_of(sides->word)) && !next_opens(sides);
}

/* "am 3. Oktober", "die 2. Liga"; but "im Jahr 1999. Kiel", "waren es 15. Das". */
static bool is_ordinal(const struct sides *sides)
{
    return sides->at->words->ordinals_have_stops && is_bare(sides) && sides->word.len <= 2 && is_number(sides->word) &&
           char_is_letter(sides->first) && !next_opens(sides);
}

static bool goes_on(const struct sides *sides)
{
    return has_no_stop(sides) || is_inside_token(sides) || next_is_lower(sides) ||
           (sides->touching && goes_on_east_asian(sides)) || next_says(sides) || next_names_speaker(sides) ||
           next_is_reference(sides) || is_omission(sides) || is_list_marker(sides) || is_before_number(sides) ||
           is_inner_abbreviation(sides) || is_open_abbreviation(sides) || is_unit(sides) || is_time_of_day(sides) ||
           is_initial(sides) || is_ordinal(sides);
}

bool boundary_splits(const struct boundary *boundary)
{
    const struct sides sides = boundary_sides(boundary);
    return !goes_on(&sides);
}
