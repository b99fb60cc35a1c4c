#include <nutgraf/text/charset.h>

#include <limits.h>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <nutgraf/text/letter_case.h>

#include "charset_label.h"
#include "charset_table.h"
#include "scrub.h"

/* ---- telling the encoding */

struct byte_order_mark {
    str bytes;
    const struct charset *charset;
};

/* UTF-32LE's begins like UTF-16LE's, and so comes first. */
static const struct byte_order_mark MARKS[] = {
    {{"\xEF\xBB\xBF", 3}, &CHARSET_UTF8},    {{"\xFF\xFE\0\0", 4}, &CHARSET_UTF32LE},
    {{"\0\0\xFE\xFF", 4}, &CHARSET_UTF32BE}, {{"\xFF\xFE", 2}, &CHARSET_UTF16LE},
    {{"\xFE\xFF", 2}, &CHARSET_UTF16BE},
};

static const struct charset *charset_by_mark(str bytes)
{
    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; i++)
        if (str_starts(bytes, MARKS[i].bytes))
            return MARKS[i].charset;
    return NULL;
}

/* A character cut off at the end, or a stray byte or two, does not make the rest of a text something else. */
static bool utf8_enough(struct utf8_count count)
{
    return count.malformed * 10 <= count.sequences;
}

static bool has_zero_byte(str bytes)
{
    return bytes.len > 0 && memchr(bytes.at, 0, bytes.len) != NULL;
}

/* What the sender says, unless the bytes say otherwise: servers put one label on all they have. */
static const struct charset *charset_by_declaration(str bytes, str declared, struct utf8_count count)
{
    const struct charset *charset = charset_by_label(declared);
    if (!charset || (count.malformed == 0 && count.sequences > 0))
        return NULL;
    switch (charset->unit) {
    case UNIT_UTF8:
        return utf8_enough(count) ? charset : NULL;
    case UNIT_UTF16:
    case UNIT_UTF32:
        return count.malformed > 0 || has_zero_byte(bytes) ? charset : NULL;
    case UNIT_BYTE:
        break;
    }
    return charset;
}

/*
 * ASCII characters, spaces at least, have their zero byte on one side only. Where all bytes are ASCII, so are nearly
 * all characters; a text in Chinese may have one space in twenty.
 */
static const struct charset *charset_by_zero_bytes(str bytes, struct utf8_count count)
{
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < bytes.len; i++)
        zeros[i % 2] += bytes.at[i] == 0;
    bool ascii = count.sequences + count.malformed == 0;
    size_t wanted = bytes.len / 2 / (ascii ? 2 : 20);
    if (zeros[1] > 10 * zeros[0] && zeros[1] >= wanted)
        return &CHARSET_UTF16LE;
    if (zeros[0] > 10 * zeros[1] && zeros[0] >= wanted)
        return &CHARSET_UTF16BE;
    return NULL;
}

#define SAMPLE_BYTES   ((size_t)64 * 1024)
#define SAMPLE_CONTEXT ((size_t)4 * 1024)

/* From a little before the first byte that is not ASCII: the ones before it say nothing. */
static str detection_sample(str bytes)
{
    size_t first = 0;
    while (first < bytes.len && (unsigned char)bytes.at[first] < 0x80)
        first++;
    size_t start = first > SAMPLE_CONTEXT ? first - SAMPLE_CONTEXT : 0;
    return str_slice(bytes, start, start + SAMPLE_BYTES);
}

/* ICU gives 10 to what merely does not contradict a multi-byte encoding. */
#define CONFIDENCE_MIN 15

static const struct charset *charset_of_match(const UCharsetMatch *match)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t confidence = ucsdet_getConfidence(match, &status);
    const char *name = ucsdet_getName(match, &status);
    if (U_FAILURE(status) || confidence < CONFIDENCE_MIN)
        return NULL;
    const struct charset *charset = charset_by_label(str_from(name));
    return charset && charset->unit == UNIT_BYTE ? charset : NULL;
}

static const struct charset *charset_by_detection(str bytes)
{
    const struct charset *charset = NULL;
    str sample = detection_sample(bytes);
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, sample.at, (int32_t)sample.len, &status);
    ucsdet_enableInputFilter(detector, true); /* tags are English in every language */
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count && !charset; i++)
        charset = charset_of_match(matches[i]);
    if (detector)
        ucsdet_close(detector);
    return charset ? charset : &CHARSET_WINDOWS_1252;
}

static const struct charset *charset_find(str bytes, str declared, struct utf8_count count)
{
    const struct charset *charset = charset_by_mark(bytes);
    if (!charset)
        charset = charset_by_declaration(bytes, declared, count);
    if (!charset && has_zero_byte(bytes))
        charset = charset_by_zero_bytes(bytes, count);
    if (!charset)
        charset = utf8_enough(count) ? &CHARSET_UTF8 : charset_by_detection(bytes);
    return charset;
}

