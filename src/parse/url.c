#include <nutgraf/parse/url.h>

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/vec.h>

#include "url_parts.h"

/* ---- made absolute */

static bool is_control(char c)
{
    return (unsigned char)c < ' ' || c == 0x7F;
}

static str trimmed(str s)
{
    size_t from = 0;
    size_t to = s.len;
    while (from < to && (unsigned char)s.at[from] <= ' ')
        from++;
    while (to > from && (unsigned char)s.at[to - 1] <= ' ')
        to--;
    return str_slice(s, from, to);
}

/* Without control characters, and without white space at both ends; spaces inside become "%20" (WHATWG URL §4.4). */
static str cleaned(struct arena *arena, str reference)
{
    reference = trimmed(reference);
    bool clean = true;
    for (size_t i = 0; i < reference.len; i++)
        clean = clean && reference.at[i] != ' ' && !is_control(reference.at[i]);
    if (clean)
        return reference;
    struct buf kept = buf_with_limit(3 * reference.len);
    for (size_t i = 0; i < reference.len; i++) {
        if (reference.at[i] == ' ')
            buf_add(&kept, STR("%20"));
        else if (!is_control(reference.at[i]))
            buf_add_char(&kept, reference.at[i]);
    }
    str copy = arena_copy(arena, buf_str(&kept));
    buf_release(&kept);
    return copy;
}

/* RFC 3986 §5.2.3, dots included. */
static void add_merged_path(struct buf *out, const struct url_parts *base, str path)
{
    struct buf merged = buf_with_limit(base->path.len + path.len + 1);
    size_t slash = str_find_last_char(base->path, '/');
    if (base->authority.at && base->path.len == 0)
        buf_add_char(&merged, '/');
    else if (slash != STR_NONE)
        buf_add(&merged, str_slice(base->path, 0, slash + 1));
    buf_add(&merged, path);
    url_add_without_dots(out, buf_str(&merged));
    buf_release(&merged);
}

/* RFC 3986 §5.2.2, strict. The path is written to `path`, which the result points into. */
static struct url_parts resolved(const struct url_parts *base, const struct url_parts *reference, struct buf *path)
{
    struct url_parts target = *reference;
    if (reference->scheme.at || reference->authority.at || str_starts(reference->path, STR("/"))) {
        url_add_without_dots(path, reference->path);
    } else if (reference->path.len > 0) {
        add_merged_path(path, base, reference->path);
    } else {
        buf_add(path, base->path);
        target.query = reference->query.at ? reference->query : base->query;
    }
    target.path = buf_str(path);
    if (reference->scheme.at)
        return target;
    target.scheme = base->scheme;
    if (!reference->authority.at)
        target.authority = base->authority;
    return target;
}

str url_resolve(struct arena *arena, str base, str reference)
{
    base = cleaned(arena, base);
    reference = cleaned(arena, reference);
    struct url_parts base_parts = url_split(base);
    struct url_parts reference_parts = url_split(reference);
    if (!base_parts.scheme.at)
        return reference;
    size_t limit = base.len + reference.len + 8;
    struct buf path = buf_with_limit(limit);
    struct buf joined = buf_with_limit(limit);
    struct url_parts target = resolved(&base_parts, &reference_parts, &path);
    url_join(&joined, &target);
    str copy = arena_copy(arena, buf_str(&joined));
    buf_release(&joined);
    buf_release(&path);
    return copy;
}

static bool is_scheme_of_web(str scheme)
{
    return str_equal_ignoring_case(scheme, STR("http")) || str_equal_ignoring_case(scheme, STR("https"));
}

bool url_is_web(str url)
{
    struct url_parts parts = url_split(url);
    return is_scheme_of_web(parts.scheme) && url_host(parts.authority).len > 0;
}

/* ---- made comparable */

static bool is_unreserved(char c)
{
    return ascii_is_letter_or_digit(c) || (c && strchr("-._~", c));
}

/* "%7e" is "~", "%c3" is "%C3" (RFC 3986 §6.2.2). */
static void add_normalised(struct buf *out, str s)
{
    for (size_t i = 0; i < s.len; i++) {
        int high = s.at[i] == '%' && i + 2 < s.len ? ascii_hex_value(s.at[i + 1]) : -1;
        int low = high >= 0 ? ascii_hex_value(s.at[i + 2]) : -1;
        if (low < 0) {
            buf_add_char(out, s.at[i]);
            continue;
        }
        int byte = high * 16 + low;
        if (byte < 0x80 && is_unreserved((char)byte))
            buf_add_char(out, (char)byte);
        else
            buf_addf(out, "%%%02X", (unsigned)byte);
        i += 2;
    }
}

static void add_host(struct buf *out, const struct url_parts *parts)
{
    str host = url_host(parts->authority);
    if (str_ends(host, STR(".")))
        host = str_slice(host, 0, host.len - 1);
    if (str_equal_ignoring_case(str_slice(host, 0, 4), STR("www.")) && host.len > 4)
        host = str_slice(host, 4, host.len);
    for (size_t i = 0; i < host.len; i++) {
        char c = host.at[i];
        buf_add_char(out, ascii_to_lower(c));
    }
    str port = url_port(parts->authority);
    bool secure = str_equal_ignoring_case(parts->scheme, STR("https"));
    if (port.len > 0 && !str_equal(port, secure ? STR("443") : STR("80"))) {
        buf_add_char(out, ':');
        buf_add(out, port);
    }
}

static void add_path(struct buf *out, str path)
{
    struct buf normal = buf_with_limit(3 * path.len);
    add_normalised(&normal, path);
    size_t start = out->len;
    url_add_without_dots(out, buf_str(&normal));
    buf_release(&normal);
    while (out->len > start && out->at[out->len - 1] == '/')
        out->len--;
}

static void add_query(struct arena *arena, struct buf *out, str query)
{
    struct buf normal = buf_with_limit(3 * query.len);
    add_normalised(&normal, query);
    VEC(str) parameters = {0};
    for (str rest = buf_str(&normal); rest.len > 0;) {
        str parameter = str_cut(&rest, '&');
        if (parameter.len > 0 && !url_parameter_tracks(parameter))
            *vec_push(arena, &parameters) = parameter;
    }
    if (parameters.len > 1)
        qsort(parameters.at, parameters.len, sizeof *parameters.at, str_compare_pointers);
    for (size_t i = 0; i < parameters.len; i++) {
        buf_add_char(out, i == 0 ? '?' : '&');
        buf_add(out, parameters.at[i]);
    }
    buf_release(&normal);
}

str url_canonical(struct arena *arena, str url)
{
    url = cleaned(arena, url);
    if (!url_is_web(url))
        return url_without_tracking(arena, url);
    struct url_parts parts = url_split(url);
    struct buf canonical = buf_with_limit(3 * url.len);
    add_host(&canonical, &parts);
    add_path(&canonical, parts.path);
    add_query(arena, &canonical, parts.query);
    str copy = arena_copy(arena, buf_str(&canonical));
    buf_release(&canonical);
    return copy;
}
