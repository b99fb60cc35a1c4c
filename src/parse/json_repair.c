#include "json_repair.h"

#include <stdint.h>

#include <nutgraf/base/ascii.h>

/* Nothing that a feed has is deeper; the rest is left out. */
#define DEPTH_MAX 64

struct repair {
    str in;
    size_t at;
    struct buf *out;
    char ends[DEPTH_MAX]; /* of the open objects and arrays, from the outermost */
    size_t depth;
    size_t whole; /* how long the output was when the last member was whole ... */
    size_t whole_depth;
    char before; /* the last character outside of strings that is no white space */
};

static char byte_at(const struct repair *repair, size_t at)
{
    return at < repair->in.len ? repair->in.at[at] : '\0';
}

/* ---- strings */

/* The number behind "\u"; false when there are no four digits. */
static bool read_unit(const struct repair *repair, size_t at, unsigned *ret_unit)
{
    *ret_unit = 0;
    for (size_t i = at; i < at + 4; i++) {
        int digit = ascii_hex_value(byte_at(repair, i));
        if (digit < 0)
            return false;
        *ret_unit = *ret_unit * 16 + (unsigned)digit;
    }
    return true;
}

static bool is_surrogate(unsigned unit, unsigned first)
{
    return unit >= first && unit < first + 0x400;
}

/* At the 'u'. Half a character becomes a replacement character, and a zero nothing. */
static void repair_unit(struct repair *repair)
{
    unsigned unit;
    unsigned next;
    if (!read_unit(repair, repair->at + 1, &unit)) {
        buf_add(repair->out, STR("\\\\u"));
        repair->at++;
        return;
    }
    bool pair = is_surrogate(unit, 0xD800) && byte_at(repair, repair->at + 5) == '\\' &&
                byte_at(repair, repair->at + 6) == 'u' && read_unit(repair, repair->at + 7, &next) &&
                is_surrogate(next, 0xDC00);
    size_t length = pair ? 11 : 5;
    if (!pair && (is_surrogate(unit, 0xD800) || is_surrogate(unit, 0xDC00)))
        buf_add(repair->out, STR("\\ufffd"));
    else if (unit != 0)
        buf_addf(repair->out, "\\%" STR_FMT, STR_ARG(str_slice(repair->in, repair->at, repair->at + length)));
    repair->at += length;
}

/* Behind a backslash. */
static void repair_escape(struct repair *repair)
{
    char c = byte_at(repair, repair->at);
    if (c == 'u') {
        repair_unit(repair);
    } else if (c && strchr("\"\\/bfnrt", c)) {
        buf_add_char(repair->out, '\\');
        buf_add_char(repair->out, c);
        repair->at++;
    } else if (c != '\'' && c != '\0') {
        buf_add(repair->out, STR("\\\\"));
    }
}

/* At the quotation mark. False when the string does not end. */
static bool repair_string(struct repair *repair)
{
    buf_add_char(repair->out, '"');
    repair->at++;
    while (repair->at < repair->in.len) {
        char c = repair->in.at[repair->at++];
        if (c == '\\')
            repair_escape(repair);
        else if ((unsigned char)c < ' ')
            buf_addf(repair->out, "\\u%04x", (unsigned)c);
        else
            buf_add_char(repair->out, c);
        if (c == '"')
            return true;
    }
    buf_add_char(repair->out, '"');
    return false;
}

/* ---- what holds them */

static void member_is_whole(struct repair *repair)
{
    repair->whole = repair->out->len;
    repair->whole_depth = repair->depth;
}

/* Takes back the comma, and white space behind it, that the output ends in. */
static void drop_comma(struct repair *repair)
{
    if (repair->before == ',')
        repair->out->len = repair->whole;
}

static void repair_end(struct repair *repair)
{
    drop_comma(repair);
    if (repair->depth > 0)
        buf_add_char(repair->out, repair->ends[--repair->depth]);
    member_is_whole(repair);
}

static void repair_sign(struct repair *repair)
{
    char c = repair->in.at[repair->at++];
    if (c == '}' || c == ']') {
        repair_end(repair);
        repair->before = c;
        return;
    }
    if (c == ',' && repair->before == ',')
        return;
    if (c == ',')
        member_is_whole(repair);
    buf_add_char(repair->out, c);
    if (c == '{' || c == '[') {
        repair->ends[repair->depth++] = c == '{' ? '}' : ']';
        member_is_whole(repair);
    }
    if (!strchr(" \t\r\n", c))
        repair->before = c;
}

/* At a string: a key or a value. False when it does not end; what there is of a value counts all the same. */
static bool repair_text_member(struct repair *repair)
{
    bool in_array = repair->depth > 0 && repair->ends[repair->depth - 1] == ']';
    bool is_value = in_array || repair->before == ':';
    bool ended = repair_string(repair);
    if (is_value)
        member_is_whole(repair);
    repair->before = '"';
    return ended;
}

/* Ends what is open; a member that is not whole goes. */
static void close_all(struct repair *repair)
{
    repair->out->len = repair->whole;
    for (repair->depth = repair->whole_depth; repair->depth > 0; repair->depth--)
        buf_add_char(repair->out, repair->ends[repair->depth - 1]);
}

void json_repair(str json, struct buf *out)
{
    struct repair repair = {.in = json, .out = out};
    bool ended = true;
    while (repair.at < json.len && ended && repair.depth < DEPTH_MAX) {
        if (json.at[repair.at] == '"')
            ended = repair_text_member(&repair);
        else
            repair_sign(&repair);
        if (repair.depth == 0 && repair.whole > 0) /* what comes behind the document is none of it */
            return;
    }
    close_all(&repair);
}
