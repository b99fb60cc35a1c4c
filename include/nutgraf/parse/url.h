#ifndef NUTGRAF_PARSE_URL_H
#define NUTGRAF_PARSE_URL_H

/* URLs: made absolute, and made comparable. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/* RFC 3986 §5.2; white space and control characters removed as browsers do. `reference` as it is when base is empty. */
str url_resolve(struct arena *arena, str base, str reference);

/* http or https with a host. */
bool url_is_web(str url);

/* Without known tracking parameters (utm_*, fbclid, gclid …) and nothing else changed: what is shown. */
str url_without_tracking(struct arena *arena, str url);

/*
 * For comparing only, never to be fetched: scheme and "www." dropped, host lower case, default port, fragment,
 * tracking parameters and a slash at the end left out, the other parameters sorted, escapes normalised (RFC 3986 §6.2).
 */
str url_canonical(struct arena *arena, str url);

#endif
