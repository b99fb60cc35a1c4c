#ifndef SUMMARIZE_UNCASED_H
#define SUMMARIZE_UNCASED_H

/*
 * Who speaks in Arabic, Chinese and Japanese. No capital shows a name there, and in two of them no space a word: what
 * stands between a verb of speech and the border of its clause is who speaks, and nobody where that does not fit.
 */
#include "subjects.h"

/* Words separated by single spaces, as they are written. */
struct uncased_table {
    const char *verbs;         /* of speech, in the form in which they stand beside a quotation */
    const char *prefixes;      /* a conjunction that is written together with the verb: "و" + "قال" */
    const char *subject_marks; /* Japanese: what a subject ends in */
    const char *quote_marks;   /* Japanese: what a quotation ends in, "と" */
    const char *breaks;        /* where a subject is at its end: adverbs, prepositions */
    const char *pronouns;      /* the speaker is who spoke before */
    const char *topic;         /* Arabic: opens a clause whose subject stands before its verb, "أما" */
    const char *naming;        /* Japanese: a quotation that these follow only names something, "という" */
    const char *gestures;      /* Japanese: what somebody does who has just spoken, "笑う" */
    const char *told;          /* Japanese: behind a quotation all that says that somebody said so, "という" */
    const char *quoting;       /* Arabic: "نقل … عن والدها | قوله", and who said so stands before it */
    const char *sources;       /* Japanese: behind who told something, "によると" */
    const char *name_particles; /* Arabic: what begins the second part of a name: "يوسف | بن علي" */
    const char *according;      /* Arabic: of the verbs those whose subject is joined to "ل": "وفقا لرئيس" */
    const char *roles;          /* "市长", "وزير" */
    const char *ranks;          /* Japanese: what may stand before a role: "副" + "市長" */
    const char *honorifics;     /* Japanese: "さん", no part of a name and no role */
    const char *family_names;   /* Chinese: of one character, one behind the other */
    const char *name_ends;      /* Chinese: characters that stand in no given name and often behind one */
    bool verb_first;            /* "قال وزير": the subject stands behind the verb */
};

extern const struct uncased_table uncased_ar;
extern const struct uncased_table uncased_zh;
extern const struct uncased_table uncased_ja;

/* Who says a quote; nothing_found where no rule fits. Quotes before it have their speakers. */
struct finding uncased_speaker(struct draft *draft, const struct uncased_table *table, size_t quote);

#endif
