#ifndef SUMMARIZE_BEHIND_H
#define SUMMARIZE_BEHIND_H

/* Who speaks, by what stands behind a quote: “…,” said Okafor; “…,” according to Okafor; “…” — Okafor */
#include "subjects.h"

struct attribution {
    struct draft *draft;
    size_t index; /* of the quote */
    const struct quote_draft *quote;
};

struct finding behind(const struct attribution *a);

#endif
