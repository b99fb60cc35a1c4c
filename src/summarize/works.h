#ifndef SUMMARIZE_WORKS_H
#define SUMMARIZE_WORKS_H

/* What stands between marks and is a name: a book's, a show's, a thing's. */
#include "draft.h"

/* True for a name; `said`: somebody says what is between the marks, as far as the words around them tell. */
bool names_work(const struct draft *draft, const struct quote_draft *quote, bool said);

#endif
