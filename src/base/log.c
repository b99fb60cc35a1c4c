#include <stdarg.h>
#include <unistd.h>

#include <nutgraf/base/log.h>

#include "printable.h"

#define LINE_LIMIT ((size_t)8192) /* longer lines are cut */

#define RED    "\033[31m"
#define YELLOW "\033[33m"
#define PLAIN  "\033[0m"

struct log log_to_stderr(enum log_level level)
{
    const char *no_color = getenv("NO_COLOR");
    bool colour = isatty(STDERR_FILENO) && !(no_color && *no_color);
    return (struct log){.out = stderr, .level = level, .colour = colour};
}

/* One line in one write, so that lines of several programs do not mix. */
PRINTF_LIKE(4, 0)
static void write_line(const struct log *log, const char *colour, const char *kind, const char *format, va_list args)
{
    char text[LINE_LIMIT];
    struct buf line = buf_with_limit(STR_NONE);
    vsnprintf(text, sizeof text, format, args);
    bool coloured = log->colour && colour;
    buf_addf(&line, "%snutgraf:%s %s", coloured ? colour : "", coloured ? PLAIN : "", kind);
    printable_add(&line, str_from(text));
    buf_add_char(&line, '\n');
    fwrite(line.at, 1, line.len, log->out);
    fflush(log->out);
    buf_release(&line);
}

void log_error(const struct log *log, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    write_line(log, RED, "", format, args);
    va_end(args);
}

void log_warning(const struct log *log, const char *format, ...)
{
    if (log->level < LOG_NORMAL)
        return;
    va_list args;
    va_start(args, format);
    write_line(log, YELLOW, "warning: ", format, args);
    va_end(args);
}

void log_note(const struct log *log, const char *format, ...)
{
    if (log->level < LOG_NORMAL)
        return;
    va_list args;
    va_start(args, format);
    write_line(log, NULL, "", format, args);
    va_end(args);
}

void log_detail(const struct log *log, const char *format, ...)
{
    if (log->level < LOG_VERBOSE)
        return;
    va_list args;
    va_start(args, format);
    write_line(log, NULL, "", format, args);
    va_end(args);
}
