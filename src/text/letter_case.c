#include <nutgraf/text/letter_case.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>

#include "characters.h"

bool unicode_is_letter(uint32_t code_point)
{
    const struct character *known = character_find(code_point);
    return known ? known->is & IS_LETTER : u_isalpha((UChar32)code_point);
}

bool unicode_is_upper(uint32_t code_point)
{
    const struct character *known = character_find(code_point);
    return known ? known->is & IS_UPPER : u_isupper((UChar32)code_point) || u_istitle((UChar32)code_point);
}

bool unicode_is_lower(uint32_t code_point)
{
    const struct character *known = character_find(code_point);
    return known ? known->is & IS_LOWER : u_islower((UChar32)code_point);
}

bool unicode_is_digit(uint32_t code_point)
{
    const struct character *known = character_find(code_point);
    return known ? known->is & IS_DIGIT : u_isdigit((UChar32)code_point);
}

bool unicode_is_space(uint32_t code_point)
{
    const struct character *known = character_find(code_point);
    return known ? known->is & IS_SPACE : u_isUWhiteSpace((UChar32)code_point);
}

bool unicode_is_spaceless(uint32_t code_point)
{
    bool kana = code_point >= 0x3041 && code_point <= 0x30FF;
    return u_isalpha((UChar32)code_point) && (kana || u_hasBinaryProperty((UChar32)code_point, UCHAR_IDEOGRAPHIC));
}

/* The longest mapping in Unicode has 18 UTF-16 units (U+FDFA). */
#define MAPPING_MAX 32

static bool is_apostrophe(uint32_t code_point)
{
    return code_point == 0x2019 || code_point == 0x02BC;
}

static void fold_add(struct buf *out, uint32_t code_point)
{
    /* Only marks that stack on a letter are left out: vowel signs of class 0 (Devanagari, Thai) spell the word. */
    if (is_apostrophe(code_point))
        buf_add_char(out, '\'');
    else if (u_getCombiningClass((UChar32)code_point) == 0)
        utf8_add(out, code_point);
}

/*
 * NFKC_Casefold's data hold each character's folding, fully decomposed. Since marks are left out and nothing is
 * composed again, one look-up a character is all that normalising would do.
 */
static void fold_with_icu(struct buf *out, uint32_t code_point)
{
    UChar mapping[MAPPING_MAX];
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&status);
    int32_t length = unorm2_getDecomposition(folding, (UChar32)code_point, mapping, MAPPING_MAX, &status);
    if (U_FAILURE(status) || length < 0) {
        fold_add(out, code_point);
        return;
    }
    for (int32_t i = 0; i < length;) {
        uint32_t part = mapping[i++];
        if (U16_IS_LEAD(part) && i < length)
            part = 0x10000 + ((part & 0x3FF) << 10) + (mapping[i++] & 0x3FFu);
        fold_add(out, part);
    }
}

static sixteen lower_sixteen(sixteen bytes)
{
    return bytes | ((sixteen)(bytes - 'A' < 26) & 0x20);
}

void ascii_lower(char *at, str s)
{
    size_t i = 0;
    for (; s.len - i >= sizeof(sixteen); i += sizeof(sixteen)) {
        sixteen lower = lower_sixteen(sixteen_at(s, i));
        memcpy(at + i, &lower, sizeof lower);
    }
    for (; i < s.len; i++)
        at[i] = (char)(s.at[i] | (s.at[i] >= 'A' && s.at[i] <= 'Z' ? 0x20 : 0));
}

/* More than the text's length, and so more than its folding's, may be written to. */
#define ROOM_BEHIND sizeof(sixteen)

/* Folds what is ASCII at the start, of most texts all between two curly quotes; returns its length. */
static size_t fold_ascii(char *at, str s)
{
    for (size_t i = 0; i < s.len; i += sizeof(sixteen)) {
        sixteen bytes = sixteen_at(s, i);
        sixteen lower = lower_sixteen(bytes);
        memcpy(at + i, &lower, sizeof lower);
        unsigned others = sixteen_beyond_ascii(bytes);
        if (others)
            return i + (size_t)__builtin_ctz(others);
    }
    return s.len;
}

/*
 * “, ”, ’, – and — are in nearly every text, and need no table: but for the apostrophe they stay as they are. Returns
 * how many bytes it writes, 0 where something else stands.
 */
static size_t fold_mark(char *at, str s, size_t position)
{
    if (!utf8_is_mark_at(s, position))
        return 0;
    switch ((unsigned char)s.at[position + 2]) {
    case 0x99:
        *at = '\'';
        return 1;
    case 0x93:
    case 0x94:
    case 0x9C:
    case 0x9D:
        memcpy(at, s.at + position, UTF8_MARK_BYTES);
        return UTF8_MARK_BYTES;
    default:
        return 0;
    }
}

/* Folds what at the start needs no ICU, in most texts all. Returns its length; folded, it is no longer. */
static size_t fold_plain(char *at, str s, size_t *ret_len)
{
    char *end = at;
    size_t i = 0;
    for (;;) {
        size_t ascii = fold_ascii(end, str_slice(s, i, s.len));
        end += ascii;
        i += ascii;
        size_t next = i + UTF8_MARK_BYTES, folded = fold_mark(end, s, i);
        if (!folded) {
            next = i;
            if (i == s.len || !character_fold(utf8_next(s, &next), end, &folded) || folded > next - i)
                break;
        }
        end += folded;
        i = next;
    }
    *ret_len = (size_t)(end - at);
    return i;
}

static void fold_character(struct buf *out, uint32_t code_point)
{
    char folded[CHARACTER_FOLDED_MAX];
    size_t len;
    if (character_fold(code_point, folded, &len))
        buf_add(out, (str){folded, len});
    else
        fold_with_icu(out, code_point);
}

static str fold_any(struct arena *arena, str s)
{
    struct buf out = buf_with_limit(SIZE_MAX / 2);
    for (size_t i = 0; i < s.len;) {
        size_t len;
        buf_reserve(&out, s.len - i + ROOM_BEHIND);
        i += fold_plain(out.at + out.len, str_slice(s, i, s.len), &len);
        out.len += len;
        if (i < s.len)
            fold_character(&out, utf8_next(s, &i));
    }
    str folded = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return folded;
}

str text_fold(struct arena *arena, str s)
{
    struct arena_mark mark = arena_mark(arena);
    char *folded = arena_room(arena, 1, s.len + ROOM_BEHIND);
    size_t len;
    if (fold_plain(folded, s, &len) < s.len) {
        arena_reset(arena, mark);
        return fold_any(arena, s);
    }
    folded[len] = '\0';
    return (str){folded, len};
}
