#ifndef SUMMARIZE_DATELINE_H
#define SUMMARIZE_DATELINE_H

/* Where and when an article says it was written. */
#include <stdbool.h>
#include <stdint.h>

#include "lexicon.h"

/* A line that is a date and nothing else: "Friday, October 17, 2025", "Published 17 Oct 2025, 10:15 am", "2025-10-17".
 * *ret_when is midnight UTC of that day. */
bool date_line(struct arena *scratch, str line, int64_t *ret_when);

/* Bytes of the dateline that a paragraph opens with, the space after it included: "WASHINGTON (AP) — ". 0 for none. */
size_t dateline_length(str paragraph);

#endif
