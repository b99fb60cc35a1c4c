#ifndef NUTGRAF_PARSE_PAGE_WORDS_H
#define NUTGRAF_PARSE_PAGE_WORDS_H

/* What single words in the names of boxes say, in the languages that authors of pages name them in. */
#include <nutgraf/base/map.h>

#include "page_names.h"

/* What is known of words, for one page or many. */
struct map page_words(struct arena *arena);

/* For a word, or two words joined, in lower case. */
enum verdict verdict_of_word(const struct map *words, str word);

#endif
