#ifndef SUMMARIZE_PHRASES_H
#define SUMMARIZE_PHRASES_H

/* Tables of set phrases, and which of them stands in a line: one look over the line, whatever the table's size. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/*
 * Where in a line its phrase stands. OPENING: at the start of one that is no sentence. What stands ANYWHERE has two
 * bytes or more.
 */
enum place { WHOLE, START, OPENING, END, ANYWHERE };

struct phrase_row {
    enum place place;
    const char *reason;
    const char *phrases; /* folded, separated by '|'; '*' in one that stands at START or ANYWHERE: anything */
};

struct phrase;

/* Phrases by the byte that tells where to look for them; each number is a phrase's place in the table plus one. */
struct phrases {
    struct phrase *all;
    size_t count;
    unsigned by_first[256], by_last[256], inside[256];
    bool looks_inside;
    bool inside_pairs[256 * 256]; /* what two bytes a phrase inside a line may begin with */
};

const struct phrases *phrases_of(struct arena *arena, const struct phrase_row *rows, size_t count);

struct phrase_match {
    const char *reason; /* NULL: none stands there */
    size_t len;         /* of the phrase */
};

/* The first of the table's phrases that stands in a line, which is folded and may end like a sentence. */
struct phrase_match phrases_match(const struct phrases *phrases, str folded, bool ends_sentence);

#endif
