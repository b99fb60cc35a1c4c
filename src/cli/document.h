#ifndef CLI_DOCUMENT_H
#define CLI_DOCUMENT_H

/* What the command line names, as bytes: a file, standard input, or a document from the network. */
#include <nutgraf/app/reading.h>

#include "cli.h"

bool document_is_url(str input);

/*
 * Looks at what the command line names before any of it is read: EX_USAGE, told, when something looks like a URL, and
 * is neither one that can be asked nor a file; else 0.
 */
MUST_CHECK int document_check_operands(const struct cli *cli);

/* `input` is a path, "-" or a URL. EX_UNAVAILABLE: not to be had from the network. */
MUST_CHECK bool document_read(struct arena *arena, str input, struct reading *ret_reading, struct err *reterr);

/*
 * As document_read; and where the input is the URL of a page of at most so many words that names its feed, that feed
 * instead.
 */
MUST_CHECK bool document_read_feed(struct arena *arena, str input, size_t most_words, struct reading *ret_reading,
                                   struct err *reterr);

#endif
