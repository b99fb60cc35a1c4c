#ifndef SUMMARIZE_BARS_H
#define SUMMARIZE_BARS_H

/* Rows of a page's controls, as plain text keeps them: "Facebook Twitter Email", "23 Comments", "Home > News > City".
 */
#include "furniture.h"

/* A reason for --explain, or NULL. `folded` is a line that does not end like a sentence. */
const char *bar_reason(struct furniture *tables, str folded);

#endif
