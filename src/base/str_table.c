#include <nutgraf/base/str_table.h>

/* Most words differ in their first letter, and need no length. */
bool str_is_one_of(str s, const char *const *table, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((s.len == 0 || *s.at == *table[i]) && str_equal(s, str_from(table[i])))
            return true;
    return false;
}

bool str_starts_with_one_of(str s, const char *const *table, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_starts(s, str_from(table[i])))
            return true;
    return false;
}
