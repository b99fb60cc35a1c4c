#include <nutgraf/digest/mime.h>

#include <gmime/gmime.h>

#include "clean.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/loader/loader.h>

/* RFC 2047 §2: an encoded word has at most 75 characters. These take 68, so that "Subject: " fits before them. */
#define ENCODED_CHARACTERS 56

/* A line has at most 78 characters with a header's name and a little beside it (RFC 5322 §2.1.1). */
#define HEADER_WORD_BYTES 60

/* ---- header text */

/*
 * GMime folds and quotes plain text well, but makes words of more than 75 characters where a script has no spaces,
 * and leaves long words, and what only looks like an encoded word, as they are.
 */
static bool needs_encoding(str text)
{
    bool plain = str_find(text, STR("=?")) == STR_NONE;
    while (plain && text.len > 0) {
        str word = str_cut(&text, ' ');
        plain = word.len <= HEADER_WORD_BYTES;
        for (size_t i = 0; plain && i < word.len; i++)
            plain = (unsigned char)word.at[i] < 0x80;
    }
    return !plain;
}

/* In the Q encoding, as strictly as a name needs it (RFC 2047 §5 (3)). */
static void add_encoded(struct buf *out, str character)
{
    for (size_t i = 0; i < character.len; i++) {
        char c = character.at[i];
        if (c == ' ')
            buf_add_char(out, '_');
        else if (ascii_is_letter_or_digit(c))
            buf_add_char(out, c);
        else
            buf_addf(out, "=%02X", (unsigned)(unsigned char)c);
    }
}

/*
 * RFC 2047 encoded words, a folded line each; none of them cuts a character in two. Not in the B encoding: GMime, like
 * others, joins two of these before it decodes them, and stops at the padding between.
 */
static void add_encoded_words(struct buf *out, str text)
{
    struct buf encoded = buf_with_limit(3 * (size_t)4);
    size_t width = ENCODED_CHARACTERS;
    for (size_t at = 0, next = 0; at < text.len; at = next) {
        utf8_next(text, &next);
        buf_clear(&encoded);
        add_encoded(&encoded, str_slice(text, at, next));
        if (width + encoded.len > ENCODED_CHARACTERS) {
            buf_add(out, at > 0 ? STR("?=\n =?UTF-8?Q?") : STR(" =?UTF-8?Q?"));
            width = 0;
        }
        buf_add(out, buf_str(&encoded));
        width += encoded.len;
    }
    buf_add(out, STR("?=\n"));
    buf_release(&encoded);
}

/* Sets what stands after the colon as it is; it ends with a newline. */
static void set_raw(GMimeMessage *message, const char *name, const struct buf *value)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    g_mime_header_list_set(headers, name, "", "utf-8");
    g_mime_header_set_raw_value(g_mime_header_list_get_header(headers, name), value->at);
}

static void set_subject(GMimeMessage *message, struct arena *arena, str subject)
{
    str text = clean_line(arena, subject);
    if (!needs_encoding(text)) {
        g_mime_message_set_subject(message, text.at, "utf-8");
        return;
    }
    struct buf value = buf_with_limit(CEILING_LETTER_BYTES);
    add_encoded_words(&value, text);
    set_raw(message, "Subject", &value);
    buf_release(&value);
}

static void set_mailbox(GMimeMessage *message, struct arena *arena, GMimeAddressType type, const char *header,
                        const struct mailbox *mailbox)
{
    str name = clean_line(arena, mailbox->name);
    str address = clean_line(arena, mailbox->address);
    if (name.len <= HEADER_WORD_BYTES && !needs_encoding(name)) { /* GMime would fold a longer one inside its quotes */
        g_mime_message_add_mailbox(message, type, name.len > 0 ? name.at : NULL, address.at);
        return;
    }
    struct buf value = buf_with_limit(CEILING_LETTER_BYTES);
    add_encoded_words(&value, name);
    buf_addf(&value, " <%" STR_FMT ">\n", STR_ARG(address));
    set_raw(message, header, &value);
    buf_release(&value);
}

/* Receivers read no encoded words in List-Id: the phrase stands there only when it is short ASCII (RFC 2919 §3). */
static void set_list_id(GMimeMessage *message, struct arena *arena, const struct letter *letter)
{
    str name = clean_line(arena, letter->list_name);
    str id = clean_line(arena, letter->list_id);
    struct buf value = buf_with_limit(CEILING_LETTER_BYTES);
    if (name.len > 0 && name.len <= HEADER_WORD_BYTES && !needs_encoding(name)) {
        buf_add(&value, STR(" \""));
        for (size_t i = 0; i < name.len; i++) {
            if (name.at[i] == '"' || name.at[i] == '\\')
                buf_add_char(&value, '\\');
            buf_add_char(&value, name.at[i]);
        }
        buf_add(&value, STR("\"\n"));
    }
    buf_addf(&value, " <%" STR_FMT ">\n", STR_ARG(id));
    set_raw(message, "List-Id", &value);
    buf_release(&value);
}

