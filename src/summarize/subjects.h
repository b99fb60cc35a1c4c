#ifndef SUMMARIZE_SUBJECTS_H
#define SUMMARIZE_SUBJECTS_H

/* Whose a verb is: the step from a cue to who speaks. */
#include "draft.h"

/* What a rule found. */
struct finding {
    size_t mention; /* NONE: nothing */
    size_t cue;     /* token, or NONE */
    double confidence;
    const char *why;
};

extern const struct finding nothing_found;

/* The first mention that begins at or after a token; sorted_mentions when there is none. */
size_t mention_from(const struct draft *draft, size_t token);
const struct mention *mention_at(const struct draft *draft, size_t index);
/* The mention outside quotes that begins within `slack` tokens from here and before `end`, or NONE. */
size_t mention_near(const struct draft *draft, size_t token, size_t slack, size_t end);

/* The first token of the sentence that holds a token. */
size_t sentence_start_token(const struct draft *draft, size_t token);
/* Some word outside quotes stands between two tokens. */
bool has_words(const struct draft *draft, size_t from, size_t end);

/* The nearest mention before a verb that has a verb of its own; else the first of the sentence that can be one. */
size_t main_subject(const struct draft *draft, size_t before, size_t sentence_start);
/* The nearest cue before `end`, in the sentence from `start`, that leads to a speaker. */
struct finding cue_before(const struct draft *draft, size_t start, size_t end);

#endif
