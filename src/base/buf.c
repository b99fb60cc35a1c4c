#include <stdarg.h>

#include <nutgraf/base/buf.h>

#include "memory_exhausted.h"

#define FIRST_ROOM ((size_t)256)

struct buf buf_with_limit(size_t limit)
{
    return (struct buf){.limit = limit};
}

void buf_release(struct buf *buf)
{
    free(buf->at);
    *buf = buf_with_limit(buf->limit);
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    buf->full = false;
    if (buf->at)
        buf->at[0] = '\0';
}

bool buf_reserve(struct buf *buf, size_t more)
{
    if (buf->full || more > buf->limit - buf->len) {
        buf->full = true;
        return false;
    }
    size_t need = buf->len + more + 1;
    if (need <= buf->cap)
        return true;
    size_t cap = buf->cap ? buf->cap * 2 : FIRST_ROOM;
    cap = cap > need ? cap : need;
    char *at = realloc(buf->at, cap);
    if (!at)
        memory_exhausted();
    buf->at = at;
    buf->cap = cap;
    return true;
}

void buf_add(struct buf *buf, str s)
{
    if (!buf_reserve(buf, s.len))
        return;
    if (s.len)
        memcpy(buf->at + buf->len, s.at, s.len);
    buf->len += s.len;
    buf->at[buf->len] = '\0';
}

void buf_add_char(struct buf *buf, char c)
{
    buf_add(buf, (str){&c, 1});
}

void buf_addf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_list again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    /* It fails only past INT_MAX bytes: STR_NONE is more than any limit leaves. */
    if (buf_reserve(buf, len < 0 ? STR_NONE : (size_t)len)) {
        vsnprintf(buf->at + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

str buf_str(const struct buf *buf)
{
    return (str){buf->at, buf->len};
}
