#ifndef NUTGRAF_PARSE_MARKUP_CHARSET_H
#define NUTGRAF_PARSE_MARKUP_CHARSET_H

/* Which encoding markup is in, and its text. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/err.h>

enum markup_kind { MARKUP_XML, MARKUP_HTML };

struct markup_text {
    str text;     /* clean UTF-8, see text/charset.h */
    str encoding; /* what it was decoded from, lower case */
    str declared; /* the label that counts, as it was written; empty: none */
};

/*
 * The label that counts is HTTP's, else the document's own (XML declaration, <meta>). EX_DATAERR: binary; the message
 * begins with the name.
 */
MUST_CHECK bool markup_decode(struct arena *arena, enum markup_kind kind, str name, str bytes, str content_type,
                              struct markup_text *ret_text, struct err *reterr);

#endif
