#ifndef SUMMARIZE_BEHIND_REGION_H
#define SUMMARIZE_BEHIND_REGION_H

/* Which words behind a quote may say who speaks. */
#include "behind.h"

/* Words stand before the quote in its sentence. */
bool leads_up(const struct attribution *a);
/* The tokens behind the closing mark that may say who spoke: to the sentence's end or the next quote. */
bool region_behind(const struct attribution *a, size_t *ret_from, size_t *ret_end);

#endif
