#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "entity.h"
#include "html_scan.h"

static str lower_copy(struct html_reader *reader, size_t from, size_t to)
{
    char *copy = arena_room(&reader->arena, 1, to - from + 1);
    ascii_lower(copy, str_slice(reader->in, from, to));
    copy[to - from] = '\0';
    return (str){copy, to - from};
}

/* From `position` to the first white space, '/', '>' or `other`. */
static size_t name_end(const struct html_reader *reader, size_t position, char other)
{
    while (position < reader->in.len) {
        char c = reader->in.at[position];
        if (html_is_space(c) || c == '/' || c == '>' || c == other)
            break;
        position++;
    }
    return position;
}

/* The value that begins at `position`: behind it, and the value without quotes. */
static size_t read_value(const struct html_reader *reader, size_t position, str *ret_value)
{
    char quote = html_byte_at(reader, position);
    if (quote == '"' || quote == '\'') {
        size_t length = str_find_char(html_rest(reader, position + 1), quote);
        size_t end = length == STR_NONE ? reader->in.len : position + 1 + length;
        *ret_value = str_slice(reader->in, position + 1, end);
        return end + (end < reader->in.len);
    }
    size_t end = position;
    while (end < reader->in.len && !html_is_space(reader->in.at[end]) && reader->in.at[end] != '>')
        end++;
    *ret_value = str_slice(reader->in, position, end);
    return end;
}

/* The value itself, where there is nothing in it to decode. */
static str decoded_value(struct html_reader *reader, str value)
{
    if (utf8_printable_length(value) == value.len && str_find_char(value, '&') == STR_NONE)
        return value;
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
        token->self_closing = html_byte_at(reader, position + 1) == '>';
        return position + 1;
    }
    size_t end = name_end(reader, position + 1, '='); /* '=' may begin a name */
    str name = lower_copy(reader, position, end);
    str value = {0};
    position = html_skip_space(reader, end);
    if (html_byte_at(reader, position) == '=')
        position = read_value(reader, html_skip_space(reader, position + 1), &value);
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
        size_t at = str_find_char(html_rest(reader, position), '<');
        if (at == STR_NONE)
            break;
        position += at;
        if (html_stands_at(reader, position + 1, token->name))
            break;
        if (html_byte_at(reader, position + 1) == '/' && html_stands_at(reader, position + 2, token->name))
            return false;
    }
    return true;
}

bool html_read_tag(struct html_reader *reader, size_t position, enum html_token_kind kind, struct html_token *token)
{
    size_t end = name_end(reader, position, '>');
    *token = (struct html_token){.kind = kind, .name = lower_copy(reader, position, end)};
    position = html_skip_space(reader, end);
    while (position < reader->in.len && reader->in.at[position] != '>')
        position = html_skip_space(reader, read_attribute(reader, position, token));
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
