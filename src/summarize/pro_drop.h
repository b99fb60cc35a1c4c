#ifndef SUMMARIZE_PRO_DROP_H
#define SUMMARIZE_PRO_DROP_H

/* Spanish, Italian, Portuguese: a verb of speech beside the quote, and its subject only in a sentence before. */
#include "behind.h"

/*
 * What the rules found, with such a verb as its cue: «Siamo stati fortunati», ha aggiunto. Where they found nobody, the
 * last person whom the text is about: Della fama diceva: «È come il riso.»
 */
struct finding with_bare_verb(const struct attribution *a, struct finding found);

#endif
