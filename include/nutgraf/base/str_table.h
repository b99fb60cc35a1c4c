#ifndef NUTGRAF_BASE_STR_TABLE_H
#define NUTGRAF_BASE_STR_TABLE_H

/* Tables of words, as they stand in the source. */
#include <nutgraf/base/str.h>

/* Whether a word of the table is all of the slice. */
bool str_is_one_of(str s, const char *const *table, size_t count);

/* Whether the slice begins with a word of the table. */
bool str_starts_with_one_of(str s, const char *const *table, size_t count);

#endif
