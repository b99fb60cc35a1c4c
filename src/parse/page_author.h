#ifndef NUTGRAF_PARSE_PAGE_AUTHOR_H
#define NUTGRAF_PARSE_PAGE_AUTHOR_H

/* What pages write where an author is expected, and what of it is a name. */
#include <nutgraf/base/arena.h>

/* "By Jane Doe" without the "By"; the value itself when it begins otherwise. */
str without_byline_opening(str value);

/* True for "Author", "Autorin", "Written by" and the like, alone. */
bool says_author(str label);

/*
 * The names, comma between them: "Mehr von Jane Doe, PhD | Staff Writer" is "Jane Doe". What names the house
 * (page_house.h) goes when somebody else is named beside it.
 */
str author_names(struct arena *arena, str value, str house);

/* False for "admin", addresses, dates and whatever else is no name. */
bool is_author(str names);

/* Two to five words that begin with capitals, as a person's name does; "van der" and the like may stand between. */
bool is_full_name(str value);

/* "jane.doe": what somebody types to log in. */
bool is_login(str value);

#endif
