#ifndef NUTGRAF_DIGEST_CLEAN_H
#define NUTGRAF_DIGEST_CLEAN_H

/* Text made safe for one line of a mail. */
#include <nutgraf/base/arena.h>

/*
 * Valid UTF-8 on one line: white space and control characters folded to single spaces, none at the ends; no
 * bidirectional controls (a reader would see other words than there are); U+FFFD for what is not UTF-8.
 */
str clean_line(struct arena *arena, str s);

#endif
