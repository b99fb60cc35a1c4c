#include "xml_bytes.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/charset.h>

static void note_controls(struct faults *faults, str bytes, str encoding)
{
    if (str_starts(encoding, STR("utf-16")) || str_starts(encoding, STR("utf-32")) ||
        str_starts(encoding, STR("iso-2022")))
        return;
    for (size_t i = 0; (i += utf8_printable_length(str_slice(bytes, i, bytes.len))) < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.at[i];
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
            fault_note(faults, bytes, i, "the control character 0x%02x", c);
            return;
        }
    }
}

/* XML §4.3.3: a document in another encoding than it states is in error. Bytes that are no UTF-16 show it at once. */
static bool claims_wide_units(str declared, str encoding)
{
    static const str wide[] = {STR_INIT("utf-16"), STR_INIT("utf-32")};
    bool claimed = false;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        claimed |= str_starts_ignoring_case(declared, wide[i]);
        if (str_starts(encoding, wide[i]))
            return false;
    }
    return claimed;
}

static size_t first_malformed(str bytes)
{
    for (size_t at = 0; at < bytes.len;) {
        size_t start = at;
        if (utf8_next(bytes, &at) == UTF8_REPLACEMENT && at - start == 1)
            return start;
    }
    return 0;
}

static void note_encoding(struct faults *faults, str bytes, const struct markup_text *decoded)
{
    str declared = utf8_prefix(decoded->declared, 40);
    str encoding = decoded->encoding;
    bool should_be_utf8 = declared.len == 0 || str_equal_ignoring_case(declared, STR("utf-8"));
    if (declared.len > 0 && !charset_is_known(declared))
        fault_note(faults, bytes, 0, "the encoding \"%" STR_FMT "\" is not known; read as %" STR_FMT, STR_ARG(declared),
                   STR_ARG(encoding));
    else if (claims_wide_units(declared, encoding))
        fault_note(faults, bytes, 0, "stated as %" STR_FMT ", but read as %" STR_FMT, STR_ARG(declared),
                   STR_ARG(encoding));
    else if (str_equal(encoding, STR("utf-8")) && !utf8_valid(bytes))
        fault_note(faults, bytes, first_malformed(bytes), "bytes that are not UTF-8");
    else if (should_be_utf8 && !str_starts(encoding, STR("utf-")))
        fault_note(faults, bytes, first_malformed(bytes), "not UTF-8, and no other encoding stated; read as %" STR_FMT,
                   STR_ARG(encoding));
}

/* The two that are in no plane a character (XML §2.2), and are written only by mistake: a byte order mark turned round.
 */
static void note_noncharacters(struct faults *faults, str bytes, str encoding)
{
    bool noted[2] = {false, false};
    if (!str_equal(encoding, STR("utf-8")))
        return;
    for (size_t at = 0, more; (more = str_find_char(str_slice(bytes, at, bytes.len), '\xEF')) != STR_NONE; at++) {
        at += more;
        bool is_f = str_starts(str_slice(bytes, at, bytes.len), STR("\xEF\xBF\xBF"));
        bool is_e = str_starts(str_slice(bytes, at, bytes.len), STR("\xEF\xBF\xBE"));
        if ((!is_e && !is_f) || noted[is_f])
            continue;
        fault_note(faults, bytes, at, "U+FFF%c, which is no character", is_f ? 'F' : 'E');
        noted[is_f] = true;
    }
}

void xml_note_bytes(struct faults *faults, str bytes, const struct markup_text *decoded)
{
    note_encoding(faults, bytes, decoded);
    note_controls(faults, bytes, decoded->encoding);
    note_noncharacters(faults, bytes, decoded->encoding);
}
