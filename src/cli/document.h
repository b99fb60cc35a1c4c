#ifndef CLI_DOCUMENT_H
#define CLI_DOCUMENT_H

/* What the command line names, as bytes: a file, standard input, or a document from the network. */
#include <nutgraf/app/reading.h>

#include "cli.h"

bool document_is_url(str input);

/* `input` is a path, "-" or a URL. EX_UNAVAILABLE: not to be had from the network. */
MUST_CHECK bool document_read(struct arena *arena, str input, struct reading *ret_reading, struct err *reterr);

/*
 * As document_read; and where the input is the URL of a page of at most so many words that names its feed, that feed
 * instead.
 */
MUST_CHECK bool document_read_feed(struct arena *arena, str input, size_t most_words, struct reading *ret_reading,
                                   struct err *reterr);

#endif
