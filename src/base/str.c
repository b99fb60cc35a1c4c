#include <nutgraf/base/ascii.h>
#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/str.h>

bool str_equal_ignoring_case(str a, str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (ascii_to_lower(a.at[i]) != ascii_to_lower(b.at[i]))
            return false;
    return true;
}

bool str_ends(str s, str suffix)
{
    return s.len >= suffix.len && str_equal(str_slice(s, s.len - suffix.len, s.len), suffix);
}

int str_compare(str a, str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

int str_compare_pointers(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

/* The first place of two bytes side by side, looked for at sixteen places at once. */
static size_t find_pair(str s, char first, char second)
{
    size_t at = 0;
    for (; s.len - at > sizeof(sixteen); at += sizeof(sixteen)) {
        sixteen here, behind;
        memcpy(&here, s.at + at, sizeof here);
        memcpy(&behind, s.at + at + 1, sizeof behind);
        unsigned pairs = sixteen_bits((sixteen)((here == (unsigned char)first) & (behind == (unsigned char)second)));
        if (pairs)
            return at + (size_t)__builtin_ctz(pairs);
    }
    for (; s.len - at > 1; at++)
        if (s.at[at] == first && s.at[at + 1] == second)
            return at;
    return STR_NONE;
}

enum { SHORT_NEEDLE = 16 }; /* to compare it at every byte, at worst, is nothing; memmem is made for long ones */

/* Of two bytes or more, and no more than s has. */
static size_t find_short(str s, str needle)
{
    for (size_t from = 0; s.len - from >= needle.len; from++) {
        size_t ahead = find_pair(str_slice(s, from, s.len), needle.at[0], needle.at[1]);
        if (ahead == STR_NONE || s.len - from - ahead < needle.len)
            return STR_NONE;
        from += ahead;
        if (memcmp(s.at + from, needle.at, needle.len) == 0)
            return from;
    }
    return STR_NONE;
}

size_t str_find(str s, str needle)
{
    if (needle.len == 0)
        return 0;
    if (needle.len > s.len)
        return STR_NONE;
    if (needle.len > 1 && needle.len <= SHORT_NEEDLE)
        return find_short(s, needle);
    /* Of most long ones not even the beginning is there, which is soon told. */
    size_t from = needle.len > 1 ? find_short(s, str_slice(needle, 0, SHORT_NEEDLE)) : 0;
    if (from == STR_NONE)
        return STR_NONE;
    const char *found = memmem(s.at + from, s.len - from, needle.at, needle.len);
    return found ? (size_t)(found - s.at) : STR_NONE;
}

size_t str_find_char(str s, char c)
{
    const char *found = s.len ? memchr(s.at, c, s.len) : NULL;
    return found ? (size_t)(found - s.at) : STR_NONE;
}

size_t str_find_last_char(str s, char c)
{
    const char *found = s.len ? memrchr(s.at, c, s.len) : NULL;
    return found ? (size_t)(found - s.at) : STR_NONE;
}

str str_trim(str s)
{
    size_t from = 0;
    size_t to = s.len;
    while (from < to && ascii_is_space(s.at[from]))
        from++;
    while (to > from && ascii_is_space(s.at[to - 1]))
        to--;
    return str_slice(s, from, to);
}

str str_cut(str *rest, char separator)
{
    str all = *rest;
    size_t at = str_find_char(all, separator);
    if (at == STR_NONE) {
        *rest = str_slice(all, all.len, all.len);
        return all;
    }
    *rest = str_slice(all, at + 1, all.len);
    return str_slice(all, 0, at);
}

bool str_to_number(str s, unsigned long max, unsigned long *ret_number)
{
    unsigned long number = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        unsigned long digit = (unsigned long)(s.at[i] - '0');
        if (number > max / 10 || digit > max - number * 10)
            return false;
        number = number * 10 + digit;
    }
    if (s.len == 0)
        return false;
    *ret_number = number;
    return true;
}

unsigned long long str_hash(str s)
{
    uint64_t hash = s.len;
    uint64_t halves[2];
    for (;; s = (str){s.at + sizeof(sixteen), s.len - sizeof(sixteen)}) {
        sixteen bytes = sixteen_at(s, 0);
        memcpy(halves, &bytes, sizeof halves);
        hash = str_hash_mix(hash, le64toh(halves[0]), le64toh(halves[1]));
        if (s.len <= sizeof(sixteen))
            return hash;
        hash = str_hash_fold(hash);
    }
}
