#include "charset_label.h"

#include <unicode/ucnv.h>

#include "charset_table.h"

const struct charset CHARSET_UTF8 = {"utf-8", "UTF-8", UNIT_UTF8};
const struct charset CHARSET_UTF16LE = {"utf-16le", "UTF-16LE", UNIT_UTF16};
const struct charset CHARSET_UTF16BE = {"utf-16be", "UTF-16BE", UNIT_UTF16};
const struct charset CHARSET_UTF32LE = {"utf-32le", "UTF-32LE", UNIT_UTF32};
const struct charset CHARSET_UTF32BE = {"utf-32be", "UTF-32BE", UNIT_UTF32};
const struct charset CHARSET_WINDOWS_1252 = {"windows-1252", "windows-1252", UNIT_BYTE};

/*
 * Where ICU's converter bears another name, it is the one whose table is the standard's: Shift_JIS and EUC-KR with
 * Microsoft's extensions, as every browser reads them.
 */
static const struct charset IBM866 = {"ibm866", "ibm-866", UNIT_BYTE};
static const struct charset ISO_8859_2 = {"iso-8859-2", "ISO-8859-2", UNIT_BYTE};
static const struct charset ISO_8859_3 = {"iso-8859-3", "ISO-8859-3", UNIT_BYTE};
static const struct charset ISO_8859_4 = {"iso-8859-4", "ISO-8859-4", UNIT_BYTE};
static const struct charset ISO_8859_5 = {"iso-8859-5", "ISO-8859-5", UNIT_BYTE};
static const struct charset ISO_8859_6 = {"iso-8859-6", "ISO-8859-6", UNIT_BYTE};
static const struct charset ISO_8859_7 = {"iso-8859-7", "ISO-8859-7", UNIT_BYTE};
static const struct charset ISO_8859_8 = {"iso-8859-8", "ISO-8859-8", UNIT_BYTE};
static const struct charset ISO_8859_10 = {"iso-8859-10", "ISO-8859-10", UNIT_BYTE};
static const struct charset ISO_8859_13 = {"iso-8859-13", "ISO-8859-13", UNIT_BYTE};
static const struct charset ISO_8859_14 = {"iso-8859-14", "ISO-8859-14", UNIT_BYTE};
static const struct charset ISO_8859_15 = {"iso-8859-15", "ISO-8859-15", UNIT_BYTE};
static const struct charset KOI8_R = {"koi8-r", "KOI8-R", UNIT_BYTE};
static const struct charset KOI8_U = {"koi8-u", "KOI8-U", UNIT_BYTE};
static const struct charset MACINTOSH = {"macintosh", "macintosh", UNIT_BYTE};
static const struct charset WINDOWS_874 = {"windows-874", "windows-874-2000", UNIT_BYTE};
static const struct charset WINDOWS_1250 = {"windows-1250", "windows-1250", UNIT_BYTE};
static const struct charset WINDOWS_1251 = {"windows-1251", "windows-1251", UNIT_BYTE};
static const struct charset WINDOWS_1253 = {"windows-1253", "windows-1253", UNIT_BYTE};
static const struct charset WINDOWS_1254 = {"windows-1254", "windows-1254", UNIT_BYTE};
static const struct charset WINDOWS_1255 = {"windows-1255", "windows-1255", UNIT_BYTE};
static const struct charset WINDOWS_1256 = {"windows-1256", "windows-1256", UNIT_BYTE};
static const struct charset WINDOWS_1257 = {"windows-1257", "windows-1257", UNIT_BYTE};
static const struct charset WINDOWS_1258 = {"windows-1258", "windows-1258", UNIT_BYTE};
static const struct charset X_MAC_CYRILLIC = {"x-mac-cyrillic", "x-mac-cyrillic", UNIT_BYTE};
static const struct charset GB18030 = {"gb18030", "gb18030", UNIT_BYTE};
static const struct charset BIG5 = {"big5", "Big5-HKSCS", UNIT_BYTE};
static const struct charset EUC_JP = {"euc-jp", "EUC-JP", UNIT_BYTE};
static const struct charset ISO_2022_JP = {"iso-2022-jp", "ISO-2022-JP", UNIT_BYTE};
static const struct charset SHIFT_JIS = {"shift_jis", "ibm-943_P15A-2003", UNIT_BYTE};
static const struct charset EUC_KR = {"euc-kr", "windows-949", UNIT_BYTE};

