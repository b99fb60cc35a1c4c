#ifndef SUMMARIZE_SUBJECT_PLACE_H
#define SUMMARIZE_SUBJECT_PLACE_H

#include "draft.h"

/* A mention stands where the subject of a sentence or clause stands, as far as the words around it tell. */
bool stands_as_subject(const struct draft *draft, const struct mention *mention);

#endif
