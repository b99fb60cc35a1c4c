#include "html_scan.h"

#include <nutgraf/base/ascii.h>

struct html_reader html_reader_open(str html)
{
    return (struct html_reader){.in = html, .scratch = buf_with_limit(html.len)};
}

void html_reader_close(struct html_reader *reader)
{
    arena_release(&reader->arena);
    buf_release(&reader->scratch);
}

/* ---- what is passed over */

/* Behind "--", white space or "!", ">"; `position` is behind the "<!--". STR_NONE when there is none. */
static size_t comment_end(const struct html_reader *reader, size_t position)
{
    if (html_byte_at(reader, position) == '>') /* "<!-->" */
        return position + 1;
    if (html_stands_at(reader, position, STR("->")))
        return position + 2;
    while (position < reader->in.len) {
        size_t at = str_find(html_rest(reader, position), STR("--"));
        if (at == STR_NONE)
            break;
        position += at + 1;
        size_t end = html_skip_space(reader, position + 1);
        end += html_byte_at(reader, end) == '!';
        if (html_byte_at(reader, end) == '>')
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
    size_t dashes = str_find(html_rest(reader, position), STR("--"));
    return dashes == STR_NONE ? reader->in.len : html_after_bracket(reader, position + dashes);
}

#define CDATA_START STR("<![CDATA[")
#define CDATA_END   STR("]]>")

/* Behind the comment, DOCTYPE or the like that the '<' at `position` begins; `position` itself when it begins none. */
static size_t skip_declaration(struct html_reader *reader, size_t position)
{
    char next = html_byte_at(reader, position + 1);
    if (html_stands_at(reader, position, STR("<!--")))
        return skip_comment(reader, position + 4);
    if (html_stands_at(reader, position, CDATA_START)) {
        reader->in_cdata = true;
        return position + CDATA_START.len;
    }
    bool ends_nothing =
        next == '/' && position + 2 < reader->in.len && !ascii_is_letter(html_byte_at(reader, position + 2));
    if (next == '?' || ends_nothing || html_stands_at(reader, position, STR("<!doctype")) ||
        html_stands_at(reader, position, STR("<![")))
        return html_after_bracket(reader, position + 1);
    return position;
}

/* Behind what begins at `position` and is neither text nor a tag; `position` itself when it is either. */
static size_t skip_other(struct html_reader *reader, size_t position)
{
    if (reader->in.at[position] == '<')
        return skip_declaration(reader, position);
    if (reader->in_cdata && html_stands_at(reader, position, CDATA_END)) {
        reader->in_cdata = false;
        return position + CDATA_END.len;
    }
    return position;
}

/* ---- text */

/* Where the end tag of the element begins, or the end. */
static size_t raw_text_end(const struct html_reader *reader, str name)
{
    size_t position = reader->position;
    while (position < reader->in.len) {
        size_t at = str_find(html_rest(reader, position), STR("</"));
        if (at == STR_NONE)
            break;
        position += at;
        char after = html_byte_at(reader, position + 2 + name.len);
        if (html_stands_at(reader, position + 2, name) && (html_is_space(after) || after == '/' || after == '>'))
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
    return html_byte_at(reader, position) == '<' &&
           ascii_is_letter(html_byte_at(reader, position + 1 + (html_byte_at(reader, position + 1) == '/')));
}

/* Up to the next thing that may be none; the first byte is known to be text. */
static void read_text(struct html_reader *reader, struct html_token *token)
{
    size_t start = reader->position;
    str text = html_rest(reader, start + 1);
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
            bool end = html_byte_at(reader, reader->position + 1) == '/';
            enum html_token_kind kind = end ? HTML_TOKEN_END : HTML_TOKEN_START;
            return html_read_tag(reader, reader->position + 1 + end, kind, ret_token);
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
