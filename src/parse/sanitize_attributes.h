#ifndef NUTGRAF_PARSE_SANITIZE_ATTRIBUTES_H
#define NUTGRAF_PARSE_SANITIZE_ATTRIBUTES_H

/* Which attributes foreign HTML keeps, and with what in them. */
#include "html_reader.h"

/* Adds the tag's allowed attributes, sorted by name, each with a space before it. Changes the order in the token. */
void add_safe_attributes(struct arena *scratch, struct html_token *token, str base, struct buf *out);

/* True for the name of an attribute that holds a link. */
bool is_url_attribute(str name);

/* Adds text, with & < > escaped, and '"' too in an attribute's value, and without control characters. */
void add_escaped(struct buf *out, str text, bool in_attribute);

#endif
