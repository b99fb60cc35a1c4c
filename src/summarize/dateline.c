#include "dateline.h"

#include <ctype.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/when.h>
#include <nutgraf/text/letter_case.h>

#include "lexicon.h"

/* Longest first words are compared to, so "mar" is March in any of our languages; the row's number is the month. */
static const char *const months[] = {
    "january jan januar janvier enero janv gennaio janeiro januari",
    "february feb februar fevrier febrero fevr febbraio fevereiro februari",
    "march mar marz mars marzo marco maart mrt",
    "april apr avril abril avr aprile",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio juil luglio julho",
    "august aug aout agosto augustus",
    "september sept sep septembre septiembre settembre setembro",
    "october oct oktober octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dezember decembre diciembre dicembre dezembro dic dez",
};

static const char others[] =
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag "
    "dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes "
    "martes miercoles jueves viernes sabado domingo published updated posted last modified update on at am pm a m p "
    "est edt et gmt utc bst cet cest ist pst pdt uhr hrs h de le den am of st nd rd th t z first date datum stand "
    "veroffentlicht aktualisiert letztes publie mis jour publicado actualizado pubblicato aggiornato";

struct date_parts {
    int year, month, day;
    bool unsure; /* 3/4/2025: nobody can tell */
    bool time;   /* the number is followed by minutes or seconds */
};

static bool take_number(str digits, char after, struct date_parts *parts)
{
    unsigned long number = 0;
    if (!str_to_number(digits, 9999, &number))
        return false;
    if (after == ':' || parts->time)
        parts->time = after == ':';
    else if (number >= 1900 && number < 2200 && !parts->year)
        parts->year = (int)number;
    else if (parts->year && !parts->month && number >= 1 && number <= 12)
        parts->month = (int)number; /* 2025-10-17 */
    else if (!parts->day && number >= 1 && number <= 31)
        parts->day = (int)number;
    else if (!parts->month && !parts->year && number >= 1 && number <= 12) {
        parts->month = (int)number; /* 17.10.2025 */
        parts->unsure = after != '.' && parts->day <= 12;
    } else if (!parts->month && !parts->year && parts->day <= 12 && number <= 31) {
        parts->month = parts->day; /* 10/17/2025 */
        parts->day = (int)number;
    } else
        return parts->year && parts->month && parts->day && number < 60;
    return true;
}

static bool take_word(str word, struct date_parts *parts)
{
    for (int month = 0; month < 12; month++)
        if (word_listed(months[month], word)) {
            bool first = !parts->month;
            parts->month = month + 1;
            return first;
        }
    return word_listed(others, word);
}

/* Four digits in a row: each bit stands for a byte, the lowest three for the last ones of the sixteen before. */
bool holds_year(str s)
{
    enum { BEFORE = 3 };
    unsigned digits = 0;
    for (size_t at = 0; at < s.len; at += sizeof(sixteen)) {
        digits = digits >> sizeof(sixteen) | sixteen_bits((sixteen)(sixteen_at(s, at) - (unsigned char)'0' < 10))
                                                 << BEFORE;
        if (digits & digits >> 1 & digits >> 2 & digits >> 3)
            return true;
    }
    return false;
}

bool date_line(str folded, int64_t *ret_when)
{
    if (folded.len < 8 || folded.len > 80 || !holds_year(folded))
        return false;
    struct date_parts parts = {0};
    for (size_t at = 0; at < folded.len;) {
        size_t from = at;
        bool digits = ascii_is_digit(folded.at[at]);
        if (!digits && !ascii_is_letter(folded.at[at])) {
            at++;
            continue;
        }
        while (at < folded.len && (digits ? ascii_is_digit(folded.at[at]) : ascii_is_letter(folded.at[at])))
            at++;
        str token = str_slice(folded, from, at);
        char after = at < folded.len ? folded.at[at] : '\0';
        if (digits ? !take_number(token, after, &parts) : !take_word(token, &parts))
            return false;
    }
    if (!parts.year || !parts.month || !parts.day)
        return false;
    struct civil civil = {.year = parts.year, .month = parts.month, .day = parts.day};
    *ret_when = parts.unsure ? WHEN_NONE : when_from_civil(&civil, 0);
    return true;
}

