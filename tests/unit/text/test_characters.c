#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <nutgraf/base/utf8.h>

#include "../../../src/text/characters.h"
#include "../check.h"

static unsigned kind_by_icu(UChar32 c)
{
    int8_t type = u_charType(c);
    return (u_isalpha(c) ? IS_LETTER : 0u) | (u_isupper(c) || u_istitle(c) ? IS_UPPER : 0u) |
           (u_islower(c) ? IS_LOWER : 0u) | (u_isdigit(c) ? IS_DIGIT : 0u) | (u_isUWhiteSpace(c) ? IS_SPACE : 0u) |
           (u_hasBinaryProperty(c, UCHAR_S_TERM) ? IS_STOP : 0u) |
           (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) ? IS_QUOTE : 0u) |
           (type == U_INITIAL_PUNCTUATION ? IS_INITIAL : 0u) | (type == U_START_PUNCTUATION ? IS_OPENING : 0u) |
           (type == U_END_PUNCTUATION ? IS_CLOSING : 0u);
}

/* Unicode 15.1 has the semicolon go on with a sentence. */
static bool versions_differ(uint32_t c)
{
    return c == ';';
}

static void what_is_known_is_what_icu_says(void **state)
{
    (void)state;
    size_t known = 0;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        const struct character *character = character_find(c);
        if (!character || versions_differ(c))
            continue;
        known++;
        int sentence_break = u_getIntPropertyValue((UChar32)c, UCHAR_SENTENCE_BREAK);
        if (character->is != kind_by_icu((UChar32)c) || character->sentence_break != sentence_break)
            fail_msg("U+%04X is %u, break %u; ICU says %u, %d", c, character->is, character->sentence_break,
                     kind_by_icu((UChar32)c), sentence_break);
        assert_false(U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK);
    }
    assert_in_range(known, 500, 700);
}

static str fold_by_icu(const UNormalizer2 *normalizer, UChar32 c, struct buf *out)
{
    UChar parts[32];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = unorm2_getDecomposition(normalizer, c, parts, LENGTH(parts), &status);
    assert_true(U_SUCCESS(status));
    buf_clear(out);
    if (length < 0)
        utf8_add(out, (uint32_t)c);
    for (int32_t i = 0; i < length; i++)
        if (u_getCombiningClass(parts[i]) == 0)
            utf8_add(out, parts[i]);
    return str_equal(buf_str(out), STR("\u2019")) ? STR("'") : buf_str(out);
}

static void what_is_folded_is_folded_as_icu_folds_it(void **state)
{
    (void)state;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    struct buf out = buf_with_limit(100);
    size_t known = 0, len;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char at[CHARACTER_FOLDED_MAX];
        if (!character_fold(c, at, &len))
            continue;
        known++;
        str folded = {at, len}, want = fold_by_icu(normalizer, (UChar32)c, &out);
        if (!str_equal(folded, want))
            fail_msg("U+%04X is folded to “%" STR_FMT "”, by ICU to “%" STR_FMT "”", c, STR_ARG(folded), STR_ARG(want));
    }
    assert_in_range(known, 400, 600);
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_known_is_what_icu_says),
        cmocka_unit_test(what_is_folded_is_folded_as_icu_folds_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
