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
    bool for_text;         /* as in struct feed_input */
};

/* `base` is the one in force in the element: links become absolute where the markup inside states another one. */
struct construct construct_of(struct arena *arena, const xmlNode *element, const char *preset_type, str base,
                              struct construct_rules rules);

#endif
