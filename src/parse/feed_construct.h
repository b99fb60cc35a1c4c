#ifndef PARSE_FEED_CONSTRUCT_H
#define PARSE_FEED_CONSTRUCT_H

/*
 * Elements that hold a text: plain, as escaped HTML, as inline XHTML or as base64, said in the ways of Atom 0.3 (type
 * and mode), of Atom 1.0 (RFC 4287 §3.1, §4.1.3) and of RSS, which says nothing.
 */
#include <libxml/tree.h>

#include <nutgraf/base/arena.h>

struct construct {
    str type;  /* a media type, lower case */
    str value; /* plain text for text/plain, else HTML as it came: not sanitised */
};

/* What the format settles. */
struct construct_rules {
    bool types_are_stated; /* Atom: text is text. RSS: text that looks like HTML is HTML */
    bool div_is_wrapper;   /* Atom 1.0: the xhtml div is not part of the content */
};

struct construct construct_of(struct arena *arena, const xmlNode *element, const char *preset_type,
                              struct construct_rules rules);

/* The text that stands directly in the element, trimmed. */
str element_text(struct arena *arena, const xmlNode *element);

/* An attribute by its name in lower case: one without a prefix, else of xml: or rdf:. Trimmed; empty when not there. */
str element_attr(struct arena *arena, const xmlNode *element, const char *name);

str ascii_lower_case(struct arena *arena, str s);

/*
 * True for text that must have been meant as HTML: a closing tag or an entity in it, and no tag or entity that HTML
 * does not know. In doubt it is plain: what is taken for a tag is lost.
 */
bool looks_like_html(str text);

#endif
