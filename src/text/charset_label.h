#ifndef NUTGRAF_TEXT_CHARSET_LABEL_H
#define NUTGRAF_TEXT_CHARSET_LABEL_H

/* The encodings that the web uses (WHATWG Encoding §4.2) and a table of older ones: nothing else, least of all UTF-7.
 */
#include <stddef.h>

#include <nutgraf/base/str.h>

/* How a zero byte or a byte order tells about an encoding. */
enum charset_unit { UNIT_BYTE, UNIT_UTF8, UNIT_UTF16, UNIT_UTF32 };

struct charset {
    const char *name;      /* as we call it */
    const char *converter; /* as ICU calls it; NULL where it has none: charset_table.h */
    enum charset_unit unit;
};

extern const struct charset CHARSET_UTF8, CHARSET_UTF16LE, CHARSET_UTF16BE, CHARSET_UTF32LE, CHARSET_UTF32BE,
    CHARSET_WINDOWS_1252;

/* What a label means, ASCII case, '-' and '_' and white space around it ignored; NULL for one that is unknown. */
const struct charset *charset_by_label(str label);

/* What MIME or IANA calls the encoding that a label means, where a superset of it is read; NULL where none is. */
const char *charset_subset_name(str label);

/* True for labels that differ in nothing but case, '-' and '_': "EUC_JP" is "euc-jp". */
bool charset_labels_match(str a, str b);

/* A code page from before the web, by its label or by ICU's name for it; NULL for one that is unknown. charset_legacy.c
 */
const struct charset *charset_by_legacy_name(str label, str converter);

#endif
