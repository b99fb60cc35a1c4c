#include "link.h"

#include <nutgraf/base/ascii.h>
#include <nutgraf/base/buf.h>

/* A byte outside the sets below becomes "%XX". */
#define MOST_BYTES_FOR_ONE 3

/* RFC 3986 appendix A: unreserved and sub-delims, then what each part has beside them. */
#define EVERYWHERE   "-._~!$&'()*+,;="
#define IN_AUTHORITY EVERYWHERE ":@[]"
#define IN_PATH      EVERYWHERE ":@/?"

static const struct scheme {
    const char *prefix;
    bool has_host;
} SCHEMES[] = {
    {"https://", true}, {"http://", true}, {"file:/", false}, /* RFC 8089 */
};

static bool is_one_of(char c, const char *set)
{
    return ascii_is_letter_or_digit(c) || (c != '\0' && strchr(set, c) != NULL);
}

bool link_is_file(str uri)
{
    return str_starts_ignoring_case(uri, STR("file:"));
}

static bool is_port(str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (i == 0 ? s.at[i] != ':' : !ascii_is_digit(s.at[i]))
            return false;
    }
    return true;
}

static bool is_ip_literal(str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (ascii_hex_value(s.at[i]) < 0 && s.at[i] != ':' && s.at[i] != '.')
            return false;
    }
    return s.len > 0;
}

/*
 * Nothing in an authority is mended: browsers read a backslash or a space there in their own ways, and the link would
 * lead elsewhere than it seems to. Bytes beyond ASCII are an international name; they are encoded (RFC 3986 §3.2.2).
 */
static bool is_authority(str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (!is_one_of(s.at[i], IN_AUTHORITY "%") && (unsigned char)s.at[i] < 0x80)
            return false;
    }
    size_t user = str_find_last_char(s, '@');
    str host = user == STR_NONE ? s : str_slice(s, user + 1, s.len);
    if (host.len > 0 && host.at[0] == '[') {
        size_t end = str_find_char(host, ']');
        return end != STR_NONE && is_ip_literal(str_slice(host, 1, end)) && is_port(str_slice(host, end + 1, host.len));
    }
    size_t port = str_find_char(host, ':');
    return port != 0 && host.len > 0 && str_find_char(host, '[') == STR_NONE && str_find_char(host, ']') == STR_NONE &&
           (port == STR_NONE || is_port(str_slice(host, port, host.len)));
}

static size_t authority_length(str s)
{
    size_t len = 0;
    while (len < s.len && s.at[len] != '/' && s.at[len] != '?' && s.at[len] != '#')
        len++;
    return len;
}

static void add_encoded(struct buf *uri, str part, const char *allowed)
{
    for (size_t i = 0; i < part.len; i++) {
        char c = part.at[i];
        bool encoded = c == '%' && i + 2 < part.len && ascii_hex_value(part.at[i + 1]) >= 0 &&
                       ascii_hex_value(part.at[i + 2]) >= 0;
        if (encoded || is_one_of(c, allowed))
            buf_add_char(uri, c);
        else
            buf_addf(uri, "%%%02X", (unsigned)(unsigned char)c);
    }
}

static str encode(struct arena *arena, str prefix, str authority, str rest)
{
    struct buf uri = buf_with_limit(prefix.len + MOST_BYTES_FOR_ONE * (authority.len + rest.len));
    buf_add(&uri, prefix);
    add_encoded(&uri, authority, IN_AUTHORITY);
    size_t fragment = str_find_char(rest, '#');
    add_encoded(&uri, str_slice(rest, 0, fragment), IN_PATH);
    if (fragment != STR_NONE) {
        buf_add_char(&uri, '#');
        add_encoded(&uri, str_slice(rest, fragment + 1, rest.len), IN_PATH);
    }
    str encoded = arena_copy(arena, buf_str(&uri));
    buf_release(&uri);
    return encoded;
}

str link_uri(struct arena *arena, str link)
{
    link = str_trim(link);
    for (size_t i = 0; i < sizeof SCHEMES / sizeof *SCHEMES; i++) {
        str prefix = str_from(SCHEMES[i].prefix);
        if (!str_starts_ignoring_case(link, prefix))
            continue;
        str rest = str_slice(link, prefix.len, link.len);
        str authority = SCHEMES[i].has_host ? str_slice(rest, 0, authority_length(rest)) : (str){0};
        if (SCHEMES[i].has_host && !is_authority(authority))
            break;
        return encode(arena, str_slice(link, 0, prefix.len), authority, str_slice(rest, authority.len, rest.len));
    }
    return (str){0};
}
