#ifndef NUTGRAF_BASE_ERR_H
#define NUTGRAF_BASE_ERR_H

/*
 * What went wrong, for a person, and with which exit code the program ends if nothing mends it. A message names the
 * thing (file:line, source, recipient), what was wrong, what was expected, and what to do. It ends without a full
 * stop or newline. Functions that can fail return bool and take `struct err *reterr`, written only on failure.
 */
#include <stdbool.h>
#include <sysexits.h> /* the codes: EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_CANTCREAT, EX_TEMPFAIL, EX_CONFIG … */

#include <nutgraf/base/attr.h>

struct err {
    int exit_code;   /* sysexits(3) */
    char text[1024]; /* UTF-8, cut when longer, control characters replaced by '?' */
};

/* Fills it in; returns false, so that a failing function can say `return err_set(reterr, …);`. */
bool err_set(struct err *reterr, int exit_code, const char *format, ...) PRINTF_LIKE(3, 4);

/* Puts "context: " before the text there is; returns false. */
bool err_prefix(struct err *reterr, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
