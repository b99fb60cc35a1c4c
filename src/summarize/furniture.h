#ifndef SUMMARIZE_FURNITURE_H
#define SUMMARIZE_FURNITURE_H

/* The words that pages put around an article. One table a meaning, in the languages that we know. */
#include <stdbool.h>

#include <nutgraf/base/str.h>

/* All take the line folded (text_fold). A reason for --explain, or NULL when it is nothing of the kind. */
const char *furniture_reason(str folded);
/* `ends_sentence`: the line ends like a sentence, so that only a credit at its start or end counts. */
const char *caption_reason(str folded, bool ends_sentence);
/* How many bytes of "by " or the like a byline begins with; 0 for none. */
size_t byline_opening(str folded);

#endif
