#ifndef NUTGRAF_PARSE_PAGE_WORDS_H
#define NUTGRAF_PARSE_PAGE_WORDS_H

/* What single words in the names of boxes say, in the languages that authors of pages name them in. */
#include "page_names.h"

/* For a word, or two words joined, in lower case. */
enum verdict verdict_of_word(const char *word);

#endif
