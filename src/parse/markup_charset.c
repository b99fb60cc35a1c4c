#include "markup_charset.h"

#include <nutgraf/text/charset.h>

#include "html_reader.h"

/* ---- labels */

static bool ends_label(char c)
{
    return c == ';' || c == ',' || c == '"' || c == '\'' || c == ' ' || c == '\t' || c == '\n' || c == '\r' ||
           c == '>' || c == '?';
}

/* The position behind the first `word`, in any case; STR_NONE without one. */
static size_t behind_word(str s, str word)
{
    for (size_t i = 0; i + word.len <= s.len; i++)
        if (str_equal_ignoring_case(str_slice(s, i, i + word.len), word))
            return i + word.len;
    return STR_NONE;
}

/* What is set to in `key = "value"`, with or without quotes. */
static str value_of(str s, str key)
{
    size_t behind = behind_word(s, key);
    if (behind == STR_NONE)
        return (str){0};
    str rest = str_trim(str_slice(s, behind, s.len));
    if (!str_starts(rest, STR("=")))
        return (str){0};
    rest = str_trim(str_slice(rest, 1, rest.len));
    if (rest.len > 0 && (rest.at[0] == '"' || rest.at[0] == '\''))
        rest = str_slice(rest, 1, rest.len);
    size_t end = 0;
    while (end < rest.len && !ends_label(rest.at[end]))
        end++;
    return str_slice(rest, 0, end);
}

/* How far the standard looks (WHATWG HTML §13.2.3.2). */
#define HEAD_BYTES ((size_t)1024)

static str label_in_xml_declaration(str head)
{
    size_t start = str_find(head, STR("<?xml"));
    if (start == STR_NONE)
        return (str){0};
    str declaration = str_slice(head, start, head.len);
    return value_of(str_slice(declaration, 0, str_find(declaration, STR("?>"))), STR("encoding"));
}

static str label_in_meta(struct arena *arena, str head)
{
    struct html_reader reader = html_reader_open(head);
    struct html_token token;
    str label = {0};
    while (label.len == 0 && html_read(&reader, &token)) {
        if (token.kind != HTML_TOKEN_START || !str_equal(token.name, STR("meta")))
            continue;
        label = html_attribute_of(&token, STR("charset"));
        if (label.len == 0 && html_attribute_of(&token, STR("http-equiv")).len > 0)
            label = value_of(html_attribute_of(&token, STR("content")), STR("charset"));
        label = arena_copy(arena, label);
    }
    html_reader_close(&reader);
    return label;
}

/*
 * Markup begins with '<' in ASCII: where its zero bytes stand tells UTF-16 and UTF-32 (XML, appendix F), whatever the
 * label says.
 */
static str label_by_first_bytes(str bytes)
{
    if (bytes.len < 4)
        return (str){0};
    const char *at = bytes.at;
    if (at[0] == '<' && at[1] == 0)
        return at[2] == 0 && at[3] == 0 ? STR("utf-32le") : STR("utf-16le");
    if (at[0] == 0 && at[1] == '<')
        return STR("utf-16be");
    return at[0] == 0 && at[1] == 0 && at[2] == 0 && at[3] == '<' ? STR("utf-32be") : (str){0};
}

/* How the beginning reads by a label; empty when the label is unknown. */
static str head_by_label(struct arena *arena, str bytes, str label)
{
    str head;
    str charset;
    struct err err;
    bool read =
        charset_is_known(label) && charset_decode(arena, str_slice(bytes, 0, HEAD_BYTES), label, &head, &charset, &err);
    return read ? head : STR("");
}

static bool reads_as_xml(struct arena *arena, str bytes, str label)
{
    return str_starts(head_by_label(arena, bytes, label), STR("<?xml"));
}

/* "<?xm" in EBCDIC, whose code pages agree on all that an XML declaration is written with (XML, appendix F). */
static str label_in_ebcdic(struct arena *arena, str bytes, str stated)
{
    if (!str_starts(bytes, STR("\x4C\x6F\xA7\x94")))
        return (str){0};
    if (reads_as_xml(arena, bytes, stated))
        return stated;
    str label = label_in_xml_declaration(head_by_label(arena, bytes, STR("cp037")));
    return reads_as_xml(arena, bytes, label) ? label : STR("cp037");
}

static str label_that_counts(struct arena *arena, enum markup_kind kind, str bytes, str content_type)
{
    str stated = value_of(content_type, STR("charset"));
    str label = label_by_first_bytes(bytes);
    if (label.len == 0)
        label = label_in_ebcdic(arena, bytes, stated);
    if (label.len == 0)
        label = stated;
    str head = str_slice(bytes, 0, HEAD_BYTES);
    if (!charset_is_known(label) && kind == MARKUP_HTML)
        label = label_in_meta(arena, head);
    if (!charset_is_known(label))
        label = label_in_xml_declaration(head);
    return label;
}

/* ---- decoding */

/* A few stray zero bytes in a text of single bytes make no binary file of it: without them. */
static str without_stray_zeros(struct arena *arena, str bytes)
{
    if (str_find_char(bytes, '\0') == STR_NONE)
        return bytes;
    size_t zeros = 0;
    for (size_t i = 0; i < bytes.len; i++)
        zeros += bytes.at[i] == 0;
    bool of_single_bytes = bytes.len >= 2 && bytes.at[0] != 0 && bytes.at[1] != 0 && (unsigned char)bytes.at[0] < 0xFE;
    if (zeros > bytes.len / 100 || !of_single_bytes)
        return bytes;
    char *kept = arena_array(arena, char, bytes.len - zeros + 1);
    size_t length = 0;
    for (size_t i = 0; i < bytes.len; i++)
        if (bytes.at[i] != 0)
            kept[length++] = bytes.at[i];
    return (str){kept, length};
}

/* What the server says of all its files, the bytes may deny: they are not UTF-8, and the document knows better. */
static bool is_denied(str label, str encoding)
{
    bool said_utf8 = str_equal_ignoring_case(label, STR("utf-8")) || str_equal_ignoring_case(label, STR("utf8"));
    return said_utf8 && !str_starts(encoding, STR("utf-"));
}

static bool decode(struct arena *arena, enum markup_kind kind, str bytes, str content_type,
                   struct markup_text *ret_text, struct err *reterr)
{
    str label = label_that_counts(arena, kind, bytes, content_type);
    str text;
    str encoding;
    if (!charset_decode(arena, bytes, label, &text, &encoding, reterr))
        return false;
    if (content_type.len > 0 && is_denied(label, encoding))
        return decode(arena, kind, bytes, STR(""), ret_text, reterr);
    *ret_text = (struct markup_text){
        .text = text, .encoding = charset_as_stated(arena, bytes, label, encoding), .declared = label};
    return true;
}

bool markup_decode(struct arena *arena, enum markup_kind kind, str name, str bytes, str content_type,
                   struct markup_text *ret_text, struct err *reterr)
{
    return decode(arena, kind, without_stray_zeros(arena, bytes), content_type, ret_text, reterr) ||
           err_prefix(reterr, "%" STR_FMT, STR_ARG(name));
}
