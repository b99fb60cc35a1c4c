#ifndef SUMMARIZE_CLOSING_MARKS_H
#define SUMMARIZE_CLOSING_MARKS_H

/* Which mark closes a quote. */
#include "marks.h"

/* The mark of a family that closes what the mark `open` opened; marks->len when none does. */
size_t closing_mark(const struct draft *draft, const struct mark_list *marks, size_t open, enum family family);

/* The pairs “ ” behind a straight mark, before another of its kind, are quotes in its quote: past the last of them. */
size_t nested_pairs_end(const struct draft *draft, const struct mark_list *marks, size_t open);

#endif
