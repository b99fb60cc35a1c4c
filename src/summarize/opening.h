#ifndef SUMMARIZE_OPENING_H
#define SUMMARIZE_OPENING_H

/* Where a story that does not begin with what it says gets to it. */
#include "draft.h"

/*
 * The paragraph where the lead begins; 0 for the text's start. A feature opens with a scene, and says some paragraphs
 * later why it tells it: with the words of the headline, names and a figure. Without such evidence it is the start.
 */
size_t opening_of_story(const struct draft *draft, str headline);

/* The same for an opinion: where it says, with the words of its headline, what should be. */
size_t opening_of_argument(const struct draft *draft, str headline);

#endif
