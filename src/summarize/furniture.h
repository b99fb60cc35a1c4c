#ifndef SUMMARIZE_FURNITURE_H
#define SUMMARIZE_FURNITURE_H

/* The words that pages put around an article. One table a meaning, in the languages that we know. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/* The tables, ready to be looked into. The arena lives as long: most are put into order when they are first needed. */
struct furniture;
struct furniture *furniture_open(struct arena *arena);

/*
 * All take the line folded (text_fold), and whether it ends like a sentence: the more it does, the surer the words must
 * be. A reason for --explain, or NULL when it is nothing of the kind.
 */

/* The page's own words, in a line too short to be much else. */
const char *furniture_reason(struct furniture *tables, str folded, bool ends_sentence);
/* What an author must tell the reader of money, spoilers and whose view it is: in a line of any length. */
const char *disclaimer_reason(struct furniture *tables, str folded);
const char *caption_reason(struct furniture *tables, str folded, bool ends_sentence);
/* How many bytes of "by " or the like a byline begins with; 0 for none. */
size_t byline_opening(struct furniture *tables, str folded);
/* "Jane Doe, political correspondent" */
bool names_writer(struct furniture *tables, str folded);
/* "Jane Doe is a reporter for the Post." */
const char *biography_reason(struct furniture *tables, str folded);

#endif
