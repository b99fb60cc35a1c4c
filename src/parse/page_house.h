#ifndef NUTGRAF_PARSE_PAGE_HOUSE_H
#define NUTGRAF_PARSE_PAGE_HOUSE_H

/*
 * Who publishes the page, as against who wrote it. `house` is a name and two hosts, a line each, any of them empty:
 * "The Gazette\nwww.gazette.example\n".
 */
#include <nutgraf/base/arena.h>

/* True when the value is one of the house's own names, however it is spelt. */
bool is_own_house(struct arena *arena, str value, str house);

/* The same, or a newsroom or a company. */
bool is_house(struct arena *arena, str value, str house);

/* True when the link stays within the site; also when no host is known. */
bool is_own_link(str href, str house);

#endif
