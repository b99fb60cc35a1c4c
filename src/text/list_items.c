#include "list_items.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "punctuation.h"

static const str BULLETS[] = {STR_INIT("•"), STR_INIT("⁃"), STR_INIT("◦"), STR_INIT("‣"),
                              STR_INIT("▪"), STR_INIT("●"), STR_INIT("■")};
static const str ENDINGS[] = {STR_INIT(".)"), STR_INIT("."), STR_INIT(")")};

#define NUMBER_DIGITS 3

/* The first of the words that stands at the position; the empty slice when none does. */
static str one_of_at(str text, size_t position, const str *words, size_t count)
{
    str rest = str_slice(text, position, text.len);
    for (size_t i = 0; i < count; i++)
        if (str_starts(rest, words[i]))
            return words[i];
    return STR("");
}

/* A number or a small letter with its ending. False, and *marker as it was, when there is none. */
static bool read_number(str text, struct list_marker *marker)
{
    size_t start = marker->end;
    size_t end = start;
    while (end < text.len && end - start < NUMBER_DIGITS && char_is_digit((unsigned char)text.at[end]))
        end++;
    bool lettered = end == start && end < text.len && text.at[end] >= 'a' && text.at[end] <= 'z';
    end += lettered;
    str ending = one_of_at(text, end, ENDINGS, sizeof ENDINGS / sizeof ENDINGS[0]);
    if (end == start || ending.len == 0)
        return false;
    if (lettered)
        marker->number = (unsigned long)(text.at[start] - 'a') + 1;
    else if (!str_to_number(str_slice(text, start, end), 999, &marker->number))
        return false;
    marker->lettered = lettered;
    marker->ending = ending;
    marker->end = end + ending.len;
    return true;
}

/* White space comes next, and then no small letter: "1. Wash", not "2. place" or "1.5". */
static bool item_follows(str text, size_t position)
{
    size_t next = skip_space(text, position);
    return next > position && next < text.len && !char_is_lower(utf8_next(text, &next));
}

/* Bullets are no ASCII. Most paragraphs begin with a capital, and no marker does. */
static bool marker_may_begin(str text, size_t position)
{
    unsigned char first = position < text.len ? (unsigned char)text.at[position] : ' ';
    return first >= 0x80 || char_is_digit(first) || char_is_lower(first);
}

static bool read_marker(str text, size_t position, struct list_marker *ret_marker)
{
    if (!marker_may_begin(text, position))
        return false;
    struct list_marker marker = {.end = position};
    marker.bullet = one_of_at(text, position, BULLETS, sizeof BULLETS / sizeof BULLETS[0]);
    if (marker.bullet.len > 0)
        marker.end = skip_space(text, position + marker.bullet.len);
    bool numbered = read_number(text, &marker);
    if (marker.bullet.len == 0 && (!numbered || !item_follows(text, marker.end)))
        return false;
    *ret_marker = marker;
    return true;
}

struct list_items list_items_begin(str text, size_t start, bool after_stop)
{
    struct list_items items = {.text = text, .after = text.len, .after_stop = after_stop};
    if (read_marker(text, start, &items.marker))
        items.after = items.marker.end;
    return items;
}

static bool marker_continues(const struct list_marker *before, const struct list_marker *marker)
{
    if (!str_equal(before->bullet, marker->bullet))
        return false;
    if (before->number == 0)
        return true;
    return marker->number == before->number + 1 && marker->lettered == before->lettered &&
           str_equal(marker->ending, before->ending);
}

static bool item_may_begin(const struct list_items *items, size_t position)
{
    size_t end = skip_space_backwards(items->text, items->marker.end, position);
    if (end == position || end == items->marker.end)
        return false;
    return !items->after_stop || char_is_stop(utf8_previous(items->text, &end));
}

/* What the next item's marker begins with: its bullet, or its number. */
static str wanted_beginning(const struct list_items *items, char memory[32])
{
    if (items->marker.bullet.len > 0)
        return items->marker.bullet;
    unsigned long number = items->marker.number + 1;
    int len = items->marker.lettered ? snprintf(memory, 32, "%c", (char)('a' + number - 1))
                                     : snprintf(memory, 32, "%lu", number);
    return (str){memory, (size_t)len};
}

size_t list_items_next(struct list_items *items)
{
    char memory[32];
    if (items->after >= items->text.len) /* no list */
        return items->text.len;
    str wanted = wanted_beginning(items, memory);
    while (items->after < items->text.len) {
        size_t found = str_find(str_slice(items->text, items->after, items->text.len), wanted);
        if (found == STR_NONE)
            break;
        size_t position = items->after + found;
        items->after = position + wanted.len;
        struct list_marker marker;
        if (item_may_begin(items, position) && read_marker(items->text, position, &marker) &&
            marker_continues(&items->marker, &marker)) {
            items->marker = marker;
            items->after = marker.end;
            return position;
        }
    }
    items->after = items->text.len;
    return items->text.len;
}
