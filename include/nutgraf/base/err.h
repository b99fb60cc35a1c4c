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
    char text[1024]; /* UTF-8, without its middle when longer, control characters replaced by '?' */
};

/* Fills it in; false, so that a failing function can say `return err_set(reterr, EX_DATAERR, "%s: …", …);`. */
#define err_set(...) (err_write(__VA_ARGS__), err_false())

/* Puts "context: " before the text there is, as `err_prefix(reterr, "%s", name)`; false. */
#define err_prefix(...) (err_write_prefix(__VA_ARGS__), err_false())

/* For the two above, which are macros so that compiler and analyser see the false. */
void err_write(struct err *reterr, int exit_code, const char *format, ...) PRINTF_LIKE(3, 4);
void err_write_prefix(struct err *reterr, const char *format, ...) PRINTF_LIKE(2, 3);

static inline bool err_false(void)
{
    return false;
}

#endif
