#ifndef NUTGRAF_BASE_SIXTEEN_H
#define NUTGRAF_BASE_SIXTEEN_H

/*
 * Sixteen bytes of a text looked at together, for where it is looked at whole and little is found. The compilers make
 * of it what the machine has; comparing gives all bits of a byte or none.
 */
#include <endian.h>
#include <limits.h>
#include <stdint.h>

#include <nutgraf/base/str.h>

typedef unsigned char sixteen __attribute__((vector_size(16)));

/* Those from a position on, which is not behind the text's end; beyond it, zeros. */
static inline sixteen sixteen_at(str text, size_t position)
{
    sixteen bytes = {0};
    size_t left = text.len - position;
    if (left >= sizeof bytes)
        memcpy(&bytes, text.at + position, sizeof bytes);
    else if (left > 0)
        memcpy(&bytes, text.at + position, left);
    return bytes;
}

/* The first of them that is not zero, of what a comparison gave; 16 when all are. */
static inline size_t sixteen_first(sixteen found)
{
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    if (halves[0])
        return (size_t)__builtin_ctzll(le64toh(halves[0])) / CHAR_BIT;
    return halves[1] ? sizeof halves[0] + (size_t)__builtin_ctzll(le64toh(halves[1])) / CHAR_BIT : sizeof halves;
}

#endif
