#ifndef NUTGRAF_PARSE_XML_BYTES_H
#define NUTGRAF_PARSE_XML_BYTES_H

/* What is wrong with a document's bytes, and does not show any more once they are clean UTF-8. */
#include "faults.h"
#include "markup_charset.h"

void xml_note_bytes(struct faults *faults, str bytes, const struct markup_text *decoded);

#endif