static void set_date(GMimeMessage *message, int64_t when, int offset)
{
    GTimeZone *zone = g_time_zone_new_offset(offset);
    GDateTime *utc = g_date_time_new_from_unix_utc(when);
    GDateTime *local = g_date_time_to_timezone(utc, zone);
    g_mime_message_set_date(message, local);
    g_date_time_unref(local);
    g_date_time_unref(utc);
    g_time_zone_unref(zone);
}

/* ---- body */

static void add_part(GMimeMultipart *parent, const char *subtype, str text)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(text.len > 0 ? text.at : "", text.len);
    GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
    GMimePart *part = g_mime_part_new_with_type("text", subtype);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");
    g_mime_part_set_content(part, content);
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_mime_multipart_add(parent, GMIME_OBJECT(part));
    g_object_unref(part);
    g_object_unref(content);
    g_object_unref(stream);
}

/* The boundary comes from the Message-ID, not from chance: the same letter gives the same bytes. "=_" stands in no
 * quoted-printable text (RFC 2045 §6.7). */
static void set_body(GMimeMessage *message, struct arena *arena, const struct letter *letter)
{
    str digits = letter->message_id;
    digits = str_slice(str_cut(&digits, '@'), 0, HEADER_WORD_BYTES);
    GMimeMultipart *alternative = g_mime_multipart_new_with_subtype("alternative");
    g_mime_multipart_set_boundary(alternative, arena_printf(arena, "=_%" STR_FMT, STR_ARG(digits)).at);
    add_part(alternative, "plain", letter->text);
    add_part(alternative, "html", letter->html);
    g_mime_message_set_mime_part(message, GMIME_OBJECT(alternative));
    g_object_unref(alternative);
}

/*
 * A line that begins with "From " parts two letters in an mbox, and what writes one puts a '>' before it: so it begins
 * with "=46rom " (RFC 2049 §3 (7)), and goes on in the next line, as it may have been as long as lines get. Only the
 * quoted-printable bodies have such lines: in a header a colon follows.
 */
static str with_from_lines_guarded(struct arena *arena, str bytes)
{
    struct buf out = buf_with_limit(4 * bytes.len);
    while (bytes.len > 0) {
        while (str_starts(bytes, STR("From "))) {
            buf_add(&out, STR("=46rom =\r\n"));
            bytes = str_slice(bytes, strlen("From "), bytes.len);
        }
        size_t end = str_find_char(bytes, '\n');
        size_t next = end == STR_NONE ? bytes.len : end + 1;
        buf_add(&out, str_slice(bytes, 0, next));
        bytes = str_slice(bytes, next, bytes.len);
    }
    str guarded = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return guarded;
}

static str message_bytes(struct arena *arena, GMimeMessage *message)
{
    GMimeFormatOptions *options = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options, stream);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    str guarded = with_from_lines_guarded(arena, (str){(const char *)bytes->data, bytes->len});
    g_object_unref(stream);
    g_mime_format_options_free(options);
    return guarded;
}

bool mime_bytes(struct arena *arena, const struct letter *letter, str *ret_bytes, struct err *reterr)
{
    if (!loader_gmime(reterr))
        return false;
    g_mime_init(); /* counts its calls; never shut down, since GLib's types cannot be */
    GMimeMessage *message = g_mime_message_new(false);
    set_mailbox(message, arena, GMIME_ADDRESS_TYPE_FROM, "From", &letter->from);
    set_mailbox(message, arena, GMIME_ADDRESS_TYPE_TO, "To", &letter->to);
    set_subject(message, arena, letter->subject);
    set_date(message, letter->date, letter->offset);
    g_mime_message_set_message_id(message, clean_line(arena, letter->message_id).at);
    set_list_id(message, arena, letter);
    g_mime_object_set_header(GMIME_OBJECT(message), "Auto-Submitted", "auto-generated", NULL);
    g_mime_object_set_header(GMIME_OBJECT(message), "Precedence", "bulk", NULL);
    set_body(message, arena, letter);
    *ret_bytes = message_bytes(arena, message);
    g_object_unref(message);
    return true;
}
