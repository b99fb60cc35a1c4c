#ifndef SUMMARIZE_PHRASES_H
#define SUMMARIZE_PHRASES_H

/* Tables of set phrases, and which of them stands in a line: one look over the line, whatever the table's size. */
#include <stdbool.h>

#include <nutgraf/base/arena.h>

/*
 * Where in a line its phrase stands. OPENING: at the start of one that is no sentence. Before its first '*', what
 * stands ANYWHERE has 4 to 255 bytes, and what stands at the START three; so has what stands at the END.
 */
enum place { WHOLE, START, OPENING, END, ANYWHERE };

struct phrase_row {
    enum place place;
    const char *reason;
    const char *phrases; /* in small letters, separated by '|'; '*' in one at START or ANYWHERE: anything */
};

struct phrase;

enum { PHRASE_KEYS = 1024 };

/*
 * Phrases by the bytes that tell where to look for them, three at a line's start and at its end; each number is a
 * phrase's place in the table plus one.
 *
 * Those inside a line are found as Wu and Manber do ("A fast algorithm for multi-pattern searching", 1994). Where one
 * may begin, the four bytes are looked at with which the shortest would end: how near to its end a phrase holds them
 * tells how far on the next can begin, and most stand in no phrase.
 */
struct phrases {
    struct phrase *all;
    size_t count;
    unsigned short by_first[PHRASE_KEYS], by_last[PHRASE_KEYS], inside[PHRASE_KEYS]; /* short, to stay in the cache */
    unsigned char skip[PHRASE_KEYS];                                                 /* 0: look at those inside */
    size_t shortest; /* bytes of the shortest inside; 0: there is none */
};

const struct phrases *phrases_of(struct arena *arena, const struct phrase_row *rows, size_t count);

struct phrase_match {
    const char *reason; /* NULL: none stands there */
    size_t len;         /* of the phrase */
};

/* The first of the table's phrases that stands in a line, which is folded and may end like a sentence. */
struct phrase_match phrases_match(const struct phrases *phrases, str folded, bool ends_sentence);

#endif
