#ifndef NUTGRAF_PARSE_XML_REPAIR_H
#define NUTGRAF_PARSE_XML_REPAIR_H

/*
 * XML as strangers write it to XML that libxml2 takes: elements, text and CDATA sections only. Declarations, comments
 * and processing instructions are left out; references to what XML does not know become numbers; a bare "&" or "<" is
 * escaped, an attribute gets its quotes, an element its end tag. All in one pass, in linear time.
 */
#include <nutgraf/base/buf.h>

#include "faults.h"

/* Where repairs moved the text: from `out` in the result on, it is `in` - `out` bytes further in the document. */
struct xml_shift {
    size_t out, in;
};

struct xml_repaired {
    struct buf text; /* the caller releases it */
    str doctype;     /* without "<!" and ">"; empty: none */
    str open_at_end; /* the elements inside of which the document ends, outermost first, as "/rss/channel"; empty: none
                      */
    struct {
        struct xml_shift *at;
        size_t len;
        size_t cap;
    } shifts;
};

void xml_repair(struct arena *arena, str text, struct faults *faults, struct xml_repaired *ret_repaired);

/* The offset in the document of an offset in the result; near it, when there were very many repairs. */
size_t xml_offset_in_document(const struct xml_repaired *repaired, size_t offset);

#endif
