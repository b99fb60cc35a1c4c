#include "html_reader.h"

#include <nutgraf/base/ceilings.h>

#include "entity.h"

struct html_reader html_reader_open(str html)
{
    return (struct html_reader){.in = html, .scratch = buf_with_limit(html.len)};
}

void html_reader_close(struct html_reader *reader)
{
    arena_release(&reader->arena);
    buf_release(&reader->scratch);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* '\0' behind the end. */
static char byte_at(const struct html_reader *reader, size_t position)
{
    return position < reader->in.len ? reader->in.at[position] : '\0';
}

static str rest_from(const struct html_reader *reader, size_t position)
{
    return str_slice(reader->in, position, reader->in.len);
}

static bool stands_at(const struct html_reader *reader, size_t position, str word)
{
    return str_equal_ignoring_case(str_slice(reader->in, position, position + word.len), word);
}

/* Behind the next '>', or the end. */
static size_t after_bracket(const struct html_reader *reader, size_t position)
{
    size_t at = str_find_char(rest_from(reader, position), '>');
    return at == STR_NONE ? reader->in.len : position + at + 1;
}

/* ---- what is passed over */

static size_t skip_space(const struct html_reader *reader, size_t position)
{
    while (position < reader->in.len && is_space(reader->in.at[position]))
        position++;
    return position;
}

/* Behind "--", white space or "!", ">"; `position` is behind the "<!--". STR_NONE when there is none. */
static size_t comment_end(const struct html_reader *reader, size_t position)
{
    if (byte_at(reader, position) == '>') /* "<!-->" */
        return position + 1;
    if (stands_at(reader, position, STR("->")))
        return position + 2;
    while (position < reader->in.len) {
        size_t at = str_find(rest_from(reader, position), STR("--"));
        if (at == STR_NONE)
            break;
        position += at + 1;
        size_t end = skip_space(reader, position + 1);
        end += byte_at(reader, end) == '!';
        if (byte_at(reader, end) == '>')
            return end + 1;
        position = end > position + 1 ? end : position;
    }
    return STR_NONE;
}

static size_t skip_comment(struct html_reader *reader, size_t position)
{
    size_t end = reader->comments_end_badly ? STR_NONE : comment_end(reader, position);
    if (end != STR_NONE)
        return end;
    reader->comments_end_badly = true;
    size_t dashes = str_find(rest_from(reader, position), STR("--"));
    return dashes == STR_NONE ? reader->in.len : after_bracket(reader, position + dashes);
}

#define CDATA_START STR("<![CDATA[")
#define CDATA_END   STR("]]>")

/* Behind the comment, DOCTYPE or the like that the '<' at `position` begins; `position` itself when it begins none. */
static size_t skip_declaration(struct html_reader *reader, size_t position)
{
    char next = byte_at(reader, position + 1);
    if (stands_at(reader, position, STR("<!--")))
        return skip_comment(reader, position + 4);
    if (stands_at(reader, position, CDATA_START)) {
        reader->in_cdata = true;
        return position + CDATA_START.len;
    }
    bool ends_nothing = next == '/' && position + 2 < reader->in.len && !is_letter(byte_at(reader, position + 2));
    if (next == '?' || ends_nothing || stands_at(reader, position, STR("<!doctype")) ||
        stands_at(reader, position, STR("<![")))
        return after_bracket(reader, position + 1);
    return position;
}

/* Behind what begins at `position` and is neither text nor a tag; `position` itself when it is either. */
static size_t skip_other(struct html_reader *reader, size_t position)
{
    if (reader->in.at[position] == '<')
        return skip_declaration(reader, position);
    if (reader->in_cdata && stands_at(reader, position, CDATA_END)) {
        reader->in_cdata = false;
        return position + CDATA_END.len;
    }
    return position;
}

/* ---- tags */

static str lower_copy(struct html_reader *reader, size_t from, size_t to)
{
    char *copy = arena_array(&reader->arena, char, to - from + 1);
    for (size_t i = from; i < to; i++) {
        char c = reader->in.at[i];
        copy[i - from] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
    }
    return (str){copy, to - from};
}

/* From `position` to the first white space, '/', '>' or `other`. */
static size_t name_end(const struct html_reader *reader, size_t position, char other)
{
    while (position < reader->in.len) {
        char c = reader->in.at[position];
        if (is_space(c) || c == '/' || c == '>' || c == other)
            break;
        position++;
    }
    return position;
}

/* The value that begins at `position`: behind it, and the value without quotes. */
static size_t read_value(const struct html_reader *reader, size_t position, str *ret_value)
{
    char quote = byte_at(reader, position);
    if (quote == '"' || quote == '\'') {
        size_t length = str_find_char(rest_from(reader, position + 1), quote);
        size_t end = length == STR_NONE ? reader->in.len : position + 1 + length;
        *ret_value = str_slice(reader->in, position + 1, end);
        return end + (end < reader->in.len);
    }
    size_t end = position;
    while (end < reader->in.len && !is_space(reader->in.at[end]) && reader->in.at[end] != '>')
        end++;
    *ret_value = str_slice(reader->in, position, end);
    return end;
}

static str decoded_value(struct html_reader *reader, str value)
{
    buf_clear(&reader->scratch);
    entity_decode(&reader->scratch, value, true);
    return arena_copy(&reader->arena, buf_str(&reader->scratch));
}

static bool has_attribute(const struct html_token *token, const struct html_attribute *wanted)
{
    for (size_t i = 0; i < token->attributes.len; i++)
        if (token->attributes.at[i].hash == wanted->hash && str_equal(token->attributes.at[i].name, wanted->name))
            return true;
    return false;
}

static void add_attribute(struct html_reader *reader, struct html_token *token, str name, str value)
{
    struct html_attribute attribute = {.name = name, .hash = str_hash(name)};
    if (token->attributes.len == CEILING_TAG_ATTRIBUTES || has_attribute(token, &attribute))
        return;
    attribute.value = decoded_value(reader, value);
    *vec_push(&reader->arena, &token->attributes) = attribute;
}

/* One attribute, or one stray '/'. Behind it. */
static size_t read_attribute(struct html_reader *reader, size_t position, struct html_token *token)
{
    if (reader->in.at[position] == '/') {
        token->self_closing = byte_at(reader, position + 1) == '>';
        return position + 1;
    }
    size_t end = name_end(reader, position + 1, '='); /* '=' may begin a name */
    str name = lower_copy(reader, position, end);
    str value = {0};
    position = skip_space(reader, end);
    if (byte_at(reader, position) == '=')
        position = read_value(reader, skip_space(reader, position + 1), &value);
    else
        position = end;
    if (token->kind == HTML_TOKEN_START)
        add_attribute(reader, token, name, value);
    return position;
}

/*
 * "<script/>" opens what "</script>" ends (HTML, 13.2.5.5: the slash says nothing). In XHTML it is empty, and then no
 * such end tag comes before the next start tag.
 */
static bool is_empty(const struct html_reader *reader, const struct html_token *token)
{
    if (!token->self_closing || !html_is(token->element, HTML_RAW))
        return token->self_closing;
    for (size_t position = reader->position; position < reader->in.len; position++) {
        size_t at = str_find_char(rest_from(reader, position), '<');
        if (at == STR_NONE)
            break;
        position += at;
        if (stands_at(reader, position + 1, token->name))
            break;
        if (byte_at(reader, position + 1) == '/' && stands_at(reader, position + 2, token->name))
            return false;
    }
    return true;
}

/* `position` is the name's first letter. False when the input ends inside the tag: a browser shows nothing of it. */
static bool read_tag(struct html_reader *reader, size_t position, enum html_token_kind kind, struct html_token *token)
{
    size_t end = name_end(reader, position, '>');
    *token = (struct html_token){.kind = kind, .name = lower_copy(reader, position, end)};
    position = skip_space(reader, end);
    while (position < reader->in.len && reader->in.at[position] != '>')
        position = skip_space(reader, read_attribute(reader, position, token));
    bool ended = position < reader->in.len;
    reader->position = position + ended;
    if (!ended)
        return false;
    token->element = html_element_find(token->name);
    token->self_closing = is_empty(reader, token);
    if (kind == HTML_TOKEN_START && !token->self_closing &&
        html_is(token->element, HTML_RAW | HTML_RCDATA | HTML_PLAINTEXT))
        reader->inside = token->element;
    return true;
}

/* ---- text */

/* Where the end tag of the element begins, or the end. */
static size_t raw_text_end(const struct html_reader *reader, str name)
{
    size_t position = reader->position;
    while (position < reader->in.len) {
        size_t at = str_find(rest_from(reader, position), STR("</"));
        if (at == STR_NONE)
            break;
        position += at;
        char after = byte_at(reader, position + 2 + name.len);
        if (stands_at(reader, position + 2, name) && (is_space(after) || after == '/' || after == '>'))
            return position;
        position += 2;
    }
    return reader->in.len;
}

static bool read_raw_text(struct html_reader *reader, struct html_token *token)
{
    const struct html_element *element = reader->inside;
    reader->inside = NULL;
    size_t start = reader->position;
    bool plain = html_is(element, HTML_PLAINTEXT);
    reader->position = plain ? reader->in.len : raw_text_end(reader, str_from(element->name));
    *token = (struct html_token){.kind = HTML_TOKEN_TEXT,
                                 .text = str_slice(reader->in, start, reader->position),
                                 .raw = !html_is(element, HTML_RCDATA)};
    return token->text.len > 0;
}

static bool begins_tag(const struct html_reader *reader, size_t position)
{
    return byte_at(reader, position) == '<' &&
           is_letter(byte_at(reader, position + 1 + (byte_at(reader, position + 1) == '/')));
}

/* Up to the next thing that may be none; the first byte is known to be text. */
static void read_text(struct html_reader *reader, struct html_token *token)
{
    size_t start = reader->position;
    str text = rest_from(reader, start + 1);
    text = str_slice(text, 0, str_find_char(text, '<'));
    if (reader->in_cdata)
        text = str_slice(text, 0, str_find_char(text, ']'));
    reader->position = start + 1 + text.len;
    *token = (struct html_token){.kind = HTML_TOKEN_TEXT, .text = str_slice(reader->in, start, reader->position)};
}

bool html_read(struct html_reader *reader, struct html_token *ret_token)
{
    arena_reset(&reader->arena, (struct arena_mark){0});
    if (reader->inside && read_raw_text(reader, ret_token))
        return true;
    while (reader->position < reader->in.len) {
        if (begins_tag(reader, reader->position)) {
            bool end = byte_at(reader, reader->position + 1) == '/';
            enum html_token_kind kind = end ? HTML_TOKEN_END : HTML_TOKEN_START;
            return read_tag(reader, reader->position + 1 + end, kind, ret_token);
        }
        size_t behind = skip_other(reader, reader->position);
        if (behind == reader->position) {
            read_text(reader, ret_token);
            return true;
        }
        reader->position = behind;
    }
    return false;
}

str html_attribute_of(const struct html_token *token, str name)
{
    for (size_t i = 0; i < token->attributes.len; i++)
        if (str_equal(token->attributes.at[i].name, name))
            return token->attributes.at[i].value;
    return (str){0};
}
