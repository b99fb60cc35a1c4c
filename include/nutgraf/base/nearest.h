#ifndef NUTGRAF_BASE_NEAREST_H
#define NUTGRAF_BASE_NEAREST_H

#include <nutgraf/base/str.h>

/*
 * How many letters one must insert, drop, replace or swap with their neighbour to turn one word into the other
 * (Damerau-Levenshtein, optimal string alignment); (size_t)-1 for words longer than any key.
 */
size_t letters_apart(str a, str b);

#endif
