#ifndef SUMMARIZE_TIMESTAMP_H
#define SUMMARIZE_TIMESTAMP_H

/* The times of day that entries of a live blog bear. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/*
 * A folded line (text_fold) that is a time and nothing else: "10:32", "Updated at 10.32am ET", "14h05", "14:05 Uhr", "5
 * minutes ago". *ret_minute grows with time: minutes of the day, or before now.
 */
bool time_line(str folded, int *ret_minute);

/* Bytes of the time that a paragraph opens with, the mark and space after it included: "10:32 – ". 0 for none. */
size_t time_opening(struct arena *scratch, str paragraph, int *ret_minute);

#endif
