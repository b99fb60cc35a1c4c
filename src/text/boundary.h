#ifndef NUTGRAF_TEXT_BOUNDARY_H
#define NUTGRAF_TEXT_BOUNDARY_H

/* One place where a sentence may end, what stands on both sides of it, and whether the sentence does end. */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "sentence_words.h"

/* How far to look on either side: longer words are no abbreviations. */
#define BOUNDARY_WORD_MAX ((size_t)48)

struct boundary {
    str text;        /* the paragraph */
    size_t sentence; /* where the sentence that may end here begins */
    size_t end;      /* behind its last character that is not white space */
    size_t next;     /* the first character after the white space that follows */
    const struct sentence_words *words;
};

enum stop { STOP_NONE, STOP_PERIOD, STOP_ELLIPSIS, STOP_OTHER };

/* Left, from the boundary backwards: footnote marks and closers, stop, word. Right: openers, word. */
struct sides {
    const struct boundary *at;

    str word; /* "Dr", "U.S", "12"; may be empty */
    enum word_kind word_kind;
    bool after_number; /* a number stands before it: "2027 г" */
    bool opens;        /* no word stands before it in the sentence */
    enum stop stop;
    size_t dots;       /* how many full stops it has */
    bool spaced_dots;  /* ". . ." */
    bool closed;       /* a bracket or quotation mark stands behind the stop */
    bool closed_quote; /* a quotation mark does */
    bool footnote;     /* a footnote's mark does */

    bool touching;  /* there is no white space at the boundary */
    bool bracketed; /* the right side begins with a bracket */
    bool quoted;    /* it begins with a quotation mark */
    uint32_t first; /* the first character that is no opener; 0 at the end */
    size_t next;    /* where it stands */
};

/* Looks at a bounded number of words on both sides, never before `sentence`. */
struct sides boundary_sides(const struct boundary *boundary);

/* True when the sentence ends there. */
bool boundary_splits(const struct boundary *boundary);

/* The run of letters and marks that begins at `from`. */
str boundary_word_at(str text, size_t from);
/* The word that begins the right side; may be empty. */
static inline str boundary_next(const struct sides *sides)
{
    return sides->first ? boundary_word_at(sides->at->text, sides->next) : STR("");
}

/* What a word says that is no abbreviation, as it is written. */
enum word_kind boundary_word_kind(const struct boundary *boundary, str word);
/* The word's first character; 0 for the empty one. */
uint32_t boundary_first_of(str word);
/* True for a single letter. */
static inline bool boundary_is_letter(str word)
{
    size_t i = 0;
    return word.len > 0 && char_is_letter(utf8_next(word, &i)) && i == word.len;
}

#endif
