#ifndef SUMMARIZE_UNMARKED_H
#define SUMMARIZE_UNMARKED_H

/* Speech that layout marks, and not quotation marks: block quotes, posts, and statements that a colon leads up to. */
#include "draft.h"

/*
 * True when speech begins with this paragraph: somebody is said to say it in the paragraph before, or signs it below.
 * What merely stands in a block, an excerpt or a pull quote, is none. *ret_last: its last paragraph.
 */
bool unmarked_speech(const struct draft *draft, size_t paragraph, size_t *ret_last);

/* The token of the name that signs what stands above it, "— Ada Example (@ada)"; NONE when the paragraph is no such. */
size_t signature_name(const struct draft *draft, size_t paragraph);

#endif
