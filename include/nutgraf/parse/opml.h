#ifndef NUTGRAF_PARSE_OPML_H
#define NUTGRAF_PARSE_OPML_H

/* Subscription lists: OPML 1.0 and 2.0 (opml.org/spec2.opml). */
#include <nutgraf/base/err.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/model/settings.h>

struct source_list {
    struct source *at;
    size_t len;
    size_t cap;
    size_t folded;  /* outlines of a feed that the list has already */
    size_t skipped; /* outlines whose address is not of the web */
    str fault; /* where the list is first broken, "line 3 column 7: …": what follows was read as far as it goes */
};

/*
 * Every outline with an xmlUrl, in order. Its categories are the outlines around it, from the outermost, then those of
 * its category attribute, CEILING_SOURCE_CATEGORIES at most; the same feed twice is one, with the categories of both.
 * Each has a name that no other of the list has: the outline's text or title, else the host. All of it can stand in the
 * configuration. EX_DATAERR: not OPML.
 */
MUST_CHECK bool parse_opml(struct arena *arena, str name, str bytes, struct source_list *ret_sources,
                           struct err *reterr);

#endif