enum { DATELINE_MAX_BYTES = 90, DATELINE_MAX_WORDS = 9, PLACE_MAX_WORDS = 3 };

static const struct end_mark {
    str mark;
    size_t sign; /* where in it the first of those stands that end_signs finds */
} end_marks[] = {
    {STR_INIT(" — "), 1}, {STR_INIT(" – "), 1}, {STR_INIT(" -- "), 1}, {STR_INIT(" - "), 1},
    {STR_INIT(".- "), 1}, {STR_INIT("— "), 0},  {STR_INIT(": "), 0},
};

/* A hyphen, a colon, the first byte of a dash. */
static unsigned end_signs(str text, size_t at)
{
    sixteen bytes = sixteen_at(text, at);
    return sixteen_bits((sixteen)((bytes == '-') | (bytes == ':') | (bytes == (unsigned char)"—"[0])));
}

static bool stands_at(str text, size_t sign, const struct end_mark *end)
{
    return sign >= end->sign && str_starts(str_slice(text, sign - end->sign, text.len), end->mark);
}

/* Where the mark that ends a dateline begins and the text after it; false when there is none near. */
static bool find_end(str paragraph, size_t *ret_mark, size_t *ret_text, bool *ret_colon)
{
    str near = str_slice(paragraph, 0, DATELINE_MAX_BYTES);
    for (size_t at = 0; at < near.len; at += sizeof(sixteen))
        for (unsigned signs = end_signs(near, at); signs; signs &= signs - 1) {
            size_t sign = at + (size_t)__builtin_ctz(signs);
            for (size_t i = 0; i < sizeof end_marks / sizeof end_marks[0]; i++)
                if (stands_at(near, sign, &end_marks[i])) {
                    *ret_mark = sign - end_marks[i].sign;
                    *ret_text = *ret_mark + end_marks[i].mark.len;
                    *ret_colon = near.at[sign] == ':';
                    return *ret_mark > 0;
                }
        }
    return false;
}

static bool all_capitals(str word)
{
    size_t letters = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t c = utf8_next(word, &at);
        if (char_is_lower(c))
            return false;
        letters += char_is_upper(c);
    }
    return letters >= 2;
}

/* "Villarroya, 14 oct.", "London, Nov. 3": a place, and nothing but a day behind its comma. */
static bool is_dated(str place)
{
    size_t comma = str_find(place, STR(", "));
    if (comma == STR_NONE || !char_is_upper((unsigned char)place.at[0]))
        return false;
    struct date_parts parts = {0};
    str rest = str_slice(place, comma + 2, place.len);
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        char small[16] = "";
        size_t len = 0;
        for (size_t i = 0; i < word.len && len < sizeof small; i++)
            if (ascii_is_letter_or_digit(word.at[i]))
                small[len++] = (char)tolower((unsigned char)word.at[i]);
        str plain = {small, len};
        if (!(ascii_is_digit(small[0]) ? take_number(plain, ' ', &parts) : take_word(plain, &parts)))
            return false;
    }
    return parts.day && parts.month;
}

/* "London (CNN)It was": the agency's bracket, and nothing between it and the text. */
static size_t agency_without_mark(str paragraph)
{
    str near = str_slice(paragraph, 0, DATELINE_MAX_BYTES);
    size_t open = str_find(near, STR(" ("));
    size_t close = str_find_char(near, ')');
    bool joined = open != STR_NONE && close != STR_NONE && close > open + 2 && close + 1 < near.len &&
                  ascii_is_upper(near.at[close + 1]) && ascii_is_upper(near.at[0]);
    return joined && all_capitals(str_slice(near, open + 2, close)) ? close + 1 : 0;
}

