#ifndef NUTGRAF_BASE_CHALLENGE_H
#define NUTGRAF_BASE_CHALLENGE_H

/*
 * Pages that services put before the one that was asked for, to let browsers through and keep programs out. What is
 * known of them are words and addresses of their own, which is no proof: an article may be about them.
 */
#include <nutgraf/base/str.h>

/* Whether a page's title is one of theirs. */
bool challenge_has_title(str title);

/* The same for the bytes of HTML: by title, the addresses of their scripts, and what they tell who has none. */
bool challenge_is_in(str html);

#endif
