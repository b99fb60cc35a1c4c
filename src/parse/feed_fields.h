#ifndef PARSE_FEED_FIELDS_H
#define PARSE_FEED_FIELDS_H

/*
 * What the elements of RSS, Atom, CDF and their modules mean, as a table: a new element is one line. How each kind is
 * read stands in feed_read.c.
 */
#include <libxml/tree.h>

#include <nutgraf/base/str.h>

enum feed_namespace {
    NS_CORE, /* RSS of every version, Atom of every version: publishers mix them */
    NS_DC,
    NS_DCTERMS,
    NS_CONTENT,
    NS_ITUNES,
    NS_MEDIA,
    NS_FEEDBURNER,
    NS_SYNDICATION,
    NS_ADMIN,
    NS_CC,
    NS_CREATIVE_COMMONS,
    NS_XHTML,
    NS_RDF,
    NS_OTHER,
};

/* Where an element stands. */
enum feed_place {
    IN_FEED = 1,
    IN_ENTRY = 2,
    IN_SOURCE = 4,
    IN_IMAGE = 8,
    IN_FACTS = IN_FEED | IN_ENTRY | IN_SOURCE,
    ANYWHERE = IN_FACTS | IN_IMAGE,
};

/* How an element is read. */
enum feed_kind {
    KIND_NONE,      /* nothing itself; what it holds is read as if it stood outside */
    KIND_SKIP,      /* nothing, with all it holds */
    KIND_CONTAINER, /* the feed */
    KIND_ENTRY,
    KIND_SOURCE,
    KIND_IMAGE,
    KIND_TEXT,    /* a text construct shown as plain text */
    KIND_SUMMARY, /* the first is the summary, a second one the content */
    KIND_CONTENT,
    KIND_DATE,
    KIND_AUTHOR,
    KIND_CONTRIBUTOR,
    KIND_PUBLISHER,
    KIND_LINK,
    KIND_ENCLOSURE,
    KIND_MEDIA, /* an enclosure, with the texts about it inside */
    KIND_LICENSE,
    KIND_ID,
    KIND_URL,          /* a URL as text */
    KIND_URL_IN_ATTRS, /* a URL in href or url */
    KIND_CATEGORY,
    KIND_KEYWORDS, /* categories, parted by commas */
    KIND_GENERATOR,
    KIND_LANGUAGE,
    KIND_NUMBER,
    KIND_HOUR,
    KIND_DAY,
    KIND_PERIOD,
};

/* Where it goes. */
enum feed_field {
    FIELD_NONE,
    FIELD_TITLE,
    FIELD_SUBTITLE,
    FIELD_RIGHTS,
    FIELD_SUMMARY,
    FIELD_PUBLISHED,
    FIELD_UPDATED,
    FIELD_LINK,
    FIELD_ID,
    FIELD_LANGUAGE,
    FIELD_GENERATOR,
    FIELD_COMMENTS,
    FIELD_PUBLISHER,
    FIELD_DOCS,
    FIELD_IMAGE_URL,
    FIELD_IMAGE_TITLE,
    FIELD_IMAGE_LINK,
    FIELD_TTL,
    FIELD_PERIOD,
    FIELD_FREQUENCY,
    FIELD_COUNT,
};

struct feed_row {
    enum feed_namespace ns;
    const char *name; /* lower case: letter case is not obeyed by publishers */
    unsigned places;
    enum feed_kind kind;
    enum feed_field field;
    const char *preset; /* media type unless the element states one; a category's scheme */
    unsigned weight;    /* 0 before 1 before 2, whatever their order in the document */
};

/* True for URIs that mean the same namespace, as publishers write them. */
bool feed_same_namespace(str a, str b);

/* By the URI; by the prefix where that is unknown; an element that has neither is taken for core. */
enum feed_namespace feed_namespace_of(const xmlNs *ns);

/* The row for an element in this place; one of KIND_NONE for an element that is not in the table. */
const struct feed_row *feed_row_of(const xmlNode *element, enum feed_place place);

/* A name without the prefix that nobody declared. */
str feed_local_name(const xmlChar *name);

#endif
