#include "url_parts.h"

#include <nutgraf/base/sixteen.h>

#include <nutgraf/base/ascii.h>

/* How many bytes come before the first of `ends`. */
static size_t length_to(str s, const char *ends)
{
    for (size_t at = 0; at < s.len; at += sizeof(sixteen)) {
        const sixteen bytes = sixteen_at(s, at);
        sixteen found = {0};
        for (const char *end = ends; *end; end++)
            found |= (sixteen)(bytes == (unsigned char)*end);
        if (sixteen_bits(found))
            return at + sixteen_first(found);
    }
    return s.len;
}

static bool is_scheme(str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        bool other = ascii_is_digit(c) || c == '+' || c == '-' || c == '.';
        if (!ascii_is_letter(c) && (i == 0 || !other))
            return false;
    }
    return s.len > 0;
}

/* Takes what stands before the first of `ends` off the front. */
static str take(str *rest, const char *ends)
{
    size_t length = length_to(*rest, ends);
    str taken = str_slice(*rest, 0, length);
    *rest = str_slice(*rest, length, rest->len);
    return taken;
}

static void skip(str *rest, size_t bytes)
{
    *rest = str_slice(*rest, bytes, rest->len);
}

struct url_parts url_split(str url)
{
    struct url_parts parts = {0};
    str rest = url.len ? url : STR("");
    size_t colon = length_to(rest, ":/?#");
    if (colon < rest.len && rest.at[colon] == ':' && is_scheme(str_slice(rest, 0, colon))) {
        parts.scheme = str_slice(rest, 0, colon);
        skip(&rest, colon + 1);
    }
    if (str_starts(rest, STR("//"))) {
        skip(&rest, 2);
        parts.authority = take(&rest, "/?#");
    }
    parts.path = take(&rest, "?#");
    if (str_starts(rest, STR("?"))) {
        skip(&rest, 1);
        parts.query = take(&rest, "#");
    }
    if (str_starts(rest, STR("#")))
        parts.fragment = str_slice(rest, 1, rest.len);
    return parts;
}

void url_join(struct buf *out, const struct url_parts *parts)
{
    if (parts->scheme.at) {
        buf_add(out, parts->scheme);
        buf_add_char(out, ':');
    }
    if (parts->authority.at) {
        buf_add(out, STR("//"));
        buf_add(out, parts->authority);
    }
    buf_add(out, parts->path);
    if (parts->query.at) {
        buf_add_char(out, '?');
        buf_add(out, parts->query);
    }
    if (parts->fragment.at) {
        buf_add_char(out, '#');
        buf_add(out, parts->fragment);
    }
}

static str without_user(str authority)
{
    size_t at = str_find_last_char(authority, '@');
    return at == STR_NONE ? authority : str_slice(authority, at + 1, authority.len);
}

/* Where the ':' before the port stands; the end without one. */
static size_t port_colon(str host)
{
    size_t bracket = str_find_last_char(host, ']');
    size_t colon = str_find_last_char(host, ':');
    return colon == STR_NONE || (bracket != STR_NONE && bracket > colon) ? host.len : colon;
}

str url_host(str authority)
{
    str host = without_user(authority);
    return str_slice(host, 0, port_colon(host));
}

str url_port(str authority)
{
    str host = without_user(authority);
    return str_slice(host, port_colon(host) + 1, host.len);
}

/* Takes the last segment, with its '/', off what was added since `start`. */
static void drop_segment(struct buf *out, size_t start)
{
    size_t slash = str_find_last_char(str_slice(buf_str(out), start, out->len), '/');
    out->len = slash == STR_NONE ? start : start + slash;
}

void url_add_without_dots(struct buf *out, str path)
{
    size_t start = out->len;
    bool absolute = str_starts(path, STR("/"));
    while (path.len > 0) {
        size_t slash = str_find_char(str_slice(path, 1, path.len), '/');
        size_t length = slash == STR_NONE ? path.len : slash + 1; /* of one segment, with the '/' before it */
        str segment = str_slice(path, 0, length);
        str name = str_starts(segment, STR("/")) ? str_slice(segment, 1, segment.len) : segment;
        bool last = length == path.len;
        path = str_slice(path, length, path.len);
        if (str_equal(name, STR(".."))) {
            drop_segment(out, start);
        } else if (!str_equal(name, STR("."))) {
            buf_add(out, segment);
            continue;
        }
        if (last && (absolute || out->len > start))
            buf_add_char(out, '/');
    }
}
