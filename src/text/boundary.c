#include "boundary.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

/*
 * The rules why a sentence goes on where Unicode's rules, or sentence.c, saw that it may end. Each has an example of
 * what it is for, and what stays an end in spite of it.
 */

static bool is_single_letter(str word)
{
    size_t i = 0;
    return word.len > 0 && char_is_letter(utf8_next(word, &i)) && i == word.len;
}

static bool is_number(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!char_is_digit((unsigned char)word.at[i]))
            return false;
    return word.len > 0;
}

/* "The", "However": a sentence begins there, and no name. */
static bool next_opens(const struct sides *sides)
{
    return boundary_word_kind(sides->at, boundary_next(sides)) == WORD_OPENER;
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

/* "see example.org/?Page=2", "Ana.Silva@example.org", "1.5.Beta"; Chinese and Japanese need no space. */
static bool is_inside_token(const struct sides *sides)
{
    if (!sides->touching || sides->closed || sides->footnote || sides->bracketed || sides->quoted ||
        sides->first >= 0x2E80)
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
    return char_is_lower(sides->first) && !is_camel_case(boundary_next(sides));
}

/* 「行きます。」と言った, 『海。』を見た: what stands behind a quotation is one of と は が を に の へ. */
static bool next_is_particle(const struct sides *sides)
{
    static const uint32_t particles[] = {0x3068, 0x306F, 0x304C, 0x3092, 0x306B, 0x306E, 0x3078};
    if (!sides->closed_quote || !sides->touching)
        return false;
    for (size_t i = 0; i < sizeof particles / sizeof particles[0]; i++)
        if (sides->first == particles[i])
            return true;
    return false;
}

#define CLAUSE_MAX ((size_t)90)

/* The clause that begins at a position, up to a comma or full stop of East Asia; empty when none is near. */
static str clause_at(str text, size_t position)
{
    static const char *const ends[] = {"。", "，", "、"};
    str rest = str_slice(text, position, position + CLAUSE_MAX);
    size_t end = STR_NONE;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        size_t found = str_find(rest, str_from(ends[i]));
        end = found < end ? found : end;
    }
    return end == STR_NONE ? STR("") : str_slice(rest, 0, end);
}

/* “为什么？”市长问道。 「なぜ？」彼女は聞いた。 But not “晚了。”她说：“走吧。” */
static bool next_clause_tells_speaker(const struct sides *sides)
{
    static const char *const verbs[] = {"说",     "說",     "问",     "問",     "道",     "答",     "喊",    "聞いた",
                                        "言った", "話した", "語った", "述べた", "答えた", "尋ねた", "叫んだ"};
    if (!sides->closed_quote || !sides->touching || sides->quoted || sides->first < 0x2E80)
        return false;
    str clause = clause_at(sides->at->text, sides->at->next);
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (str_ends(clause, str_from(verbs[i])))
            return true;
    return false;
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
           ((sides->word.len <= 3 && is_number(sides->word)) || is_single_letter(sides->word));
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

/* "No. 5", "c. 1818"; but "No. We won't." */
static bool is_before_number(const struct sides *sides)
{
    if (!is_bare(sides) || !(char_is_digit(sides->first) || sides->first == '#'))
        return false;
    return sides->word_kind == ABBREVIATION_NUMBER || sides->word_kind == ABBREVIATION_OPEN ||
           is_single_letter(sides->word);
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

/* "в г. Омске", "В 2027 г. Москва росла", "5 тыс. 300"; but "будет готов в 2027 г. Движение откроют". */
static bool is_unit(const struct sides *sides)
{
    if (sides->word_kind != ABBREVIATION_UNIT || !is_bare(sides))
        return false;
    if (!sides->after_number || char_is_digit(sides->first))
        return true;
    return is_short_opening(sides->at) && !next_opens(sides);
}

/* "At 5 a.m. Mrs. Kaya rose", "until 6 p.m. Tuesday"; but "It shut at 6 p.m. Trains stood." */
static bool is_time_of_day(const struct sides *sides)
{
    enum word_kind next =
        sides->word_kind == ABBREVIATION_TIME ? boundary_word_kind(sides->at, boundary_next(sides)) : WORD_OTHER;
    return sides->word_kind == ABBREVIATION_TIME && is_bare(sides) && next != WORD_OPENER &&
           (next == WORD_AFTER_TIME || is_short_opening(sides->at));
}

static bool next_is_initial(const struct sides *sides)
{
    str next = boundary_next(sides);
    str text = sides->at->text;
    size_t after = sides->next + next.len;
    return is_single_letter(next) && after < text.len && text.at[after] == '.';
}

/* "Ana R. Silva", "z. B. Kiel"; but "as old as I. Did", "vitamin C. It". */
static bool is_initial(const struct sides *sides)
{
    if (!is_bare(sides) || !is_single_letter(sides->word) || !char_is_letter(sides->first))
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
    return has_no_stop(sides) || is_inside_token(sides) || next_is_lower(sides) || next_is_particle(sides) ||
           next_clause_tells_speaker(sides) || next_names_speaker(sides) || next_is_reference(sides) ||
           is_omission(sides) || is_list_marker(sides) || is_before_number(sides) || is_inner_abbreviation(sides) ||
           is_open_abbreviation(sides) || is_unit(sides) || is_time_of_day(sides) || is_initial(sides) ||
           is_ordinal(sides);
}

bool boundary_splits(const struct boundary *boundary)
{
    const struct sides sides = boundary_sides(boundary);
    return !goes_on(&sides);
}
