#ifndef NUTGRAF_BASE_CEILINGS_H
#define NUTGRAF_BASE_CEILINGS_H

/* Every bound that the program puts on what strangers write, in one place. Each is reached with a message naming it. */
#include <stddef.h>

#define CEILING_ARTICLE_BYTES            ((size_t)20 * 1024 * 1024) /* one article file, before decoding */
#define CEILING_TEXT_BYTES               ((size_t)4 * 1024 * 1024) /* of one article, a thousand pages; the first ones */
#define CEILING_TEXT_LINES               ((size_t)200 * 1000)      /* likewise */
#define CEILING_DOCUMENT_BYTES           ((size_t)20 * 1024 * 1024) /* one feed or page, after decompression */
#define CEILING_SMALL_BODY_BYTES         ((size_t)2 * 1024 * 1024) /* of documents on their way that others may join; */
#define CEILING_LARGE_BODIES             ((size_t)8)               /* so many at a time are larger, others wait */
#define CEILING_FEED_ENTRIES             ((size_t)1000)            /* of one feed that we read; the first ones */
#define CEILING_PAGES_PER_FEED           ((size_t)50) /* fetched for their text in one run, the feed's first ones */
#define CEILING_REDIRECTS                10L
#define CEILING_MARKUP_DEPTH             256 /* elements inside each other; deeper ones are read as if closed */
#define CEILING_MARKUP_NODES             ((size_t)1000 * 1000) /* elements and attributes; the rest is read as text */
#define CEILING_MARKUP_NAMES             ((size_t)10 * 1000) /* of them, each once: libxml2's table of names grows no further */
#define CEILING_PERSONS_OR_CATEGORIES    ((size_t)1000) /* of a feed or an entry, of each kind; the first ones */
#define CEILING_TAG_ATTRIBUTES           ((size_t)1000) /* of one tag: libxml2 takes time quadratic in them */
#define CEILING_SOURCE_CATEGORIES        ((size_t)20)   /* that a subscription list gives a feed; the first ones */
#define CEILING_CONFIG_BYTES             ((size_t)1024 * 1024) /* nutgraf.yaml */
#define CEILING_SECRET_BYTES             ((size_t)4096)        /* a password file, or what password_command prints */
#define CEILING_FEED_BYTES               ((size_t)64 * 1024 * 1024) /* a feed that we write */
#define CEILING_LETTER_BYTES             ((size_t)10 * 1024 * 1024) /* one letter, as it goes to the mail server */
#define CEILING_LETTER_HTML_BYTES        ((size_t)90 * 1024) /* its HTML part: Gmail clips near 102 kB, see digest/compose */
#define CEILING_TITLE_BYTES              ((size_t)300)       /* a headline; longer first lines are text */
#define CEILING_DERIVED_TITLE_CHARACTERS ((size_t)100)       /* a title that we derive from the lead */

#define CEILING_DIGEST_ARTICLES ((size_t)500)               /* in one issue; the others wait for the next */
#define CEILING_OUTPUT_BYTES    ((size_t)256 * 1024 * 1024) /* one article as `summarize` writes it */

#endif
