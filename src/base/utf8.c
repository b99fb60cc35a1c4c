#include <nutgraf/base/utf8.h>

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xC0u) == 0x80u;
}

static bool is_scalar(uint32_t code_point)
{
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

/* What a first byte says: how many bytes follow, its own bits, and the least code point that needs so many. */
static size_t bytes_following(unsigned char first, uint32_t *bits, uint32_t *least)
{
    static const uint32_t leasts[] = {0, 0x80, 0x800, 0x10000};
    if ((first >= 0x80 && first < 0xC0) || first >= 0xF8)
        return STR_NONE;
    size_t following = (size_t)(first >= 0xC0) + (first >= 0xE0) + (first >= 0xF0);
    *bits = following ? first & (0x3Fu >> following) : first;
    *least = leasts[following];
    return following;
}

/* The code point at `at`, and its bytes; false when it is malformed. */
static bool decode(str s, size_t at, uint32_t *ret_code_point, size_t *ret_bytes)
{
    uint32_t code_point;
    uint32_t least;
    size_t following = bytes_following((unsigned char)s.at[at], &code_point, &least);
    if (following >= s.len - at)
        return false;
    for (size_t i = 1; i <= following; i++) {
        if (!is_continuation(s.at[at + i]))
            return false;
        code_point = code_point << 6 | ((unsigned char)s.at[at + i] & 0x3Fu);
    }
    if (code_point < least || !is_scalar(code_point))
        return false;
    *ret_code_point = code_point;
    *ret_bytes = following + 1;
    return true;
}

/* Where the well-formed sequence starts that the byte at `at` belongs to; `at` itself when it belongs to none. */
static size_t sequence_start(str s, size_t at)
{
    for (size_t back = 0; back <= 3 && back <= at; back++) {
        uint32_t code_point;
        size_t bytes;
        if (is_continuation(s.at[at - back]))
            continue;
        return decode(s, at - back, &code_point, &bytes) && bytes > back ? at - back : at;
    }
    return at;
}

uint32_t utf8_next_sequence(str s, size_t *position)
{
    uint32_t code_point;
    size_t bytes = 1;
    if (!decode(s, *position, &code_point, &bytes))
        code_point = UTF8_REPLACEMENT;
    *position += bytes;
    return code_point;
}

uint32_t utf8_previous_sequence(str s, size_t *position)
{
    str before = {s.at, *position};
    size_t start = sequence_start(before, *position - 1);
    *position = start;
    return utf8_next(before, &start);
}

size_t utf8_ascii_length(str s)
{
    size_t len = 0;
    uint64_t eight;
    for (; s.len - len >= sizeof eight; len += sizeof eight) {
        memcpy(&eight, s.at + len, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    while (len < s.len && (unsigned char)s.at[len] < 0x80)
        len++;
    return len;
}

size_t utf8_printable_length(str s)
{
    const uint64_t each = 0x0101010101010101u;
    size_t len = 0;
    uint64_t eight;
    for (; s.len - len >= sizeof eight; len += sizeof eight) {
        memcpy(&eight, s.at + len, sizeof eight);
        /* Where nothing is above 0x7E, adding reaches bit 7 from a space on, and no carry leaves its byte. */
        if (((eight | (eight + each)) & each * 0x80) || ((eight + each * (0x80 - ' ')) & each * 0x80) != each * 0x80)
            break;
    }
    while (len < s.len && (unsigned char)(s.at[len] - ' ') < 0x7F - ' ')
        len++;
    return len;
}

bool utf8_valid(str s)
{
    for (size_t at = utf8_ascii_length(s); at < s.len; at += utf8_ascii_length(str_slice(s, at, s.len))) {
        uint32_t code_point;
        size_t bytes;
        if (!decode(s, at, &code_point, &bytes))
            return false;
        at += bytes;
    }
    return true;
}

void utf8_add(struct buf *buf, uint32_t code_point)
{
    static const unsigned char leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    char bytes[4];
    if (!is_scalar(code_point))
        code_point = UTF8_REPLACEMENT;
    size_t following = code_point < 0x80 ? 0 : code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    for (size_t i = following; i > 0; i--, code_point >>= 6)
        bytes[i] = (char)(0x80u | (code_point & 0x3Fu));
    bytes[0] = (char)(leads[following] | code_point);
    buf_add(buf, (str){bytes, following + 1});
}

size_t utf8_length(str s)
{
    size_t length = 0;
    for (size_t at = 0; at < s.len;) {
        size_t ascii = utf8_ascii_length(str_slice(s, at, s.len));
        at += ascii;
        length += ascii;
        if (at < s.len) {
            utf8_next(s, &at);
            length++;
        }
    }
    return length;
}

str utf8_prefix(str s, size_t max_bytes)
{
    if (s.len <= max_bytes)
        return s;
    return str_slice(s, 0, sequence_start(s, max_bytes));
}
