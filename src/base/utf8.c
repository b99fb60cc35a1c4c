#include <nutgraf/base/utf8.h>

#include <nutgraf/base/sixteen.h>

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xC0u) == 0x80u;
}

/* A code point and its bytes, which are 0 where it is malformed. */
struct sequence {
    uint32_t code_point;
    uint32_t bytes;
};

static const struct sequence MALFORMED = {UTF8_REPLACEMENT, 0};

/* The six bits of a byte that continues a sequence; of another, more. */
static uint32_t six_bits(char c)
{
    return (unsigned char)c ^ 0x80u;
}

static bool is_surrogate(uint32_t code_point)
{
    return code_point >= 0xD800 && code_point <= 0xDFFF;
}

static inline struct sequence two_at(const char *c)
{
    uint32_t first = (unsigned char)c[0];
    uint32_t second = six_bits(c[1]);
    return first >= 0xC2 && second < 0x40 ? (struct sequence){(first & 0x1F) << 6 | second, 2} : MALFORMED;
}

static inline struct sequence three_at(const char *c)
{
    uint32_t second = six_bits(c[1]);
    uint32_t third = six_bits(c[2]);
    uint32_t code_point = ((unsigned char)c[0] & 0xFu) << 12 | second << 6 | third;
    bool well_formed = (second | third) < 0x40 && code_point >= 0x800 && !is_surrogate(code_point);
    return well_formed ? (struct sequence){code_point, 3} : MALFORMED;
}

static struct sequence four_at(const char *c)
{
    uint32_t second = six_bits(c[1]);
    uint32_t third = six_bits(c[2]);
    uint32_t fourth = six_bits(c[3]);
    uint32_t code_point = ((unsigned char)c[0] & 0xFu) << 18 | second << 12 | third << 6 | fourth;
    bool well_formed = (second | third | fourth) < 0x40 && code_point >= 0x10000 && code_point <= 0x10FFFF;
    return well_formed ? (struct sequence){code_point, 4} : MALFORMED;
}

/* No loop, and nothing through memory: most sequences are read many times over. */
static inline struct sequence sequence_at(str s, size_t at)
{
    const char *c = s.at + at;
    size_t left = s.len - at;
    unsigned char first = (unsigned char)c[0];
    if (first < 0x80)
        return (struct sequence){first, 1};
    if (first < 0xE0)
        return left > 1 ? two_at(c) : MALFORMED;
    if (first < 0xF0)
        return left > 2 ? three_at(c) : MALFORMED;
    return left > 3 ? four_at(c) : MALFORMED;
}

/* Where the well-formed sequence starts that the byte at `at` belongs to; `at` itself when it belongs to none. */
static size_t sequence_start(str s, size_t at)
{
    for (size_t back = 0; back <= 3 && back <= at; back++) {
        if (is_continuation(s.at[at - back]))
            continue;
        return sequence_at(s, at - back).bytes > back ? at - back : at;
    }
    return at;
}

/* What utf8_is_mark_at found. */
static uint32_t mark_at(str s, size_t at)
{
    return 0x2000 | six_bits(s.at[at + 2]);
}

uint32_t utf8_next_sequence(str s, size_t *position)
{
    if (utf8_is_mark_at(s, *position)) {
        *position += UTF8_MARK_BYTES;
        return mark_at(s, *position - UTF8_MARK_BYTES);
    }
    struct sequence sequence = sequence_at(s, *position);
    *position += sequence.bytes ? sequence.bytes : 1;
    return sequence.code_point;
}

uint32_t utf8_previous_sequence(str s, size_t *position)
{
    str before = {s.at, *position};
    if (before.len >= UTF8_MARK_BYTES && utf8_is_mark_at(before, before.len - UTF8_MARK_BYTES)) {
        *position -= UTF8_MARK_BYTES;
        return mark_at(s, *position);
    }
    size_t start = sequence_start(before, *position - 1);
    *position = start;
    return utf8_next(before, &start);
}

size_t utf8_ascii_length(str s)
{
    for (size_t len = 0; len < s.len; len += sizeof(sixteen)) {
        unsigned others = sixteen_beyond_ascii(sixteen_at(s, len));
        if (others)
            return len + (size_t)__builtin_ctz(others);
    }
    return s.len;
}

/* What is not printable ASCII: so are the zeros behind a text. */
static sixteen unprintable(sixteen bytes)
{
    return (sixteen)(bytes - ' ' >= 0x7F - ' ');
}

size_t utf8_printable_length(str s)
{
    size_t len = 0;
    size_t run;
    do
        len += run = sixteen_first(unprintable(sixteen_at(s, len)));
    while (run == sizeof(sixteen));
    return len;
}

size_t utf8_lines_length(str s)
{
    for (size_t len = 0;; len += sizeof(sixteen)) {
        sixteen bytes = sixteen_at(s, len);
        sixteen others = unprintable(bytes);
        if (!sixteen_bits(others))
            continue;
        size_t run = sixteen_first(others & (sixteen)(bytes != '\n') & (sixteen)(bytes != '\t'));
        if (run < sizeof(sixteen))
            return len + run;
    }
}

size_t utf8_words_length(str s)
{
    unsigned before = 0; /* a bit for a space right before */
    for (size_t len = 0;;) {
        sixteen bytes = sixteen_at(s, len);
        unsigned spaces = sixteen_bits((sixteen)(bytes == ' '));
        unsigned ends = sixteen_bits(unprintable(bytes)) | (spaces & (spaces << 1 | before));
        if (!ends) {
            before = spaces >> (sizeof(sixteen) - 1);
            len += sizeof(sixteen);
            continue;
        }
        len += (size_t)__builtin_ctz(ends);
        if (!utf8_is_mark_at(s, len))
            return len;
        before = 0;
        len += UTF8_MARK_BYTES;
    }
}

bool utf8_valid(str s)
{
    for (size_t at = utf8_ascii_length(s); at < s.len; at += utf8_ascii_length(str_slice(s, at, s.len))) {
        size_t bytes = sequence_at(s, at).bytes;
        if (!bytes)
            return false;
        at += bytes;
    }
    return true;
}

size_t utf8_encode(uint32_t code_point, char bytes[4])
{
    static const unsigned char leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    if (is_surrogate(code_point) || code_point > 0x10FFFF)
        code_point = UTF8_REPLACEMENT;
    size_t following = code_point < 0x80 ? 0 : code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    for (size_t i = following; i > 0; i--, code_point >>= 6)
        bytes[i] = (char)(0x80u | (code_point & 0x3Fu));
    bytes[0] = (char)(leads[following] | code_point);
    return following + 1;
}

void utf8_add(struct buf *buf, uint32_t code_point)
{
    char bytes[4];
    buf_add(buf, (str){bytes, utf8_encode(code_point, bytes)});
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
