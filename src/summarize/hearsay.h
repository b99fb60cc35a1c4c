#ifndef SUMMARIZE_HEARSAY_H
#define SUMMARIZE_HEARSAY_H

/*
 * Whom a German clause names as where words come from, when it gives him no verb of speech: "laut Okafor", "so Okafor",
 * "in dem Brief heißt es"; and that it only reports, by its subjunctive.
 */
#include "subjects.h"

/* "laut", "nach Angaben von", "zufolge", "so Okafor" between two tokens, outside quotes; the last one of several. */
struct finding named_as_source(struct draft *draft, size_t from, size_t end);

/* "heißt es", "steht in", "war zu lesen": nobody says it, at a verb whose clause ends before `end`. */
bool is_impersonal(const struct draft *draft, size_t verb, size_t end);
/* Of an impersonal verb: where it is said, behind the verb or else between `start` and it. */
struct finding said_somewhere(struct draft *draft, size_t verb, size_t start, size_t end);

/* "In der „Hafenpost“ war zu lesen, die Jury habe „…“": where, before a quote. */
struct finding read_somewhere(struct draft *draft, size_t start, size_t end);

/* "Auf dem Plakat steht", "wurde im „Hafenboten“ genannt": a text or an office, and no mere place; NONE. */
size_t voice_in_place(struct draft *draft, size_t from, size_t end);
/* „…“, schrieb „Die Zeit“: a paper's name in marks of its own; NONE. */
size_t name_in_marks(struct draft *draft, size_t token, size_t end);

/* "habe", "sei": of what somebody is reported to have said. */
bool is_subjunctive(const struct draft *draft, size_t verb);
/* "Die Werft habe „…“": such a verb between two tokens, in a language that has them. */
bool is_reported(const struct draft *draft, size_t from, size_t end);

#endif
