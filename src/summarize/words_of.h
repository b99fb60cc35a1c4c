#ifndef SUMMARIZE_WORDS_OF_H
#define SUMMARIZE_WORDS_OF_H

/* Whose words a quote is called, or on what they stand. Each gives a mention, or NONE. */
#include "subjects.h"

/* "Okafor’s | last word:", behind the possessive, up to the quote at `end`. */
size_t owner_of_words(const struct draft *draft, size_t possessive, size_t end);
/* "held | a sign | reading": the thing right before the participle. */
size_t bearer_of_words(const struct draft *draft, size_t participle, size_t start);
/* "The paper quoted | Okafor | as saying" */
size_t quoted_by_another(const struct draft *draft, size_t participle, size_t start);

#endif
