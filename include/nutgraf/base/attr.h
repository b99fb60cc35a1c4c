#ifndef NUTGRAF_BASE_ATTR_H
#define NUTGRAF_BASE_ATTR_H

/* The caller must look at the result: every function that can fail bears this. */
#define MUST_CHECK __attribute__((warn_unused_result))

/* The compiler checks the arguments against the format, as for printf. */
#define PRINTF_LIKE(format_at, first_at) __attribute__((format(printf, format_at, first_at)))

#endif
