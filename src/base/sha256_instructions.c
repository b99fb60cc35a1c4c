#include "sha256.h"

/* clang 14 cannot tell whether the processor has them. */
#if defined(__x86_64__) && !defined(__clang__)

#include <immintrin.h>

bool sha256_has_instructions(void)
{
    return __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1");
}

/* What the eight variables are called in FIPS 180-4, the highest first: as the instructions want them. */
struct halves {
    __m128i abef, cdgh;
};

/* The message schedule, four words at a time, and as many rounds with them. */
__attribute__((target("sha,sse4.1"))) static struct halves absorb_one(struct halves before, const unsigned char *block)
{
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    struct halves now = before;
    __m128i w[4];
    for (size_t i = 0; i < 4; i++)
        w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(block + 16 * i)), big_endian);
    for (size_t t = 0; t < SHA256_ROUNDS; t += 4) {
        const __m128i constants = _mm_loadu_si128((const __m128i *)(const void *)(sha256_constants + t));
        __m128i sum = _mm_add_epi32(w[0], constants);
        now.cdgh = _mm_sha256rnds2_epu32(now.cdgh, now.abef, sum);
        now.abef = _mm_sha256rnds2_epu32(now.abef, now.cdgh, _mm_shuffle_epi32(sum, 0x0E));
        __m128i next = _mm_add_epi32(_mm_sha256msg1_epu32(w[0], w[1]), _mm_alignr_epi8(w[3], w[2], 4));
        next = _mm_sha256msg2_epu32(next, w[3]);
        w[0] = w[1], w[1] = w[2], w[2] = w[3], w[3] = next;
    }
    return (struct halves){_mm_add_epi32(now.abef, before.abef), _mm_add_epi32(now.cdgh, before.cdgh)};
}

__attribute__((target("sha,sse4.1"))) void sha256_absorb_by_instructions(uint32_t state[8], const unsigned char *blocks,
                                                                         size_t count)
{
    __m128i *low = (__m128i *)(void *)state, *high = low + 1;
    __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(low), 0xB1), efgh = _mm_shuffle_epi32(_mm_loadu_si128(high), 0x1B);
    struct halves halves = {_mm_alignr_epi8(cdab, efgh, 8), _mm_blend_epi16(efgh, cdab, 0xF0)};
    for (size_t i = 0; i < count; i++)
        halves = absorb_one(halves, blocks + i * SHA256_BLOCK);
    __m128i feba = _mm_shuffle_epi32(halves.abef, 0x1B), dchg = _mm_shuffle_epi32(halves.cdgh, 0xB1);
    _mm_storeu_si128(low, _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(high, _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool sha256_has_instructions(void)
{
    return false;
}

void sha256_absorb_by_instructions(uint32_t state[8], const unsigned char *blocks, size_t count)
{
    sha256_absorb(state, blocks, count);
}

#endif
