#ifndef NUTGRAF_TEXT_HIDDEN_BOUNDARY_H
#define NUTGRAF_TEXT_HIDDEN_BOUNDARY_H

/*
 * Places where a sentence may end that Unicode's rules do not break at: "the river.Nobody" (one word to them), "It
 * closed. 50 people left", "It closed. (credit: Ana Silva)", "It closed. eBay said" (they look past what has no case,
 * and take a small letter for the sentence going on), "It closed… Nobody left" (they do not know the ellipsis).
 */
#include <nutgraf/base/str.h>

/* The first such place in [from, to): behind the stop and what closes after it. `to` when there is none. */
size_t hidden_boundary_next(str text, size_t from, size_t to);

#endif
