#include "hidden_boundary.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "punctuation.h"

#define ELLIPSIS "\xE2\x80\xA6"

static bool ellipsis_at(str text, size_t position)
{
    return text.at[position] == ELLIPSIS[0] && str_starts(str_slice(text, position, text.len), STR(ELLIPSIS));
}

/* Behind the stops that begin at `position`. */
static size_t skip_stops(str text, size_t position)
{
    while (position < text.len) {
        size_t after = position;
        if (!char_is_stop(utf8_next(text, &after)))
            break;
        position = after;
    }
    return position;
}

static size_t skip_closers(str text, size_t position)
{
    while (position < text.len) {
        size_t after = position;
        uint32_t c = utf8_next(text, &after);
        if (!char_is_quote(c) && !char_is_close_bracket(c))
            break;
        position = after;
    }
    return position;
}

static bool hides_without_space(str text, size_t position)
{
    return position < text.len && char_is_upper(utf8_next(text, &position));
}

static bool hides_behind_ellipsis(str text, size_t next)
{
    uint32_t c = utf8_next(text, &next);
    return char_is_upper(c) || char_is_open_quote(c) || c == '"';
}

/* — Куда вы? — спросила она. — Домой. —preguntó ella. —¿Vienes? A dash that begins the next speaker's words. */
static bool hides_behind_dash(str text, size_t after_dash)
{
    size_t next = skip_space(text, after_dash);
    uint32_t c = next < text.len ? utf8_next(text, &next) : 0;
    return char_is_upper(c) || c == 0xA1 || c == 0xBF; /* ¡ ¿ */
}

static bool hides_behind_period(str text, size_t next)
{
    size_t start = next;
    uint32_t c = utf8_next(text, &next);
    if (c == 0x2013 || c == 0x2014)
        return hides_behind_dash(text, next);
    if (char_is_lower(c))
        return next < text.len && char_is_upper((unsigned char)text.at[next]);
    return char_is_digit(c) || char_is_open_bracket(c) || c == '$' || (char_is_quote(c) && clitic_opens(text, start));
}

/* Where the boundary behind the stops in [stop, end) is, or STR_NONE. */
static size_t hidden_behind(str text, size_t stop, size_t end)
{
    if (hides_without_space(text, end))
        return end;
    size_t closed = skip_closers(text, end);
    size_t next = skip_space(text, closed);
    if (next == closed || next == text.len)
        return STR_NONE;
    bool period = text.at[stop] == '.' && end == stop + 1;
    bool hides = period ? hides_behind_period(text, next) : hides_behind_ellipsis(text, next);
    return hides ? closed : STR_NONE;
}

size_t hidden_boundary_next(str text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (text.at[i] != '.' && !ellipsis_at(text, i))
            continue;
        size_t end = skip_stops(text, i);
        size_t boundary = hidden_behind(text, i, end);
        if (boundary != STR_NONE)
            return boundary < to ? boundary : to;
        i = end - 1;
    }
    return to;
}
