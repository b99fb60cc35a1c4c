#ifndef NUTGRAF_BASE_UTF8_H
#define NUTGRAF_BASE_UTF8_H

/* UTF-8 (RFC 3629), one code point at a time. */
#include <stdint.h>

#include <nutgraf/base/buf.h>

#define UTF8_REPLACEMENT 0xFFFDu

/* utf8_next where no ASCII character stands. */
uint32_t utf8_next_sequence(str s, size_t *position);

/*
 * The code point that starts at *position, which moves past it. A malformed sequence (stray continuation, overlong
 * form, surrogate, above U+10FFFF, cut off) gives U+FFFD and moves by one byte. *position must be below s.len.
 */
static inline uint32_t utf8_next(str s, size_t *position)
{
    unsigned char first = (unsigned char)s.at[*position];
    if (first >= 0x80)
        return utf8_next_sequence(s, position);
    ++*position;
    return first;
}

/* utf8_previous where no ASCII character stands. */
uint32_t utf8_previous_sequence(str s, size_t *position);

/* The code point that ends before *position, which moves to its start. *position must be above 0. */
static inline uint32_t utf8_previous(str s, size_t *position)
{
    unsigned char last = (unsigned char)s.at[*position - 1];
    if (last >= 0x80)
        return utf8_previous_sequence(s, position);
    --*position;
    return last;
}

enum { UTF8_MARK_BYTES = 3 };

/* U+2010 to U+2027 stands there: dashes, quotation marks, bullets, the ellipsis, most of what English has beyond ASCII.
 */
static inline bool utf8_is_mark_at(str s, size_t position)
{
    if (s.len - position < UTF8_MARK_BYTES)
        return false;
    const unsigned char *at = (const unsigned char *)s.at + position;
    return at[0] == 0xE2 && at[1] == 0x80 && at[2] >= 0x90 && at[2] < 0xA8;
}

/* How many bytes at the start are ASCII. */
size_t utf8_ascii_length(str s);

/* How many at the start are printable ASCII: from the space to '~'. */
size_t utf8_printable_length(str s);

/* How many at the start are printable ASCII, tabs and line feeds. */
size_t utf8_lines_length(str s);

/*
 * How many at the start are printable ASCII and marks as above, with no space behind a space: words that stand as they
 * are to be shown.
 */
size_t utf8_words_length(str s);

/* True when every byte is ASCII. */
static inline bool utf8_is_ascii(str s)
{
    uint64_t bits = 0;
    uint64_t eight;
    for (size_t at = 0; at + sizeof eight <= s.len; at += sizeof eight) {
        memcpy(&eight, s.at + at, sizeof eight);
        bits |= eight;
    }
    if (s.len >= sizeof eight) { /* the last eight, of which some were seen */
        memcpy(&eight, s.at + s.len - sizeof eight, sizeof eight);
        bits |= eight;
    }
    for (size_t i = 0; i < s.len && s.len < sizeof eight; i++)
        bits |= (unsigned char)s.at[i];
    return (bits & 0x8080808080808080u) == 0;
}

/* True when every byte belongs to a well-formed sequence. */
bool utf8_valid(str s);

/* The code point's 1 to 4 bytes; those of U+FFFD for a surrogate or what is above U+10FFFF. Returns how many. */
size_t utf8_encode(uint32_t code_point, char bytes[4]);
void utf8_add(struct buf *buf, uint32_t code_point);

/* Number of code points. */
size_t utf8_length(str s);

/* The longest prefix of at most max_bytes bytes that ends at a code point's border. */
str utf8_prefix(str s, size_t max_bytes);

#endif
