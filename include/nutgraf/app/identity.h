#ifndef NUTGRAF_APP_IDENTITY_H
#define NUTGRAF_APP_IDENTITY_H

/* What makes a feed's item the same item the next time, from what the feed says of it. */
#include <nutgraf/base/arena.h>
#include <nutgraf/store/store.h>

/* An item in the feed's own words, never those of its page: as the feed states them, or empty. */
struct item_words {
    str guid;
    str link; /* absolute */
    str title;
    str text; /* plain, of its content or else its summary */
    int64_t published;
};

/*
 * The identities of all the items of one document, which are looked at together: what several different items share
 * tells none of them from the others. True when guids do so: then, or with `guids_untrusted`, none of them counts, and
 * the source's state must say so. `identities` has room for `count`.
 */
bool identities_of(struct arena *arena, const struct item_words *items, size_t count, bool guids_untrusted,
                   struct identity *identities);

/* A guid as it stands in an identity. */
str identity_guid(struct arena *arena, str guid);

#endif
