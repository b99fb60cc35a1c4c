#include "page_dates.h"

#include <stdlib.h>
#include <string.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/text/letter_case.h>

#include "date_words.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* A number or a word of the text, and what stands right after it. */
struct piece {
    str text;
    unsigned long number;
    bool is_number;
    char after;
};

static bool is_word_byte(char c)
{
    return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

static bool next_piece(str text, size_t *position, struct piece *ret_piece)
{
    size_t i = *position;
    while (i < text.len && !ascii_is_letter_or_digit(text.at[i]) && (unsigned char)text.at[i] < 0x80)
        i++;
    if (i == text.len)
        return false;
    bool number = ascii_is_digit(text.at[i]);
    size_t end = i;
    while (end < text.len && (number ? ascii_is_digit(text.at[end]) : is_word_byte(text.at[end])))
        end++;
    *ret_piece = (struct piece){.text = str_slice(text, i, end), .is_number = number};
    if (number && !str_to_number(ret_piece->text, 99999, &ret_piece->number))
        ret_piece->number = 99999;
    ret_piece->after = end < text.len ? text.at[end] : '\0';
    *position = end;
    return true;
}

static bool is_filler(const struct piece *piece)
{
    static const char *const fillers[] = {"de", "of", "th", "st", "nd", "rd", "del", "er", "年", "月", "년", "월"};
    return str_is_one_of(piece->text, fillers, COUNT(fillers));
}

static bool is_year(const struct piece *piece)
{
    return piece->is_number && piece->text.len == 4 && piece->number >= 1990 && piece->number < 2100;
}

static bool is_day(const struct piece *piece)
{
    return piece->is_number && piece->text.len <= 2 && piece->number >= 1 && piece->number <= 31;
}

/* A letter that is left out as a filler parts, too: "2024年5月2日". */
static bool is_separator(char c)
{
    return c == '.' || c == '/' || c == '-' || (unsigned char)c >= 0x80;
}

/* Three pieces that stand beside each other as year, month and day; false when they are no date. */
static bool date_of(const struct piece *p, unsigned long ymd[3])
{
    bool apart = is_separator(p[0].after) && is_separator(p[1].after);
    if (is_year(&p[0]) && apart && is_day(&p[1]) && is_day(&p[2])) {
        ymd[0] = p[0].number, ymd[1] = p[1].number, ymd[2] = p[2].number;
    } else if (is_year(&p[2]) && apart && is_day(&p[0]) && is_day(&p[1])) {
        bool month_first = p[1].number > 12;
        ymd[0] = p[2].number, ymd[1] = p[month_first ? 0 : 1].number, ymd[2] = p[month_first ? 1 : 0].number;
    } else if (is_day(&p[0]) && date_month(p[1].text) && is_year(&p[2])) {
        ymd[0] = p[2].number, ymd[1] = (unsigned long)date_month(p[1].text), ymd[2] = p[0].number;
    } else if (date_month(p[0].text) && is_day(&p[1]) && is_year(&p[2])) {
        ymd[0] = p[2].number, ymd[1] = (unsigned long)date_month(p[0].text), ymd[2] = p[1].number;
    } else {
        return false;
    }
    return ymd[1] >= 1 && ymd[1] <= 12;
}

str first_date(struct arena *arena, str text)
{
    str folded = text_fold(arena, text);
    struct piece last[3] = {0};
    struct piece piece;
    unsigned long ymd[3];
    for (size_t position = 0; next_piece(folded, &position, &piece);) {
        if (is_filler(&piece))
            continue;
        last[0] = last[1];
        last[1] = last[2];
        last[2] = piece;
        if (date_of(last, ymd))
            return arena_printf(arena, "%04lu-%02lu-%02lu", ymd[0], ymd[1], ymd[2]);
    }
    return STR("");
}
