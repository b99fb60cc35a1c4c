#ifndef SUMMARIZE_LAYOUT_H
#define SUMMARIZE_LAYOUT_H

/* What each block of an article is: headline, deck, caption, byline, heading, body or furniture, and why. */
#include <nutgraf/model/article.h>
#include <nutgraf/model/summary.h>
#include <nutgraf/text/sentence.h>

#include "furniture.h"
#include "lexicon.h"

/* A block, or a part of one: a dateline is cut off the paragraph that it opens. */
struct piece {
    str text;
    enum sentence_kind kind;
    enum block_markup markup;
    const char *why;
    bool timed; /* the time of a live blog's entry, which follows it */
    int minute; /* of a timed one: grows with time */
};

struct layout {
    const struct piece *pieces; /* in the article's order, all of it */
    size_t piece_count;
    bool live;         /* entries with their times */
    str headline;      /* empty when there is none */
    str author;        /* from a byline */
    int64_t published; /* from a date line; WHEN_NONE */
};

void layout_read(struct arena *arena, const struct vocabulary *words, struct furniture *furniture,
                 const struct sentence_breaker *breaker, const struct article *article, struct layout *ret_layout);

#endif
