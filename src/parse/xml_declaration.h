#ifndef NUTGRAF_PARSE_XML_DECLARATION_H
#define NUTGRAF_PARSE_XML_DECLARATION_H

/* The declaration that XML may begin with: what it says of the encoding is markup_charset's, what is wrong with it
 * ours. */
#include "faults.h"

/* Notes where the declaration that the document begins with breaks the grammar (XML §2.8, productions 23 to 32, 80). */
void xml_note_declaration(struct faults *faults, str text);

#endif
