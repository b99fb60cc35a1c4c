#ifndef SUMMARIZE_LEAD_H
#define SUMMARIZE_LEAD_H

/* Which sentences lead. */
#include "content.h"
#include "draft.h"
#include "explain.h"

/*
 * The lead: from where the article's form says that it begins (form.h), the first sentences of the text, or of a deck
 * that a page marks, that say something, do not only lead up to the next one, do not ask the reader, and do not repeat
 * each other. A short sentence that opens a paragraph leads only together with the next one. `verdicts`, zeroed, are
 * those of the draft's sentences; NULL: nobody asks. *said, empty before, gets the words of the lead.
 */
void choose_lead(const struct draft *draft, const struct layout *layout, size_t wanted, struct verdict *verdicts,
                 struct summary *summary, struct content *said);

#endif
