#ifndef SUMMARIZE_INCISE_H
#define SUMMARIZE_INCISE_H

/* Who speaks, by a verb and a name inside the marks: « Le musée, dit-elle, ferme. » */
#include "behind.h"

struct finding within(const struct attribution *a);

#endif
