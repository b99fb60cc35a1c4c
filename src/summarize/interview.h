#ifndef SUMMARIZE_INTERVIEW_H
#define SUMMARIZE_INTERVIEW_H

/* Questions and answers: interviews, transcripts, letters to an adviser. */
#include "draft.h"

/*
 * The paragraph of the first turn, by questions that are answered or by labels that come again, "Rick: "; NONE when the
 * article is no such. Sets in `questions`, of each paragraph, whether it asks.
 */
size_t interview_read(const struct draft *draft, bool *questions);

#endif
