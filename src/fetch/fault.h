#ifndef NUTGRAF_SRC_FETCH_FAULT_H
#define NUTGRAF_SRC_FETCH_FAULT_H

/* What went wrong, in words for a person: "news.example.org: what happened; what to do". Never with credentials. */
#include "transfer.h"

#define FAULT_ADVICE_PRIVATE  "if it is one of yours, make it a source with “allow_private: true”"
#define FAULT_ADVICE_LASTING  "it is asked again later; if that lasts, tell who runs it"
#define FAULT_ADVICE_REDIRECT "open the source’s url in a browser, and set it to where that ends"

/* The host is that of the hop, with the first one's beside it after a redirect. No control characters come through. */
str fault_words(struct arena *arena, const struct transfer *transfer, str what, const char *advice);

/* Of a hop that curl could not bring to its end. */
str fault_of_curl(struct arena *arena, const struct transfer *transfer, CURLcode code);

/* Of an answer that is no document. */
str fault_of_status(struct arena *arena, const struct transfer *transfer, int status);

#endif
