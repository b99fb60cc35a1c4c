#ifndef NUTGRAF_BASE_URI_H
#define NUTGRAF_BASE_URI_H

/* Parts of URIs (RFC 3986). */
#include <nutgraf/base/arena.h>

/* Bytes, of any encoding, to stand in a path: all but the unreserved characters (§2.3) and '/' become "%XX". */
str uri_escape(struct arena *arena, str bytes);

/* For messages: what stands between "://" and the last '@' before the path (§3.2.1) becomes "…". */
str uri_without_credentials(struct arena *arena, str uri);

#endif
