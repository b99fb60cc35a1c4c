#ifndef SUMMARIZE_OFFICES_H
#define SUMMARIZE_OFFICES_H

/* Who of those already named holds the office that a nominal mention says. */
#include "draft.h"

/* Whose office the words of "the Ukrainian leader" fit best; of several, who is named most. NONE when they fit
 * nobody's. */
size_t best_holder(const struct draft *draft, size_t index);

/* The only person whose office is said in the very words that stand behind the nominal's first; NONE without one. */
size_t only_holder(const struct draft *draft, size_t index);

#endif
