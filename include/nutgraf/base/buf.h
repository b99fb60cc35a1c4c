#ifndef NUTGRAF_BASE_BUF_H
#define NUTGRAF_BASE_BUF_H

/*
 * Bytes that grow, up to a limit given at birth. Past the limit nothing is added any more and `full` stays set, so
 * that a writer checks once, at the end. Held on the heap: buf_release frees it.
 */
#include <stdbool.h>

#include <nutgraf/base/attr.h>
#include <nutgraf/base/str.h>

struct buf {
    char *at; /* NUL-terminated one past len, once anything was added */
    size_t len;
    size_t cap;
    size_t limit; /* bytes, without the NUL */
    bool full;
};

/* An empty buffer that holds at most `limit` bytes; allocates nothing yet. */
struct buf buf_with_limit(size_t limit);
void buf_release(struct buf *buf);
/* Empties it and keeps the memory. */
void buf_clear(struct buf *buf);

/* Makes room for `more` bytes and the NUL; false, with `full` set, when the limit does not allow them. */
bool buf_reserve(struct buf *buf, size_t more);

void buf_add(struct buf *buf, str s);
void buf_add_char(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);

/* What was added; valid until the next change. */
str buf_str(const struct buf *buf);

#endif