struct charset_label {
    const char *label;
    const struct charset *charset;
};

/* Labels that are met; iso-8859-1, -9, -11 and us-ascii mean Microsoft's supersets of them. */
static const struct charset_label LABELS[] = {
    {"utf-8", &CHARSET_UTF8},
    {"utf8", &CHARSET_UTF8},
    {"unicode-1-1-utf-8", &CHARSET_UTF8},
    {"utf-16", &CHARSET_UTF16LE},
    {"utf-16le", &CHARSET_UTF16LE},
    {"unicode", &CHARSET_UTF16LE},
    {"utf-16be", &CHARSET_UTF16BE},
    {"utf-32le", &CHARSET_UTF32LE},
    {"utf-32be", &CHARSET_UTF32BE},
    {"windows-1252", &CHARSET_WINDOWS_1252},
    {"cp1252", &CHARSET_WINDOWS_1252},
    {"x-cp1252", &CHARSET_WINDOWS_1252},
    {"iso-8859-1", &CHARSET_WINDOWS_1252},
    {"iso8859-1", &CHARSET_WINDOWS_1252},
    {"iso_8859-1", &CHARSET_WINDOWS_1252},
    {"latin1", &CHARSET_WINDOWS_1252},
    {"l1", &CHARSET_WINDOWS_1252},
    {"us-ascii", &CHARSET_WINDOWS_1252},
    {"ascii", &CHARSET_WINDOWS_1252},
    {"ansi_x3.4-1968", &CHARSET_WINDOWS_1252},
    {"ibm866", &IBM866},
    {"cp866", &IBM866},
    {"iso-8859-2", &ISO_8859_2},
    {"iso8859-2", &ISO_8859_2},
    {"latin2", &ISO_8859_2},
    {"iso-8859-3", &ISO_8859_3},
    {"iso-8859-4", &ISO_8859_4},
    {"iso-8859-5", &ISO_8859_5},
    {"cyrillic", &ISO_8859_5},
    {"iso-8859-6", &ISO_8859_6},
    {"arabic", &ISO_8859_6},
    {"iso-8859-7", &ISO_8859_7},
    {"greek", &ISO_8859_7},
    {"iso-8859-8", &ISO_8859_8},
    {"iso-8859-8-i", &ISO_8859_8},
    {"hebrew", &ISO_8859_8},
    {"iso-8859-10", &ISO_8859_10},
    {"iso-8859-13", &ISO_8859_13},
    {"iso-8859-14", &ISO_8859_14},
    {"iso-8859-15", &ISO_8859_15},
    {"iso8859-15", &ISO_8859_15},
    {"latin-9", &ISO_8859_15},
    {"koi8-r", &KOI8_R},
    {"koi8", &KOI8_R},
    {"koi8-u", &KOI8_U},
    {"koi8-ru", &KOI8_U},
    {"macintosh", &MACINTOSH},
    {"x-mac-roman", &MACINTOSH},
    {"mac-roman", &MACINTOSH},
    {"windows-874", &WINDOWS_874},
    {"cp874", &WINDOWS_874},
    {"iso-8859-11", &WINDOWS_874},
    {"tis-620", &WINDOWS_874},
    {"windows-1250", &WINDOWS_1250},
    {"cp1250", &WINDOWS_1250},
    {"windows-1251", &WINDOWS_1251},
    {"cp1251", &WINDOWS_1251},
    {"windows-1253", &WINDOWS_1253},
    {"cp1253", &WINDOWS_1253},
    {"windows-1254", &WINDOWS_1254},
    {"cp1254", &WINDOWS_1254},
    {"iso-8859-9", &WINDOWS_1254},
    {"latin5", &WINDOWS_1254},
    {"windows-1255", &WINDOWS_1255},
    {"cp1255", &WINDOWS_1255},
    {"windows-1256", &WINDOWS_1256},
    {"cp1256", &WINDOWS_1256},
    {"windows-1257", &WINDOWS_1257},
    {"cp1257", &WINDOWS_1257},
    {"windows-1258", &WINDOWS_1258},
    {"cp1258", &WINDOWS_1258},
    {"x-mac-cyrillic", &X_MAC_CYRILLIC},
    {"mac-cyrillic", &X_MAC_CYRILLIC},
    {"gb18030", &GB18030},
    {"gbk", &GB18030},
    {"gb2312", &GB18030},
    {"x-gbk", &GB18030},
    {"chinese", &GB18030},
    {"big5", &BIG5},
    {"big5-hkscs", &BIG5},
    {"x-x-big5", &BIG5},
    {"euc-jp", &EUC_JP},
    {"x-euc-jp", &EUC_JP},
    {"iso-2022-jp", &ISO_2022_JP},
    {"shift_jis", &SHIFT_JIS},
    {"shift-jis", &SHIFT_JIS},
    {"sjis", &SHIFT_JIS},
    {"x-sjis", &SHIFT_JIS},
    {"ms_kanji", &SHIFT_JIS},
    {"windows-31j", &SHIFT_JIS},
    {"euc-kr", &EUC_KR},
    {"ks_c_5601-1987", &EUC_KR},
    {"korean", &EUC_KR},
    {"windows-949", &EUC_KR},
};

