#ifndef NUTGRAF_BASE_LOG_H
#define NUTGRAF_BASE_LOG_H

/*
 * What a person is told while the program runs: stderr, one line each, control characters replaced by '?', so that
 * nothing a source wrote reaches the terminal as an escape sequence. Only app/ and cli/ log.
 */
#include <stdbool.h>
#include <stdio.h>

#include <nutgraf/base/attr.h>

enum log_level { LOG_QUIET, LOG_NORMAL, LOG_VERBOSE };

struct log {
    FILE *out;
    enum log_level level;
    bool colour; /* "nutgraf:" in red for errors, yellow for warnings */
};

/* To stderr; colour on a terminal when NO_COLOR is unset or empty (https://no-color.org). */
struct log log_to_stderr(enum log_level level);

/* Something failed. Shown at every level. */
void log_error(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);
/* Something is odd, and the run goes on. Not shown when quiet. */
void log_warning(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);
/* What was done: one line for a run. Not shown when quiet. */
void log_note(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);
/* Each step. Shown when verbose. */
void log_detail(const struct log *log, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
