#ifndef SUMMARIZE_BIOGRAPHY_H
#define SUMMARIZE_BIOGRAPHY_H

/* "Jane Doe is a reporter for the Post.": at an article's end, of somebody whom nothing before was about. */
#include "furniture.h"
#include "line.h"

/* Settles such lines, among the last few of an article's, as furniture. */
void biography_settle(struct furniture *furniture, struct line *lines, size_t count);

#endif
