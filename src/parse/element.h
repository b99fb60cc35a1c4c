#ifndef PARSE_ELEMENT_H
#define PARSE_ELEMENT_H

/* What stands in an element of an XML tree, copied out of it. */
#include <libxml/tree.h>

#include <nutgraf/base/arena.h>

/* The text that stands directly in the element, trimmed. */
str element_text(struct arena *arena, const xmlNode *element);

/* An attribute by its name in lower case: one without a prefix, else of xml: or rdf:. Trimmed; empty when not there. */
str element_attr(struct arena *arena, const xmlNode *element, const char *name);

/* Of any attribute, trimmed. */
str element_attr_text(struct arena *arena, const xmlAttr *attr);

/* The xml:base in force in an element, absolute; `outer` where it says none, or one that leads away from the web. */
str element_base(struct arena *arena, const xmlNode *element, str outer);

#endif
