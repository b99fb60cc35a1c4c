#ifndef NUTGRAF_MODEL_ARTICLE_H
#define NUTGRAF_MODEL_ARTICLE_H

/* One article as a source gave it. What the source does not say is the empty slice, or WHEN_NONE. */
#include <stdint.h>

#include <nutgraf/base/when.h>
#include <nutgraf/model/document.h>

struct article {
    str path;          /* the file it was read from; empty for one from the network */
    str url;           /* its page; empty for a file that names none */
    str title;         /* as the source's markup states it; plain text states none, summarize/ finds it */
    str site;          /* the publisher's name */
    str author;        /* "Jane Doe", several joined by ", " */
    str language;      /* BCP 47 tag, lower case: "en", "de-at" */
    int64_t published; /* as stated */
    struct document document;
};

#endif
