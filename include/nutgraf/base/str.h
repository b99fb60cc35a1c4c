#ifndef NUTGRAF_BASE_STR_H
#define NUTGRAF_BASE_STR_H

/*
 * A slice: bytes that somebody else owns, UTF-8 unless stated. Never NULL-dereferenced when empty. Slices that an
 * arena made are followed by a NUL byte, so that `at` can be given to a library as a C string.
 */
#include <endian.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct str {
    const char *at;
    size_t len;
} str;

/* A slice over a string literal; the second form initializes static tables, where ISO C allows no other. */
#define STR(literal) ((str){"" literal, sizeof(literal) - 1})
#define STR_INIT(literal)                                                                                              \
    {                                                                                                                  \
        "" literal, sizeof(literal) - 1                                                                                \
    }

/* For printf: printf("%" STR_FMT, STR_ARG(s)). Cut at INT_MAX bytes. */
#define STR_FMT    ".*s"
#define STR_ARG(s) (int)((s).len), ((s).len ? (s).at : "")

/* "Not found", from the functions that return a position. */
#define STR_NONE ((size_t)-1)

/* The slice over a C string; the empty slice for NULL. */
static inline str str_from(const char *text)
{
    return text ? (str){text, strlen(text)} : (str){0};
}

/* The bytes from (inclusive) to `to` (exclusive), both clamped to the slice. */
static inline str str_slice(str s, size_t from, size_t to)
{
    to = to < s.len ? to : s.len;
    from = from < to ? from : to;
    return s.at ? (str){s.at + from, to - from} : s;
}

/* The first byte tells most apart, without a call. */
static inline bool str_starts(str s, str prefix)
{
    return s.len >= prefix.len &&
           (prefix.len == 0 || (s.at[0] == prefix.at[0] && memcmp(s.at, prefix.at, prefix.len) == 0));
}

static inline bool str_equal(str a, str b)
{
    return a.len == b.len && str_starts(a, b);
}

/* ASCII letters only: for keywords, header names, file endings; not for prose. */
bool str_equal_ignoring_case(str a, str b);

static inline bool str_starts_ignoring_case(str s, str prefix)
{
    return str_equal_ignoring_case(str_slice(s, 0, prefix.len), prefix);
}

bool str_ends(str s, str suffix);

/* Byte order, as memcmp; a prefix comes first. For qsort see str_compare_pointers. */
int str_compare(str a, str b);
int str_compare_pointers(const void *a, const void *b);

/* Position of the first occurrence, or STR_NONE. An empty needle is found at 0. */
size_t str_find(str s, str needle);
size_t str_find_char(str s, char c);
/* Position of the last occurrence, or STR_NONE. */
size_t str_find_last_char(str s, char c);

/* Without ASCII white space (space, \t, \n, \v, \f, \r) at both ends. */
str str_trim(str s);

/*
 * Takes what stands before the first `separator` off the front of *rest and returns it, without the separator;
 * all of *rest, which then is empty, when there is none. A loop ends when rest->len is 0.
 */
str str_cut(str *rest, char separator);

/* A whole number in decimal digits, with nothing before or after it, at most `max`. False otherwise. */
bool str_to_number(str s, unsigned long max, unsigned long *ret_number);

/* For tables in memory only: another on another machine, and not stable against an adversary; see hash.h for identity.
 */
unsigned long long str_hash(str s);

/* A step of it: sixteen bytes. Between two, str_hash_fold. */
static inline uint64_t str_hash_mix(uint64_t hash, uint64_t first, uint64_t second)
{
    return (hash ^ first ^ second * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u;
}

static inline uint64_t str_hash_fold(uint64_t hash)
{
    return hash ^ hash >> 32;
}

/* The same number of what has sixteen bytes behind it that may be read: for most words in one step without a branch. */
static inline unsigned long long str_hash_padded(str s)
{
    static const unsigned char kept[32] = {UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX,
                                           UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX,
                                           UCHAR_MAX, UCHAR_MAX, UCHAR_MAX, UCHAR_MAX};
    uint64_t hash = s.len;
    uint64_t bytes[2];
    uint64_t keep[2];
    size_t left = s.len;
    for (; left > sizeof bytes; left -= sizeof bytes, s.at += sizeof bytes) {
        memcpy(bytes, s.at, sizeof bytes);
        hash = str_hash_fold(str_hash_mix(hash, le64toh(bytes[0]), le64toh(bytes[1])));
    }
    memcpy(bytes, s.at, sizeof bytes);
    memcpy(keep, kept + sizeof keep - left, sizeof keep);
    return str_hash_mix(hash, le64toh(bytes[0] & keep[0]), le64toh(bytes[1] & keep[1]));
}

#endif
