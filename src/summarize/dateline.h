#ifndef SUMMARIZE_DATELINE_H
#define SUMMARIZE_DATELINE_H

/* Where and when an article says it was written. */
#include <stdbool.h>
#include <stdint.h>

#include "lexicon.h"

/* Four digits in a row: without them, nothing is a date. */
bool holds_year(str s);

/* A folded line (text_fold) that is a date and nothing else: "Friday, October 17, 2025", "Published 17 Oct 2025, 10:15
 * am", "2025-10-17". *ret_when is midnight UTC of that day. */
bool date_line(str folded, int64_t *ret_when);

/* Bytes of the dateline that a paragraph opens with, the space after it included: "WASHINGTON (AP) — ". 0 for none. */
size_t dateline_length(str paragraph);

#endif