bool charset_labels_match(str a, str b)
{
    size_t i = 0;
    size_t k = 0;
    for (;;) {
        while (i < a.len && (a.at[i] == '-' || a.at[i] == '_'))
            i++;
        while (k < b.len && (b.at[k] == '-' || b.at[k] == '_'))
            k++;
        if (i == a.len || k == b.len)
            return i == a.len && k == b.len;
        if (!str_equal_ignoring_case(str_slice(a, i, i + 1), str_slice(b, k, k + 1)))
            return false;
        i++;
        k++;
    }
}

/* Longer ones are no label. */
#define LABEL_BYTES_MAX 63

/* As C has it; false for what is no label. */
static bool copy_label(str label, char copy[LABEL_BYTES_MAX + 1])
{
    if (label.len == 0 || label.len > LABEL_BYTES_MAX)
        return false;
    memcpy(copy, label.at, label.len);
    copy[label.len] = '\0';
    return true;
}

/* ICU's name for what a label means, by IANA's registry and more; NULL for one that it does not know. */
static const char *converter_of(const char *label)
{
    UErrorCode status = U_ZERO_ERROR;
    return ucnv_getAlias(label, 0, &status);
}

/* By another name of an encoding: "csISOLatin2", "iso-ir-101" and "l2" are "iso-8859-2". */
static const struct charset *charset_by_alias(str label)
{
    char name[LABEL_BYTES_MAX + 1];
    if (!copy_label(label, name))
        return NULL;
    const char *converter = converter_of(name);
    for (size_t i = 0; converter && i < sizeof LABELS / sizeof LABELS[0]; i++)
        if (str_equal(str_from(converter), str_from(converter_of(LABELS[i].label))))
            return LABELS[i].charset;
    return charset_by_legacy_name(label, str_from(converter));
}

const struct charset *charset_by_label(str label)
{
    label = str_trim(label);
    if (!label.len)
        return NULL;
    for (size_t i = 0; i < sizeof LABELS / sizeof LABELS[0]; i++)
        if (charset_labels_match(label, str_from(LABELS[i].label)))
            return LABELS[i].charset;
    const struct charset *charset = charset_by_table_name(label);
    return charset ? charset : charset_by_alias(label);
}

/* Read in place of the ones that they hold. */
static const struct charset *const SUPERSETS[] = {&CHARSET_WINDOWS_1252, &WINDOWS_1254, &WINDOWS_874, &GB18030};

static bool is_superset(const struct charset *charset)
{
    for (size_t i = 0; i < sizeof SUPERSETS / sizeof SUPERSETS[0]; i++)
        if (charset == SUPERSETS[i])
            return true;
    return false;
}

const char *charset_subset_name(str label)
{
    char copy[LABEL_BYTES_MAX + 1];
    if (!is_superset(charset_by_label(label)) || !copy_label(str_trim(label), copy))
        return NULL;
    UErrorCode status = U_ZERO_ERROR;
    const char *name = ucnv_getStandardName(copy, "MIME", &status);
    return name ? name : ucnv_getStandardName(copy, "IANA", &status);
}
