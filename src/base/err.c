#include <stdarg.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>
#include <nutgraf/base/utf8.h>

#include "printable.h"

/* The last bytes of valid UTF-8, at most so many, from a code point's border on. */
static str last_bytes(str text, size_t max_bytes)
{
    size_t from = text.len - max_bytes;
    while (from < text.len && ((unsigned char)text.at[from] & 0xC0) == 0x80)
        from++;
    return str_slice(text, from, text.len);
}

/* What a long text is about stands at its start, and what is wrong with it at its end: it loses its middle. */
static str shorten(struct arena *arena, str text, size_t max_bytes)
{
    const str gap = STR("…");
    size_t half = (max_bytes - gap.len) / 2;
    if (text.len <= max_bytes)
        return text;
    str start = utf8_prefix(text, half);
    str end = last_bytes(text, half);
    return arena_printf(arena, "%" STR_FMT "%" STR_FMT "%" STR_FMT, STR_ARG(start), STR_ARG(gap), STR_ARG(end));
}

static void set_text(struct err *err, struct arena *arena, str text)
{
    struct buf clean = buf_with_limit(STR_NONE);
    printable_add(&clean, text);
    str kept = shorten(arena, buf_str(&clean), sizeof err->text - 1);
    if (kept.len)
        memcpy(err->text, kept.at, kept.len);
    err->text[kept.len] = '\0';
    buf_release(&clean);
}

void err_write(struct err *reterr, int exit_code, const char *format, ...)
{
    struct arena arena = {0};
    va_list args;
    va_start(args, format);
    str text = arena_vprintf(&arena, format, args);
    va_end(args);
    reterr->exit_code = exit_code;
    set_text(reterr, &arena, text);
    arena_release(&arena);
}

void err_write_prefix(struct err *reterr, const char *format, ...)
{
    struct arena arena = {0};
    va_list args;
    va_start(args, format);
    str context = arena_vprintf(&arena, format, args);
    va_end(args);
    set_text(reterr, &arena, arena_printf(&arena, "%" STR_FMT ": %s", STR_ARG(context), reterr->text));
    arena_release(&arena);
}
