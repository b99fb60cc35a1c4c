#ifndef NUTGRAF_TEXT_SENTENCE_H
#define NUTGRAF_TEXT_SENTENCE_H

/*
 * Where sentences end: Unicode's rules (UAX #29), mended by tables of abbreviations and by what quotation marks,
 * initials, decimals, lists and lower-case continuations say. ICU's abbreviations (ss=standard) are left out: they join
 * "in the U.S. The" as well.
 */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/* The words of a language: keep one for many texts. */
struct sentence_breaker;

/* Byte offsets into the text, end exclusive, white space at both ends left out. */
struct span {
    size_t start;
    size_t end;
};

struct span_list {
    struct span *at;
    size_t len;
    size_t cap;
};

/* For a BCP 47 language tag; an unknown one means no words, an empty one English. Never NULL. */
struct sentence_breaker *sentence_breaker_open(str language);
void sentence_breaker_close(struct sentence_breaker *breaker);

/*
 * The sentences of one paragraph of valid UTF-8, in order, none empty, none overlapping; together they hold all that
 * is not white space. A line break inside is white space. A sentence may end inside a quotation. They replace what
 * `spans` held; it may be empty, all zero.
 */
void sentence_split(struct arena *arena, struct sentence_breaker *breaker, str paragraph, struct span_list *spans);

/* Whether it is a list of two items or more that was run together: "1. Wash the rice 2. Drain it". */
bool sentence_lists(const struct sentence_breaker *breaker, str paragraph);

#endif
