#ifndef SUMMARIZE_VERB_SECOND_H
#define SUMMARIZE_VERB_SECOND_H

/*
 * Whose a verb is in a language whose finite verb stands second: German. The subject stands before the verb or behind
 * it, and half of a verb may stand at the sentence's end.
 */
#include "subjects.h"

/* A verb may stand at the token right behind a quote: any small word that is nothing else. */
bool verb_second_opens(const struct draft *draft, size_t token);
/* „…“, sagte am Montag der Minister; „…“, heißt es in einer Erklärung: who stands behind that verb. */
struct finding verb_second_behind(struct draft *draft, size_t verb, size_t end);

/* Who a cue in the sentence from `start` leads to; the quote begins at `end`. */
struct finding verb_second_cue_subject(struct draft *draft, size_t cue, size_t start, size_t end);

/* "… als „…“ bezeichnet": who says what a quote with its verb at `cue`, right behind it, is part of. */
struct finding verb_second_around(struct draft *draft, size_t open, size_t start, size_t cue);

/* "laut", "nach Angaben von", "zufolge" between two tokens, outside quotes; the last one of several. */
struct finding verb_second_according(struct draft *draft, size_t from, size_t end);

/* The subject of the last finite verb between two tokens that has one. */
size_t verb_second_main_subject(struct draft *draft, size_t before, size_t start);

#endif
