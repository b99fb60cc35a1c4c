#ifndef SUMMARIZE_CONTENT_H
#define SUMMARIZE_CONTENT_H

/* Words that say something, and how much of one passage another has said already. */
#include <nutgraf/base/number_tree.h>

#include "draft.h"

/* The content words of passages, each a word_number. Zero is the valid empty state. */
struct content {
    struct number_tree words;
};

/* Adds the words of the draft's tokens from one to another, exclusive; the draft outlives the set. */
void content_add(const struct draft *draft, struct content *content, size_t first_token, size_t end_token);
/* The same of a text that is no part of the draft. */
void content_add_text(const struct draft *draft, struct content *content, str text);

enum { CONTENT_FOUND_MOST = 3 };

/* How many of the set's words are among the tokens, as far as CONTENT_FOUND_MOST. */
size_t content_found(const struct draft *draft, size_t first_token, size_t end_token, const struct content *content);
/* The same; *ret_all: how many content words the tokens have, each counted once. */
size_t content_shared(const struct draft *draft, size_t first_token, size_t end_token, const struct content *content,
                      size_t *ret_all);
/* Most of what the tokens say is in the set. */
bool content_repeats(const struct draft *draft, size_t first_token, size_t end_token, const struct content *said);

#endif
