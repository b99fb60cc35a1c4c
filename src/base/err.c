#include <stdarg.h>

#include <nutgraf/base/err.h>
#include <nutgraf/base/utf8.h>

#include "printable.h"

static void set_text(struct err *err, str text)
{
    struct buf clean = buf_with_limit(STR_NONE);
    printable_add(&clean, text);
    str kept = utf8_prefix(buf_str(&clean), sizeof err->text - 1);
    if (kept.len)
        memcpy(err->text, kept.at, kept.len);
    err->text[kept.len] = '\0';
    buf_release(&clean);
}

void err_write(struct err *reterr, int exit_code, const char *format, ...)
{
    /* Twice the room, so that a character cut in half here stands past what is kept. */
    char text[2 * sizeof reterr->text];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    reterr->exit_code = exit_code;
    set_text(reterr, str_from(text));
}

void err_write_prefix(struct err *reterr, const char *format, ...)
{
    char context[sizeof reterr->text];
    char text[2 * sizeof reterr->text + 2];
    va_list args;
    va_start(args, format);
    vsnprintf(context, sizeof context, format, args);
    va_end(args);
    snprintf(text, sizeof text, "%s: %s", context, reterr->text);
    set_text(reterr, str_from(text));
}
