#ifndef NUTGRAF_PARSE_HTML_SCAN_H
#define NUTGRAF_PARSE_HTML_SCAN_H

/* What stands where in the bytes of an html_reader: for its own files only. */
#include "html_reader.h"

static inline bool html_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* '\0' behind the end. */
static inline char html_byte_at(const struct html_reader *reader, size_t position)
{
    return position < reader->in.len ? reader->in.at[position] : '\0';
}

static inline str html_rest(const struct html_reader *reader, size_t position)
{
    return str_slice(reader->in, position, reader->in.len);
}

static inline bool html_stands_at(const struct html_reader *reader, size_t position, str word)
{
    return str_equal_ignoring_case(str_slice(reader->in, position, position + word.len), word);
}

/* Behind the next '>', or the end. */
static inline size_t html_after_bracket(const struct html_reader *reader, size_t position)
{
    size_t at = str_find_char(html_rest(reader, position), '>');
    return at == STR_NONE ? reader->in.len : position + at + 1;
}

static inline size_t html_skip_space(const struct html_reader *reader, size_t position)
{
    while (position < reader->in.len && html_is_space(reader->in.at[position]))
        position++;
    return position;
}

/*
 * A tag whose name begins at `position`. False when the input ends inside it: a browser shows nothing of it. The reader
 * stands behind it then.
 */
bool html_read_tag(struct html_reader *reader, size_t position, enum html_token_kind kind, struct html_token *token);

#endif
