#include <nutgraf/base/hash.h>

#include "sha256.h"

#define DIGITS ((size_t)64)

static void absorb(uint32_t state[8], const unsigned char *blocks, size_t count)
{
    if (sha256_has_instructions())
        sha256_absorb_by_instructions(state, blocks, count);
    else
        sha256_absorb(state, blocks, count);
}

/* §5.1.1: what does not fill a block, the bit 1, zeros, and the length in bits as the last 8 bytes. */
static void absorb_rest(uint32_t state[8], str rest, size_t total)
{
    unsigned char tail[2 * SHA256_BLOCK] = {0};
    size_t blocks = rest.len + 9 <= SHA256_BLOCK ? 1 : 2;
    if (rest.len)
        memcpy(tail, rest.at, rest.len);
    tail[rest.len] = 0x80;
    uint64_t bits = (uint64_t)total * 8;
    for (size_t i = 1; i <= 8; i++, bits >>= 8)
        tail[blocks * SHA256_BLOCK - i] = (unsigned char)bits;
    absorb(state, tail, blocks);
}

static str hexadecimal(struct arena *arena, const uint32_t state[8])
{
    char *digits = arena_array(arena, char, DIGITS + 1);
    for (size_t i = 0; i < DIGITS; i++)
        digits[i] = "0123456789abcdef"[state[i / 8] >> (28 - 4 * (i % 8)) & 0xF];
    return (str){digits, DIGITS};
}

str hash_sha256(struct arena *arena, str bytes)
{
    /* §5.3.3: the fractional parts of the square roots of the first 8 primes. */
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    size_t whole = bytes.len / SHA256_BLOCK;
    absorb(state, (const unsigned char *)bytes.at, whole);
    absorb_rest(state, str_slice(bytes, whole * SHA256_BLOCK, bytes.len), bytes.len);
    return hexadecimal(arena, state);
}
