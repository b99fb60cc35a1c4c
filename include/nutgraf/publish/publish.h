#ifndef NUTGRAF_PUBLISH_PUBLISH_H
#define NUTGRAF_PUBLISH_PUBLISH_H

/*
 * An edition in one of several formats. All of them write from text that we extracted, never from a source's markup,
 * and remove what their format cannot hold, control characters and bidirectional overrides. A link is a link only
 * when it is a well-formed http, https or file: URI. What is written is whole unless out->full is set. Pure: the same
 * edition gives the same bytes.
 */
#include <stdbool.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/model/edition.h>
#include <nutgraf/model/feed.h>
#include <nutgraf/model/settings.h>

/* What `summarize` shows beyond lead and key quotes. */
struct publish_options {
    bool full;       /* the whole text; not in Atom */
    bool explain;    /* each sentence and quote with the reasons; in text and JSON */
    bool all_quotes; /* not only the key quotes */
};

struct format {
    const char *name;       /* as the command line and the configuration call it */
    const char *media_type; /* with charset where the type has one */
    void (*write)(struct buf *out, const struct edition *edition, const struct publish_options *options);
};

/* NULL when there is none of that name. */
const struct format *format_find(str name);

/* RFC 4287. entry: id, title, updated, published, author, source, category, link, summary, content type=xhtml. */
void publish_atom(struct buf *out, const struct edition *edition, const struct publish_options *options);
/* For a terminal or a text mail; no line is wrapped. A blank line between an article's parts, two between articles. */
void publish_text(struct buf *out, const struct edition *edition, const struct publish_options *options);
/* CommonMark; what a source wrote is escaped. (GitHub's dialect still links mail addresses.) */
void publish_markdown(struct buf *out, const struct edition *edition, const struct publish_options *options);
/* One JSON object a line, one line an entry: the contract of `summarize --format json`, see nutgraf(1). */
void publish_json_lines(struct buf *out, const struct edition *edition, const struct publish_options *options);

/*
 * The sources with a url as OPML 2.0, in their order, for other feed readers: categories are the outlines around a
 * feed, and its category attribute. `now` is the list's dateCreated.
 */
void publish_opml(struct buf *out, const struct source *sources, size_t count, str title, int64_t now);

/* A feed as we understood it, one JSON object on one line: the contract of `nutgraf read`, see nutgraf(1). */
void publish_feed_json(struct buf *out, const struct feed *feed);

#endif
