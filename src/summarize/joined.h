#ifndef SUMMARIZE_JOINED_H
#define SUMMARIZE_JOINED_H

/* Two who speak as one. */
#include "draft.h"

/* "Ada Lind and Jonas Okafor": a subject, with whom it is joined to. */
size_t with_others(struct draft *draft, size_t index);
/* The same of one that a verb stands before. */
size_t with_others_behind(struct draft *draft, size_t index, bool several);
/* The second of two names that "and" joins; the name itself when it stands alone. */
size_t last_of_joined(const struct draft *draft, size_t index);

#endif
