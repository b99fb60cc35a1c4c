#include <nutgraf/base/utf8.h>

#include "printable.h"

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

void printable_add(struct buf *buf, str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = utf8_next(text, &at);
        bool malformed = c == UTF8_REPLACEMENT && at - start == 1;
        buf_add(buf, malformed || is_control(c) ? STR("?") : str_slice(text, start, at));
    }
}
