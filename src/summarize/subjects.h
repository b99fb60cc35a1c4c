#ifndef SUMMARIZE_SUBJECTS_H
#define SUMMARIZE_SUBJECTS_H

/* Whose a verb is: the step from a cue to who speaks. */
#include "draft.h"
#include "mention_lookup.h"

/* What a rule found. */
struct finding {
    size_t mention; /* NONE: nothing */
    size_t cue;     /* token, or NONE */
    double confidence;
    const char *why;
};

extern const struct finding nothing_found;

/* The first token of the sentence that holds a token, or one TOKENS_LOOKED_AT before it. */
size_t sentence_start_token(const struct draft *draft, size_t token);
/* Some word outside quotes stands between two tokens. */
bool has_words(const struct draft *draft, size_t from, size_t end);

/* A noun phrase that no table knows, "a retired bricklayer", becomes a mention of its own. */
size_t add_nominal(struct draft *draft, size_t first, size_t end);

/*
 * Of a sentence, before a verb or quote: the nearest mention that has a verb of its own; else the noun phrase that the
 * sentence begins with, if its verb follows; else the first mention that can be a subject.
 */
size_t main_subject(struct draft *draft, size_t before, size_t sentence_start);
/* "when Okafor", "said that Okafor": somebody whose clause is part of another's. */
bool is_subordinate(const struct draft *draft, const struct mention *mention, size_t sentence_start);
/* "swept in after | Okafor": the same of its whole sentence, which tells of somebody else. */
/* "For Okafor, it was the last game.", "To Lind, …": whom a sentence is about that begins so. */
bool is_topic(const struct draft *draft, const struct mention *mention);
static inline bool is_aside(const struct draft *draft, const struct mention *mention)
{
    return is_subordinate(draft, mention, draft->sentences.at[mention->sentence].first_token);
}
/* The mention that ends right before a verb, adverbs and an apposition stepped over. */
size_t direct_subject(const struct draft *draft, size_t verb, size_t sentence_start);
/* "sagte ein Sprecher", "said the mayor": who stands right behind a verb. */
size_t subject_behind(struct draft *draft, size_t verb, size_t end);
/* "Okafor said that Weber was late, adding": a participle behind a comma goes with the main clause. */
size_t participle_subject(struct draft *draft, size_t participle, size_t start);

#endif
