#ifndef NUTGRAF_BASE_SIXTEEN_H
#define NUTGRAF_BASE_SIXTEEN_H

/*
 * Sixteen bytes of a text looked at together, for where it is looked at whole and little is found. The compilers make
 * of it what the machine has. What compares them gives bytes of which all bits are set, or none.
 */
#include <endian.h>
#include <stdint.h>

#include <nutgraf/base/str.h>

typedef unsigned char sixteen __attribute__((vector_size(16)));

/* Fewer than sixteen bytes, and zeros behind them. */
sixteen sixteen_few(const char *at, size_t len);

/* Those from a position on, which is not behind the text's end; beyond it, zeros. */
static inline sixteen sixteen_at(str text, size_t position)
{
    sixteen bytes = {0};
    size_t left = text.len - position;
    if (!left) /* an empty text may lie nowhere */
        return bytes;
    if (left < sizeof bytes)
        return sixteen_few(text.at + position, left);
    memcpy(&bytes, text.at + position, sizeof bytes);
    return bytes;
}

/* sixteen_bits where no instruction does it. */
static inline unsigned sixteen_gathered(sixteen result)
{
    const uint64_t each = 0x0101010101010101u;
    const uint64_t gather = 0x0002040810204081u; /* bits 7, 15, 23… to the product's highest byte, in their order */
    uint64_t halves[2];
    memcpy(halves, &result, sizeof halves);
    uint64_t low = (le64toh(halves[0]) & each * 0x80) * gather >> 56;
    uint64_t high = (le64toh(halves[1]) & each * 0x80) * gather >> 56;
    return (unsigned)(low | high << 8);
}

/* Of a comparison's result, a bit for each byte: the lowest for the first. */
static inline unsigned sixteen_bits(sixteen result)
{
#ifdef __SSE2__
    typedef char chars __attribute__((vector_size(sizeof(sixteen))));
    return (unsigned)__builtin_ia32_pmovmskb128((chars)result);
#else
    return sixteen_gathered(result);
#endif
}

/* Which bytes are not ASCII: their highest bit is the one that is looked at. */
static inline unsigned sixteen_beyond_ascii(sixteen bytes)
{
    return sixteen_bits(bytes);
}

/* The first byte that is set; 16 when none is. */
static inline size_t sixteen_first(sixteen result)
{
    return (size_t)__builtin_ctz(sixteen_bits(result) | 1u << sizeof result);
}

/* str_cut (str.h) where most parts are short, as words are. */
static inline str str_cut_short(str *rest, char separator)
{
    size_t len = sixteen_first((sixteen)(sixteen_at(*rest, 0) == (unsigned char)separator));
    if (len == sizeof(sixteen) || len >= rest->len)
        return str_cut(rest, separator);
    str part = {rest->at, len};
    *rest = (str){rest->at + len + 1, rest->len - len - 1};
    return part;
}

#endif
