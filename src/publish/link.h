#ifndef PUBLISH_LINK_H
#define PUBLISH_LINK_H

/* Links that a reader may follow. */
#include <nutgraf/base/arena.h>

/*
 * The link as a URI (RFC 3986), bytes that may not stand in one percent-encoded; a well-formed one is unchanged. The
 * empty slice for what is no absolute http, https or file: link ("javascript:" above all), or has a broken host.
 */
str link_uri(struct arena *arena, str link);

/* True for a file: link. */
bool link_is_file(str uri);

#endif
