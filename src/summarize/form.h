#ifndef SUMMARIZE_FORM_H
#define SUMMARIZE_FORM_H

/*
 * What form an article has, told by its structure, and where its lead is to be looked for: a report says first what
 * happened; a live blog, an interview, a list, a recipe or an opinion does not.
 */
#include "draft.h"

enum form_kind { FORM_REPORT, FORM_LIVE, FORM_INTERVIEW, FORM_LIST, FORM_RECIPE, FORM_OPINION };

struct form {
    enum form_kind kind;
    size_t first;    /* paragraph: nothing before it leads */
    const char *why; /* it begins there, for --explain; NULL when that is the text's start */
    bool *aside;     /* of each paragraph: a question, an item or the like, which does not lead */
};

void form_read(const struct draft *draft, const struct layout *layout, struct form *ret_form);

/* Why a paragraph does not lead; NULL when it may. */
const char *form_unfit(const struct form *form, size_t paragraph);

#endif
