#ifndef SUMMARIZE_UNCASED_WORDS_H
#define SUMMARIZE_UNCASED_WORDS_H

/* Parts of a clause that nothing but its words divide. Lists of words are separated by single spaces; NULL is none. */
#include <stdbool.h>

#include <nutgraf/base/str.h>

/* Without the marks and white space at both ends. */
str trim_marks(str s);
/* The longest of the words that the slice ends in; empty when it ends in none. */
str ending_of(str s, const char *words);
bool is_one_of(str s, const char *words);
bool begins_with_one_of(str s, const char *words);
/* The word as it stands among the words, without one of the prefixes: "و" + "قال"; empty when it is none of them. */
str without_prefix(str word, const char *prefixes, const char *words);
/* Without a bracket at the end: 田中美咲さん | （34） */
str without_bracket(str subject);
/* What stands behind the last of the marks; all when there is none. */
str behind_last(str s, const char *mark);
/* What stands before the first of the words; all when there is none. */
str before_first(str s, const char *words);

#endif
