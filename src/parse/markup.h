#ifndef NUTGRAF_PARSE_MARKUP_H
#define NUTGRAF_PARSE_MARKUP_H

/*
 * Strangers' bytes to a libxml2 tree, for feeds, OPML and pages. What libxml2 would choke on, expand or fetch is dealt
 * with before it sees a byte: encoding, entities, control characters, tags with too many attributes, elements too deep.
 * No tree leaves parse/.
 */
#include <libxml/tree.h>

#include <nutgraf/base/err.h>
#include <nutgraf/base/vec.h>

/* Where the document as it came breaks the rules; lines and columns (in characters) count from 1. */
struct markup_fault {
    size_t line, column;
    str text; /* one line: "an & that begins no entity" */
};

struct markup_fault_list {
    struct markup_fault *at;
    size_t len;
    size_t cap;
};

/*
 * In the tree: UTF-8 throughout, no entity references or declarations, no DTD's default attributes, CDATA sections as
 * XML_CDATA_SECTION_NODE, nothing deeper than CEILING_MARKUP_DEPTH below the root, no attribute twice. A prefix that
 * the document does not declare stays in the element's name.
 */
struct markup_document {
    xmlDocPtr doc;   /* never NULL; for HTML without any content it has no root element */
    str encoding;    /* what it was decoded from, lower case: "utf-8", "windows-1252" */
    str doctype;     /* the DOCTYPE's text, without "<!" and ">", entity declarations included; empty: none */
    str open_at_end; /* XML: the elements inside of which it ends, as "/rss/channel"; empty: it ends where it should */
    bool wellformed; /* XML: not a fault; HTML: always true */
    bool flattened;  /* HTML: the rest, behind CEILING_MARKUP_NODES or CEILING_MARKUP_NAMES, was read as text */
    struct markup_fault_list faults; /* XML only, in the document's order; the first ones of too many */
};

/*
 * A feed or OPML list. Reads on after a fault, as far as there is something to read. `content_type` as in HTTP, may be
 * empty; its charset comes before the XML declaration's, and a byte order mark before both (RFC 7303 §3). Text that is
 * UTF-8 already: "application/xml; charset=utf-8". EX_DATAERR: empty, binary, or no element in it; the message begins
 * with the name.
 */
MUST_CHECK bool markup_parse_xml(struct arena *arena, str name, str bytes, str content_type,
                                 struct markup_document *ret_document, struct err *reterr);

/*
 * A page, or a fragment (pass "text/html; charset=utf-8" for one that is UTF-8 already). Of a page's encoding: byte
 * order mark, HTTP, <meta> in the first 1,024 bytes (WHATWG HTML §13.2.3.2), detection. EX_DATAERR: binary.
 */
MUST_CHECK bool markup_parse_html(struct arena *arena, str name, str bytes, str content_type,
                                  struct markup_document *ret_document, struct err *reterr);

/* For those two: libxml2 sets itself up at its first use, unguarded, and two threads that do so at once hang. */
void markup_ready(void);

/* Frees the tree; the other fields are the arena's. */
void markup_document_free(struct markup_document *document);

#endif
