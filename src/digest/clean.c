#include "clean.h"

#include <nutgraf/base/utf8.h>

struct range {
    uint32_t first;
    uint32_t last;
};

/* C0 and C1 controls with the line breaks among them, and Unicode's line and paragraph separators. */
static const struct range spaces[] = {{0x00, 0x20}, {0x7f, 0x9f}, {0x2028, 0x2029}};

/* Bidirectional embeddings, overrides and isolates; noncharacters; the byte order mark. */
static const struct range dropped[] = {
    {0x202a, 0x202e}, {0x2066, 0x2069}, {0xfdd0, 0xfdef}, {0xfeff, 0xfeff}, {0xfffe, 0xffff},
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static bool in_ranges(uint32_t code_point, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code_point >= ranges[i].first && code_point <= ranges[i].last)
            return true;
    return false;
}

str clean_line(struct arena *arena, str s)
{
    struct buf out = buf_with_limit(3 * s.len); /* a stray byte becomes the three of U+FFFD */
    bool space = false;
    for (size_t at = 0; at < s.len;) {
        uint32_t code_point = utf8_next(s, &at);
        if (in_ranges(code_point, spaces, COUNT(spaces))) {
            space = true;
        } else if (!in_ranges(code_point, dropped, COUNT(dropped))) {
            if (space && out.len > 0)
                buf_add_char(&out, ' ');
            space = false;
            utf8_add(&out, code_point);
        }
    }
    str cleaned = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return cleaned;
}
