#include "plain.h"

#include <nutgraf/base/utf8.h>

/* A malformed byte becomes U+FFFD, three bytes: the most that a string can grow. */
#define MOST_BYTES_FOR_ONE 3

static const struct range {
    uint32_t first;
    uint32_t last;
} REMOVED[] = {
    {0x0000, 0x0008}, {0x000B, 0x001F}, /* C0, but for tab and line feed */
    {0x007F, 0x009F},                   /* DEL and C1 */
    {0x202A, 0x202E}, {0x2066, 0x2069}, /* UAX #9: embeddings, overrides, isolates */
    {0xFDD0, 0xFDEF},                   /* noncharacters */
};

bool plain_keeps(uint32_t code_point)
{
    for (size_t i = 0; i < sizeof REMOVED / sizeof *REMOVED; i++) {
        if (code_point >= REMOVED[i].first && code_point <= REMOVED[i].last)
            return false;
    }
    return (code_point & 0xFFFE) != 0xFFFE; /* the noncharacters that end each plane */
}

static bool is_space(uint32_t code_point)
{
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
}

static str take(struct arena *arena, struct buf *buf)
{
    str taken = arena_copy(arena, buf_str(buf));
    buf_release(buf);
    return taken;
}

/* How much at the start stays as it is, of most texts all: words with single spaces between them. */
static size_t kept_length(str s)
{
    for (size_t at = 0;;) {
        at += utf8_words_length(str_slice(s, at, s.len));
        size_t next = at;
        if (at == s.len || !plain_keeps(utf8_next(s, &next)) || next - at == 1) /* 1: a space, or malformed */
            return at;
        at = next;
    }
}

/* What begins at *position, behind which it moves: words to be added, or none where something is removed. */
static str next_words(str s, size_t *position)
{
    str words = str_slice(s, *position, *position + kept_length(str_slice(s, *position, s.len)));
    *position += words.len;
    return words.len || !plain_keeps(utf8_next(s, position)) ? words : STR("\xEF\xBF\xBD");
}

void plain_add_line(struct buf *out, str s)
{
    size_t start = out->len;
    bool space = false; /* one is due before the next words */
    for (size_t at = 0; at < s.len;) {
        if (is_space((unsigned char)s.at[at])) {
            space = out->len > start;
            at++;
            continue;
        }
        str words = next_words(s, &at);
        if (!words.len)
            continue;
        if (space)
            buf_add_char(out, ' ');
        space = str_ends(words, STR(" "));
        buf_add(out, str_slice(words, 0, words.len - space));
    }
}

str plain_line(struct arena *arena, str s)
{
    struct buf line = buf_with_limit(MOST_BYTES_FOR_ONE * s.len);
    plain_add_line(&line, s);
    return take(arena, &line);
}

str plain_text(struct arena *arena, str s)
{
    struct buf text = buf_with_limit(MOST_BYTES_FOR_ONE * s.len);
    for (size_t at = 0; at < s.len;) {
        str run = str_slice(s, at, s.len);
        run.len = utf8_lines_length(run);
        buf_add(&text, run);
        at += run.len;
        uint32_t code_point = at < s.len ? utf8_next(s, &at) : 0;
        if (plain_keeps(code_point))
            utf8_add(&text, code_point);
    }
    return take(arena, &text);
}