/* Where one of the words first ends in a slice; 0 when none stands there. */
static size_t first_end(str s, const char *words)
{
    size_t end = 0;
    for (str rest = str_from(words); rest.len;) {
        str word = str_cut(&rest, ' ');
        size_t at = str_find(s, word);
        end = at != STR_NONE && (!end || at + word.len < end) ? at + word.len : end;
    }
    return end;
}

/* 本报青河11月3日电（记者 王晓梅）, 【ロンドン共同】: Chinese and Japanese agencies. */
static size_t agency_opening(str paragraph)
{
    str near = str_slice(paragraph, 0, DATELINE_MAX_BYTES);
    if (!near.len || (unsigned char)near.at[0] < 0xE3) /* where CJK marks and characters begin in UTF-8 */
        return 0;
    if (str_starts(near, STR("【"))) {
        size_t end = first_end(near, "】");
        return end && first_end(str_slice(near, 0, end), "讯 訊 电 電 ＝ 共同 時事 记者 記者 报道 報導") ? end : 0;
    }
    size_t end = first_end(near, "日电 日電 日讯 日訊 日报道 报讯 報訊 日消息");
    size_t sentence = first_end(near, "。 ， 、 “ 「");
    if (!end || (sentence && sentence < end))
        return 0;
    str rest = str_trim(str_slice(paragraph, end, paragraph.len));
    size_t bracket = str_starts(rest, STR("（")) || str_starts(rest, STR("(")) ? first_end(rest, "） )") : 0;
    return (size_t)(rest.at - paragraph.at) + (bracket <= DATELINE_MAX_BYTES ? bracket : 0);
}

static const char opening_words[] =
    "the a an in on at after der die das ein eine nach am im bei mit zwei drei le la les un une des el los las una "
    "il lo gli de het een na op bij o os as um uma no na em";

/* "Bergfurt – Nach dem Spiel": a sentence begins behind the dash, and before it stands nothing but a place. */
static bool is_plain_place(str place, str text)
{
    char word[8] = "";
    str first = str_slice(text, 0, str_find_char(text, ' '));
    if (first.len >= sizeof word || !first.len || !ascii_is_upper(first.at[0]))
        return false;
    memcpy(word, first.at, first.len);
    word[0] = (char)tolower((unsigned char)word[0]);
    bool sentence = word_listed(opening_words, str_from(word));
    for (str rest = place; sentence && rest.len;) {
        str part = str_cut(&rest, ' ');
        size_t at = 0;
        sentence = part.len && char_is_upper(utf8_next(part, &at));
    }
    return sentence;
}

/* "تونس - ", "دبي (رويترز) - ": a place of a word or two in a script without capitals. */
static bool is_uncased_place(str place, size_t words)
{
    size_t at = 0;
    uint32_t first = place.len ? utf8_next(place, &at) : 0;
    return first >= 0x0600 && first <= 0x06FF && words <= PLACE_MAX_WORDS;
}

size_t dateline_length(str paragraph)
{
    size_t mark = 0, text = 0;
    bool colon = false;
    size_t agency_end = agency_without_mark(paragraph);
    agency_end = agency_end ? agency_end : agency_opening(paragraph);
    if (agency_end || !find_end(paragraph, &mark, &text, &colon))
        return agency_end;
    str place = str_slice(paragraph, 0, mark);
    size_t words = 0, capitals = 0;
    str rest = place;
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        words += word.len > 0;
        capitals += all_capitals(word);
    }
    bool first_capitals = all_capitals(str_slice(place, 0, str_find_char(place, ' ')));
    bool agency = str_ends(place, STR(")")) && str_find_char(place, '(') != STR_NONE;
    bool dateline =
        colon ? capitals == words
              : first_capitals || is_dated(place) || (agency && ascii_is_upper(place.at[0])) ||
                    is_uncased_place(place, words) ||
                    (words <= PLACE_MAX_WORDS && is_plain_place(place, str_slice(paragraph, text, paragraph.len)));
    return dateline && words <= DATELINE_MAX_WORDS && text < paragraph.len ? text : 0;
}
