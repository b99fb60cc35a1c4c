#ifndef NUTGRAF_PARSE_ENTITY_H
#define NUTGRAF_PARSE_ENTITY_H

/* HTML's character references: "&eacute;", "&#233;", "&#xE9;" (WHATWG HTML §13.2.5.72 and on). */
#include <stdint.h>

#include <nutgraf/base/buf.h>

/* What the name, without "&" and ";", stands for; 0 when we do not know it. */
uint32_t entity_by_name(str name);

/* What a reference by number means: 128 to 159 are taken for windows-1252, what is no character for U+FFFD. */
uint32_t entity_by_number(uint32_t number);

/*
 * The reference that begins at the '&' at *position, which moves past it; false, and nothing moved, when none does.
 * As in a browser some need no ";", in attributes less than in text.
 */
bool entity_read(str text, size_t *position, bool in_attribute, uint32_t *ret_code_point);

/* Adds the text with its references replaced, and without control characters. Never longer than `text`. */
void entity_decode(struct buf *out, str text, bool in_attribute);

#endif
