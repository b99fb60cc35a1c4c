#ifndef NUTGRAF_SRC_FETCH_TARGET_H
#define NUTGRAF_SRC_FETCH_TARGET_H

/* Where one hop of a request goes: a URL taken apart, so that credentials are never where they could be seen. */
#include <nutgraf/base/arena.h>

struct target {
    str url;       /* absolute, without credentials and fragment */
    str scheme;    /* lower case */
    str host;      /* lower case, an address in its plain form, IPv6 in brackets */
    str authority; /* host:port */
    str shown;     /* for messages: the host, and the port where it is not the scheme's own */
    str user;      /* decoded; empty: none */
    str password;  /* decoded */
};

enum target_fault {
    TARGET_GOOD,
    TARGET_MALFORMED,
    TARGET_OTHER_SCHEME, /* neither http nor https; only scheme is set */
};

/* `reference` is resolved against `base` (RFC 3986 §5.2), or absolute when base is empty. */
enum target_fault target_parse(struct arena *arena, str base, str reference, struct target *ret_target);

bool target_has_credentials(const struct target *target);

/*
 * Whether what was entrusted to `owner` (headers, credentials) may go to `target`: the same host and port by the same
 * scheme, or that host's default port by https instead of http.
 */
bool target_may_share(const struct target *owner, const struct target *target);

#endif
