#ifndef NUTGRAF_PARSE_PAGE_DATES_H
#define NUTGRAF_PARSE_PAGE_DATES_H

/* Dates inside sentences and labels: "Updated: 17 October 2025, 8.30", "am 17.10.2025", "Oct. 17, 2025". */
#include <nutgraf/base/arena.h>

/* The first one, in ISO 8601; empty when there is none. Where day and month may be either, the day comes first. */
str first_date(struct arena *arena, str text);

#endif
