#include <nutgraf/base/sixteen.h>

#include <limits.h>

enum { EIGHT = sizeof(uint64_t) };

static uint64_t byte_at(const char *at, size_t i)
{
    return (uint64_t)(unsigned char)at[i] << CHAR_BIT * i;
}

static uint64_t eight_at(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return le64toh(bytes);
}

/* Fewer than eight bytes, zeros behind them, and none read that are not theirs: some are put twice into one place. */
static uint64_t below_eight(const char *at, size_t len)
{
    uint32_t first;
    uint32_t last;
    if (len < sizeof first)
        return len ? byte_at(at, 0) | byte_at(at, len / 2) | byte_at(at, len - 1) : 0;
    memcpy(&first, at, sizeof first);
    memcpy(&last, at + len - sizeof last, sizeof last);
    return le32toh(first) | (uint64_t)le32toh(last) << CHAR_BIT * (len - sizeof last);
}

typedef uint64_t two_eights __attribute__((vector_size(sizeof(sixteen))));

/* Nothing is put into memory piece by piece: before such bytes can be read as a whole, a processor waits for them. */
sixteen sixteen_few(const char *at, size_t len)
{
    if (len < EIGHT)
        return (sixteen)(two_eights){htole64(below_eight(at, len)), 0};
    /* The last eight, without those that the first eight hold already; in two steps, for that may be all of them. */
    uint64_t last = eight_at(at + len - EIGHT) >> CHAR_BIT >> CHAR_BIT * (2 * EIGHT - 1 - len);
    return (sixteen)(two_eights){htole64(eight_at(at)), htole64(last)};
}
