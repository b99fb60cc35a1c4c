#include <nutgraf/base/ascii.h>
#include <nutgraf/base/uri.h>

static bool is_free(char c)
{
    return ascii_is_letter_or_digit(c) || (c && strchr("-._~/", c));
}

str uri_escape(struct arena *arena, str bytes)
{
    static const char hexadecimal[] = "0123456789ABCDEF";
    char *escaped = arena_array(arena, char, 3 * bytes.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.at[i];
        if (is_free(bytes.at[i])) {
            escaped[len++] = bytes.at[i];
            continue;
        }
        escaped[len++] = '%';
        escaped[len++] = hexadecimal[byte >> 4];
        escaped[len++] = hexadecimal[byte & 15];
    }
    return (str){escaped, len};
}

str uri_without_credentials(struct arena *arena, str uri)
{
    size_t authority = str_find(uri, STR("://"));
    if (authority == STR_NONE)
        return uri;
    authority += 3;
    size_t end = authority;
    while (end < uri.len && str_find_char(STR("/?#"), uri.at[end]) == STR_NONE)
        end++;
    size_t at = str_find_last_char(str_slice(uri, authority, end), '@');
    if (at == STR_NONE)
        return uri;
    return arena_printf(arena, "%" STR_FMT "…%" STR_FMT, STR_ARG(str_slice(uri, 0, authority)),
                        STR_ARG(str_slice(uri, authority + at, uri.len)));
}
