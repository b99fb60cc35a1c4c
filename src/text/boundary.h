#ifndef NUTGRAF_TEXT_BOUNDARY_H
#define NUTGRAF_TEXT_BOUNDARY_H

/* One place where a sentence may end, and whether it does. */
#include <stdbool.h>
#include <stdint.h>

#include "sentence_words.h"

struct boundary {
    str text;        /* the paragraph */
    size_t sentence; /* where the sentence that may end here begins */
    size_t end;      /* behind its last character that is not white space */
    size_t next;     /* the first character after the white space that follows */
    const struct sentence_words *words;
};

/* True when the sentence ends. Looks at a bounded number of bytes on both sides, never before `sentence`. */
bool boundary_splits(const struct boundary *boundary);

#endif
