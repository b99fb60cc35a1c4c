#ifndef SUMMARIZE_MENTION_LOOKUP_H
#define SUMMARIZE_MENTION_LOOKUP_H

/* The mentions of the text, by the tokens where they stand. */
#include "draft.h"

/* The first mention that begins at or after a token; sorted_mentions when there is none. */
size_t mention_from(const struct draft *draft, size_t token);
static inline const struct mention *mention_at(const struct draft *draft, size_t index)
{
    return &draft->mentions.at[index];
}
/* The mention outside quotes that begins within `slack` tokens from here and before `end`, or NONE. */
size_t mention_near(const struct draft *draft, size_t token, size_t slack, size_t end);

#endif
