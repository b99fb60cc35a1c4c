#ifndef SUMMARIZE_NATIONS_H
#define SUMMARIZE_NATIONS_H

/* Which country a word tells of, whichever form it has: "Kenya", "Kenyan"; "Sweden", "Swedish", "the Swede". */
#include <nutgraf/base/str.h>

enum { NO_NATION = -1 };

/* A number for the country that a folded word names or comes from; NO_NATION for any other word. */
int nation_of(str folded);

#endif
