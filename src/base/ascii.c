#include <nutgraf/base/ascii.h>

str ascii_lower_case(struct arena *arena, str s)
{
    char *lower = arena_array(arena, char, s.len + 1);
    for (size_t i = 0; i < s.len; i++)
        lower[i] = ascii_to_lower(s.at[i]);
    return (str){lower, s.len};
}
