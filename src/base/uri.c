#include <nutgraf/base/uri.h>

static bool is_free(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && strchr("-._~/", c));
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
