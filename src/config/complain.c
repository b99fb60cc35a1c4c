#include "complain.h"

#include <nutgraf/base/utf8.h>
#include <stdarg.h>

/* Longer ones are cut: the longest that we write is a list of a dozen keys. */
#define COMPLAINT_BYTES 1000

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/* What a complaint quotes from the file must not reach a terminal as an escape sequence. */
static str without_controls(struct arena *arena, str text)
{
    struct buf buf = buf_with_limit(4 * COMPLAINT_BYTES);
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        utf8_add(&buf, is_control(c) ? '?' : c);
    }
    str clean = arena_copy(arena, buf_str(&buf));
    buf_release(&buf);
    return clean;
}

void complain(struct complaints *complaints, struct place place, const char *format, ...)
{
    char text[COMPLAINT_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    size_t found = complaints->found.len;
    *vec_push(complaints->arena, &complaints->found) =
        (struct complaint){.place = place, .found = found, .text = without_controls(complaints->arena, str_from(text))};
}

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_complaints(const void *a, const void *b)
{
    const struct complaint *left = a;
    const struct complaint *right = b;
    int order = compare_numbers(left->place.line, right->place.line);
    if (order == 0)
        order = compare_numbers(left->place.column, right->place.column);
    return order ? order : compare_numbers(left->found, right->found);
}

void complaints_tell(struct complaints *complaints, str file, struct complaint_list *list)
{
    if (complaints->found.len > 1)
        qsort(complaints->found.at, complaints->found.len, sizeof *complaints->found.at, compare_complaints);
    for (size_t i = 0; i < complaints->found.len; i++) {
        const struct complaint *c = &complaints->found.at[i];
        *vec_push(complaints->arena, list) =
            arena_printf(complaints->arena, "%" STR_FMT ":%zu:%zu: %" STR_FMT, STR_ARG(file), c->place.line,
                         c->place.column, STR_ARG(c->text));
    }
}
