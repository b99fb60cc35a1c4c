#include "json_line.h"

#include <stdlib.h>

#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/when.h>

#include "plain.h"

/* A comma is due unless nothing of this line, object or array stands before: no value ends like that. */
static void begin_value(struct buf *out, const char *key)
{
    char last = out->len ? out->at[out->len - 1] : '\n';
    if (last != '\n' && last != '{' && last != '[')
        buf_add_char(out, ',');
    if (!key)
        return;
    buf_add_char(out, '"');
    buf_add(out, str_from(key));
    buf_add(out, STR("\":"));
}

void json_open(struct buf *out, const char *key, char bracket)
{
    begin_value(out, key);
    buf_add_char(out, bracket);
}

void json_close(struct buf *out, char bracket)
{
    buf_add_char(out, bracket);
}

void json_null(struct buf *out, const char *key)
{
    begin_value(out, key);
    buf_add(out, STR("null"));
}

void json_boolean(struct buf *out, const char *key, bool value)
{
    begin_value(out, key);
    buf_add(out, value ? STR("true") : STR("false"));
}

static void add_digits(struct buf *out, long long number)
{
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    buf_add(out, (str){digits + at, sizeof digits - at});
}

/* Begins a number by its sign, and returns it without. */
static long long begin_number(struct buf *out, const char *key, long long value)
{
    begin_value(out, key);
    if (value < 0)
        buf_add_char(out, '-');
    return llabs(value);
}

void json_integer(struct buf *out, const char *key, long long value)
{
    add_digits(out, begin_number(out, key, value));
}

void json_hundredths(struct buf *out, const char *key, long long value)
{
    long long hundredths = begin_number(out, key, value);
    add_digits(out, hundredths / 100);
    buf_add_char(out, '.');
    add_digits(out, hundredths / 10 % 10);
    if (hundredths % 10)
        add_digits(out, hundredths % 10);
}

/* Printable ASCII but for what is escaped. The zeros behind a text are none. */
static size_t plain_ascii_length(str s)
{
    size_t len = 0;
    size_t run;
    do {
        sixteen bytes = sixteen_at(s, len);
        len += run = sixteen_first((sixteen)((bytes - ' ' >= 0x7F - ' ') | (bytes == '"') | (bytes == '\\')));
    } while (run == sizeof(sixteen));
    return len;
}

/* How many bytes at the start stand for themselves: all of most texts between two line breaks. */
static size_t plain_length(str s)
{
    for (size_t at = 0;;) {
        at += plain_ascii_length(str_slice(s, at, s.len));
        size_t next = at;
        if (at == s.len || !plain_keeps(utf8_next(s, &next)) || next - at == 1) /* 1: escaped, or malformed */
            return at;
        at = next;
    }
}

/* RFC 8259 §7: the quotation mark, the backslash and what controls are escaped; of these, two outlive the cleaning. */
static void add_character(struct buf *out, uint32_t code_point)
{
    if (code_point == '\n')
        buf_add(out, STR("\\n"));
    else if (code_point == '\t')
        buf_add(out, STR("\\t"));
    else if (plain_keeps(code_point)) {
        if (code_point == '"' || code_point == '\\')
            buf_add_char(out, '\\');
        utf8_add(out, code_point);
    }
}

void json_text(struct buf *out, const char *key, str s)
{
    begin_value(out, key);
    buf_add_char(out, '"');
    for (size_t at = 0; at < s.len;) {
        size_t plain = plain_length(str_slice(s, at, s.len));
        buf_add(out, str_slice(s, at, at + plain));
        at += plain;
        if (at < s.len)
            add_character(out, utf8_next(s, &at));
    }
    buf_add_char(out, '"');
}

void json_text_or_null(struct buf *out, const char *key, str s)
{
    if (s.len)
        json_text(out, key, s);
    else
        json_null(out, key);
}

void json_date(struct buf *out, const char *key, int64_t when)
{
    struct arena arena = {0};
    json_text_or_null(out, key, when_rfc3339(&arena, when));
    arena_release(&arena);
}
