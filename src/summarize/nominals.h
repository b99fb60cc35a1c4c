#ifndef SUMMARIZE_NOMINALS_H
#define SUMMARIZE_NOMINALS_H

/* Whom "the mayor" means. */
#include "draft.h"

/*
 * The person of a nominal mention: by the name beside it, or the person whose role it is; one without a name when the
 * article never names him. NONE for what is no person.
 */
size_t person_of_nominal(struct draft *draft, size_t index);

#endif
