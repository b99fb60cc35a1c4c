#ifndef SUMMARIZE_VERB_SECOND_H
#define SUMMARIZE_VERB_SECOND_H

/*
 * Who speaks in a language whose finite verb stands second: German. The subject stands before the verb or behind it,
 * and half of a verb may stand at the sentence's end.
 */
#include "behind.h"
#include "subjects.h"

/* Who the words from one token to another, behind a quote, name: „…“, sagte am Montag der Minister; „…“, heißt es in
 * einer Erklärung; „…“, so das Fazit der Betreiber. */
struct finding verb_second_behind(const struct attribution *a, size_t from, size_t end);

/* "So beschreibt", "Das sagt": a new sentence that says whose the quote before it is. */
bool refers_back(const struct draft *draft, size_t token);

/* Who a cue in the sentence from `start` leads to; the quote begins at `end`. */
struct finding verb_second_cue_subject(struct draft *draft, size_t cue, size_t start, size_t end);

/* "… als „…“ bezeichnet": who says what a quote with its verb at `cue`, right behind it, is part of. */
struct finding verb_second_around(struct draft *draft, size_t open, size_t start, size_t cue);

/* The subject of the last finite verb between two tokens that has one. */
size_t verb_second_main_subject(struct draft *draft, size_t before, size_t start);

/* "wurde von Maria Lindqvist als „…“ bezeichnet": who does it; NONE. */
size_t agent(struct draft *draft, size_t from, size_t end);
/* "wurde": what its subject suffers, another does. */
bool is_passive_verb(const struct draft *draft, size_t verb);
/* "Das heißt", "es gibt", "das Wort lautet": what there is and what it is called is nobody's speech; what a text says,
 * is. */
bool says_nothing(const struct draft *draft, size_t verb, size_t mention);

#endif
