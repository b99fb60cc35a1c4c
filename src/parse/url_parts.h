#ifndef NUTGRAF_PARSE_URL_PARTS_H
#define NUTGRAF_PARSE_URL_PARTS_H

/* A URL taken apart (RFC 3986, appendix B). What is not there has a NULL `at`; what is there may be empty. */
#include <nutgraf/base/buf.h>

struct url_parts {
    str scheme;    /* without the ':' */
    str authority; /* without the "//" */
    str path;
    str query;    /* without the '?' */
    str fragment; /* without the '#' */
};

struct url_parts url_split(str url);
void url_join(struct buf *out, const struct url_parts *parts);

/* Without user, password and port; an IPv6 address keeps its brackets. */
str url_host(str authority);
/* Behind the host's ':'; empty without one. */
str url_port(str authority);

/* Without "." and ".." (RFC 3986 §5.2.4). */
void url_add_without_dots(struct buf *out, str path);

/* True for a parameter, "name=value", that only says where a reader came from. */
bool url_parameter_tracks(str parameter);

#endif
