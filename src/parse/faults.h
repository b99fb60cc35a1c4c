#ifndef NUTGRAF_PARSE_FAULTS_H
#define NUTGRAF_PARSE_FAULTS_H

/* The faults of a document, noted while it is read. */
#include "markup.h"

struct faults {
    struct arena *arena;
    size_t count; /* all of them; the list holds the first ones */
    struct markup_fault_list list;
};

/* At a byte offset into the text. */
void fault_note(struct faults *faults, str text, size_t offset, const char *format, ...) PRINTF_LIKE(4, 5);

/* The list, in the document's order. */
struct markup_fault_list faults_in_order(struct faults *faults);

#endif
