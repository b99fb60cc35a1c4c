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
};

/* Every outline with an xmlUrl, in order; the outlines around it are its categories; the same feed twice is one. */
MUST_CHECK bool parse_opml(struct arena *arena, str name, str bytes, struct source_list *ret_sources,
                           struct err *reterr);

#endif
