#ifndef PARSE_JSONFEED_H
#define PARSE_JSONFEED_H

/* JSON Feed 1.0 and 1.1 (jsonfeed.org). */
#include <nutgraf/parse/feed.h>

/* True for bytes that begin like a JSON object. */
bool looks_like_json(str bytes);

/* Fills `feed`, whose dates are WHEN_NONE. EX_DATAERR: no JSON, or JSON that is no feed. */
MUST_CHECK bool jsonfeed_read(struct arena *arena, const struct feed_input *input, struct feed *feed,
                              struct err *reterr);

#endif