/* ---- decoding */

static bool fail_converter(const struct charset *charset, UErrorCode status, struct err *reterr)
{
    return err_set(reterr, EX_SOFTWARE, "cannot be read as %s: %s; expected the encoding's table in ICU", charset->name,
                   u_errorName(status));
}

/* In UTF-16 and UTF-32 nothing but an unpaired surrogate or a cut-off end is malformed: left out, not marked. */
static void skip_malformed(UConverter *converter, const struct charset *charset, UErrorCode *status)
{
    if (charset->unit == UNIT_UTF16 || charset->unit == UNIT_UTF32)
        ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_SKIP, NULL, NULL, NULL, status);
}

/* The result is in `arena`, not yet scrubbed. */
static bool convert(struct arena *arena, str bytes, const struct charset *charset, str *ret_utf8, struct err *reterr)
{
    if (!charset->converter) {
        *ret_utf8 = charset_table_to_utf8(arena, bytes, charset);
        return true;
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(charset->converter, &status);
    if (U_FAILURE(status))
        return fail_converter(charset, status, reterr);
    skip_malformed(converter, charset, &status);

    int32_t capacity = ucnv_toAlgorithmic(UCNV_UTF8, converter, NULL, 0, bytes.at, (int32_t)bytes.len, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR)
        status = U_ZERO_ERROR;
    char *utf8 = arena_array(arena, char, (size_t)capacity + 1);
    int32_t length =
        ucnv_toAlgorithmic(UCNV_UTF8, converter, utf8, capacity + 1, bytes.at, (int32_t)bytes.len, &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return fail_converter(charset, status, reterr);
    *ret_utf8 = (str){utf8, (size_t)length};
    return true;
}

static bool fail_binary(struct err *reterr)
{
    return err_set(reterr, EX_DATAERR, "is binary, not text; expected text in any common encoding");
}

/* More than one control character in ten. */
static bool binary_by_controls(str text, size_t controls)
{
    return controls > 0 && controls * 10 > text.len + controls;
}

bool charset_decode_lent(struct arena *arena, str bytes, str declared, str *ret_text, str *ret_charset,
                         struct err *reterr)
{
    /* A converted text is up to three times as long, and ICU counts in 32 bits. */
    if (bytes.len > INT32_MAX / 3)
        return err_set(reterr, EX_DATAERR, "is too large; expected at most %d bytes", INT32_MAX / 3);

    struct utf8_count count = utf8_examine(bytes);
    const struct charset *charset = charset_find(bytes, declared, count);
    if (charset->unit != UNIT_UTF16 && charset->unit != UNIT_UTF32 && has_zero_byte(bytes))
        return fail_binary(reterr);

    struct arena scratch = {0};
    str utf8 = bytes;
    bool as_it_is = charset->unit == UNIT_UTF8;
    bool ok = as_it_is || convert(&scratch, bytes, charset, &utf8, reterr);
    if (ok) {
        size_t controls = 0;
        str text = text_scrub(arena, utf8, as_it_is ? count : (struct utf8_count){0}, &controls);
        ok = !binary_by_controls(text, controls) || fail_binary(reterr);
        if (ok) {
            *ret_text = text;
            *ret_charset = str_from(charset->name);
        }
    }
    arena_release(&scratch);
    return ok;
}

bool charset_decode(struct arena *arena, str bytes, str declared, str *ret_text, str *ret_charset, struct err *reterr)
{
    if (!charset_decode_lent(arena, bytes, declared, ret_text, ret_charset, reterr))
        return false;
    if (ret_text->at == bytes.at)
        *ret_text = arena_copy(arena, bytes);
    return true;
}

/* ---- what it is called */

static bool has_byte(str bytes, unsigned char from, unsigned char to)
{
    for (size_t i = 0; i < bytes.len; i++)
        if ((unsigned char)bytes.at[i] >= from && (unsigned char)bytes.at[i] <= to)
            return true;
    return false;
}

/* Microsoft's supersets have signs where ISO's encodings have controls, and ASCII has nothing. */
static bool has_more_than(str name, str bytes)
{
    if (str_equal_ignoring_case(name, STR("us-ascii")))
        return has_byte(bytes, 0x80, 0xFF);
    return str_starts_ignoring_case(name, STR("iso-8859-")) && has_byte(bytes, 0x80, 0x9F);
}

str charset_as_stated(struct arena *arena, str bytes, str label, str charset)
{
    const struct charset *meant = charset_by_label(label);
    str name = str_from(charset_subset_name(label));
    bool is_meant = meant && str_equal(str_from(meant->name), charset);
    if (!is_meant || name.len == 0 || has_more_than(name, bytes))
        return charset;
    char *lower = arena_array(arena, char, name.len + 1);
    ascii_lower(lower, name);
    return (str){lower, name.len};
}

bool charset_is_known(str label)
{
    return charset_by_label(label) != NULL;
}
