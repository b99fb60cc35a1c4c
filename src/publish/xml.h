#ifndef PUBLISH_XML_H
#define PUBLISH_XML_H

/*
 * libxml2's writer, made safe to call: it says nothing of control characters and malformed UTF-8, and the document
 * then does not parse. So every string of a source goes through plain_line() here, and nobody else calls the writer.
 */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/buf.h>

struct xml {
    struct _xmlTextWriter *writer;
    struct arena *arena;
    bool failed; /* no memory */
};

/*
 * A document in UTF-8 at the end of `out`, indented; the arena is for what is written meanwhile. Without memory it is
 * false, nothing needs to be ended, and out->full is set.
 */
MUST_CHECK bool xml_begin(struct arena *arena, struct buf *out, struct xml *ret_xml);
/* Closes what is open. out->full is set when the document is not whole. */
void xml_end(struct xml *xml, struct buf *out);

/* Whether elements begin on lines of their own, from here on. */
void xml_indent(struct xml *xml, bool indent);

void xml_open(struct xml *xml, const char *name);
void xml_close(struct xml *xml);
void xml_attribute(struct xml *xml, const char *name, str value);
/* xml:lang; a tag that is not of the form of one ("en", "de-at") is left out. */
void xml_language(struct xml *xml, str tag);
/* Words of a source. */
void xml_text(struct xml *xml, str text);
/* Words of ours, white space at the ends included. */
void xml_words(struct xml *xml, const char *words);
/* An element that holds words of a source. */
void xml_element(struct xml *xml, const char *name, str text);

#endif
