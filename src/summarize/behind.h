#ifndef SUMMARIZE_BEHIND_H
#define SUMMARIZE_BEHIND_H

/* Who speaks, by what stands behind a quote: “…,” said Okafor; “…,” according to Okafor; “…” — Okafor */
#include "subjects.h"

struct attribution {
    struct draft *draft;
    size_t index; /* of the quote */
    const struct quote_draft *quote;
    size_t start; /* the token with which the sentence that leads up to it begins: sentence_start_token */
};

static inline struct attribution attribution_of(struct draft *draft, size_t index)
{
    const struct quote_draft *quote = &draft->quotes.at[index];
    return (struct attribution){draft, index, quote, sentence_start_token(draft, quote->open_token)};
}

struct finding behind(const struct attribution *a);

#endif
