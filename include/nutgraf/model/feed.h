#ifndef NUTGRAF_MODEL_FEED_H
#define NUTGRAF_MODEL_FEED_H

/*
 * A feed as its publisher wrote it: RSS, Atom or JSON Feed, all in one shape; the contract of `nutgraf read`. What the
 * feed does not say is the empty slice, WHEN_NONE or an empty list. Texts are plain unless stated; links are absolute
 * where a base was known.
 */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/str.h>

struct feed_person {
    str name, email, uri;
};

struct feed_link {
    str rel, type, href, title, length;
    str language; /* hreflang */
};

struct feed_category {
    str term, scheme, label;
};

/* Sanitised HTML (parse/sanitize.h) in value, unless type is text/plain. */
struct feed_content {
    str value, type, language, base;
};

struct feed_image {
    str url, title, link;
};

struct feed_generator {
    str name, uri, version;
};

#define FEED_LIST(type)                                                                                                \
    struct {                                                                                                           \
        type *at;                                                                                                      \
        size_t len;                                                                                                    \
        size_t cap;                                                                                                    \
    }

/* What a feed and an entry have in common, and an entry's source feed too. */
struct feed_facts {
    str title;
    str title_html; /* sanitised, where the title bore markup; else empty; so for the next ones */
    str link;
    str id;
    bool id_is_link; /* RSS: the guid is a permalink */
    str subtitle;
    str subtitle_html;
    str rights;
    str rights_html;
    str language;
    str author; /* of the first person: "Jane Doe (jane@example.org)", or what there is of it */
    FEED_LIST(struct feed_person) authors;
    FEED_LIST(struct feed_person) contributors;
    struct feed_person publisher; /* who answers for it: an outlet, or its webmaster */
    FEED_LIST(struct feed_link) links;
    FEED_LIST(struct feed_category) categories;
    size_t left_out; /* authors and categories beyond these */
    struct feed_generator generator;
    struct feed_image image;
    str base; /* xml:base in force */
    int64_t published;
    int64_t updated;
};

struct feed_entry {
    struct feed_facts facts;
    FEED_LIST(struct feed_content) contents;
    struct feed_content summary;
    struct feed_facts *source; /* NULL when the entry names none */
    str comments;              /* URL */
};

struct feed {
    bool wellformed;
    str format;            /* "rss091", "rss10", "rss20", "atom03", "atom10", "json1" …; empty: not told */
    str encoding;          /* what it was decoded from, lower case */
    FEED_LIST(str) faults; /* "line 12 column 3: …" */
    struct feed_facts facts;
    str docs;
    int ttl;                              /* minutes; 0 when not stated */
    uint32_t skip_hours;                  /* bit 0 to 23 (UTC) */
    unsigned skip_days;                   /* bit 0 Sunday to bit 6 Saturday */
    int update_seconds;                   /* sy:updatePeriod over sy:updateFrequency; 0 when not stated */
    FEED_LIST(struct feed_entry) entries; /* in the feed's order, at most CEILING_FEED_ENTRIES */
    size_t entries_left_out;              /* beyond these */
    bool breaks_off;                      /* the document ends before its end: there may be more entries */
    bool breaks_off_in_entry;             /* in the last one */
};

#endif
