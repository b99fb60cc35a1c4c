#ifndef SUMMARIZE_PHRASES_H
#define SUMMARIZE_PHRASES_H

/* Tables of set phrases, and which of them stands in a line: one look over the line, whatever the table's size. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/*
 * Where in a line its phrase stands. OPENING: at the start of one that is no sentence. What stands ANYWHERE has four
 * bytes or more.
 */
enum place { WHOLE, START, OPENING, END, ANYWHERE };

struct phrase_row {
    enum place place;
    const char *reason;
    const char *phrases; /* separated by '|'; '*' in one that stands at START or ANYWHERE: anything */
};

struct phrase;

enum { PHRASE_KEYS = 1024 };

/*
 * Phrases by the byte that tells where to look for them, those inside a line by four; each number is a phrase's place
 * in the table plus one.
 */
struct phrases {
    struct phrase *all;
    size_t count;
    unsigned by_first[256], by_last[256], inside[PHRASE_KEYS];
    bool looks_inside;
};

const struct phrases *phrases_of(struct arena *arena, const struct phrase_row *rows, size_t count);

struct phrase_match {
    const char *reason; /* NULL: none stands there */
    size_t len;         /* of the phrase */
};

/* The first of the table's phrases that stands in a line, which is folded and may end like a sentence. */
struct phrase_match phrases_match(const struct phrases *phrases, str folded, bool ends_sentence);

#endif
