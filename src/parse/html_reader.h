#ifndef NUTGRAF_PARSE_HTML_READER_H
#define NUTGRAF_PARSE_HTML_READER_H

/*
 * HTML, token by token, as a browser's tokenizer reads it (WHATWG HTML §13.2.5), in linear time. Comments, DOCTYPE,
 * processing instructions and the marks of CDATA sections are passed over. Differences that lose less of what people
 * publish: "<!" before anything else is text, a self-closing tag is closed whatever its name, an iframe's content is
 * markup, and a comment without a right end ends at the first "--…>".
 */
#include <nutgraf/base/buf.h>
#include <nutgraf/base/vec.h>

#include "html_element.h"

enum html_token_kind { HTML_TOKEN_TEXT, HTML_TOKEN_START, HTML_TOKEN_END };

struct html_attribute {
    str name; /* lower case */
    str value;
    unsigned long long hash; /* of the name */
};

struct html_token {
    enum html_token_kind kind;
    str text; /* of a text token, as it stands in the input */
    bool raw; /* the text's references are not to be read */
    str name; /* lower case */
    const struct html_element *element;
    bool self_closing;
    struct {
        struct html_attribute *at; /* at most CEILING_TAG_ATTRIBUTES, no name twice: the first counts */
        size_t len;
        size_t cap;
    } attributes;
};

struct html_reader {
    str in;
    size_t position;
    const struct html_element *inside; /* the raw element whose text comes next */
    bool in_cdata;
    bool comments_end_badly; /* no comment from here on has a right end */
    struct arena arena;      /* the token's */
    struct buf scratch;
};

struct html_reader html_reader_open(str html);
void html_reader_close(struct html_reader *reader);

/* False at the end. The token's names and values are gone with the next call. */
bool html_read(struct html_reader *reader, struct html_token *ret_token);

/* The attribute's value; the empty slice when there is none. */
str html_attribute_of(const struct html_token *token, str name);

#endif
