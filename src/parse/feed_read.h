#ifndef PARSE_FEED_READ_H
#define PARSE_FEED_READ_H

/* From the tree to the feed: a walk over the elements, each read as its row in feed_fields.c says. */
#include <nutgraf/base/vec.h>
#include <nutgraf/base/when.h>
#include <nutgraf/model/feed.h>

#include "element.h"
#include "feed_construct.h"
#include "feed_fields.h"

/* What facts are gathered for, and how good the value is that each field has. */
struct feed_target {
    struct feed_facts *facts;
    struct feed_entry *entry; /* NULL for the feed and for an entry's source */
    unsigned rank[FIELD_COUNT];
};

struct feed_entry_place {
    struct feed_entry *entry;
};

struct feed_reader {
    struct arena *arena;
    struct feed *feed;
    struct construct_rules rules;
    VEC(struct feed_entry_place) entries; /* each entry stays where it is while others are added */
    size_t entries_left_out;
    struct feed_target target; /* the feed's */
    int period;                /* seconds */
    int frequency;
};

/* An element, and what is in force there. */
struct feed_spot {
    struct feed_reader *reader;
    struct feed_target *target;
    const struct feed_row *row;
    const xmlNode *element;
    enum feed_place place;
    unsigned depth;
    str base;
    str language; /* "" for none */
};

/* Reads the tree under `root` into feed; `base` and `language` are what was said outside the document. */
void feed_read(struct arena *arena, const xmlNode *root, str base, str language, struct construct_rules rules,
               struct feed *feed);

/* Reads the spot's element itself, not what stands in it. feed_take.c */
void feed_take(const struct feed_spot *spot);

/* A date or a link in an attribute, as CDF has them: lastmod="…" href="…". feed_take.c */
void feed_take_attributes(const struct feed_spot *spot);

/*
 * True when a value found here is to replace the one that the field has: a lower weight is better, then an element
 * less deep, then the later one.
 */
bool feed_claim(const struct feed_spot *spot, enum feed_field field, unsigned weight);

/* The same, but of equals the first stays. */
bool feed_claim_first(const struct feed_spot *spot, enum feed_field field, unsigned weight);

/* The weight of the value that a field has. 0 for none, too. */
unsigned feed_weight(const struct feed_target *target, enum feed_field field);

str feed_attr(const struct feed_spot *spot, const char *name);
/* RFC 5646 with hyphens, as publishers do not always write it. */
str feed_language_tag(struct arena *arena, str said);

/* Texts. feed_texts.c */
void feed_take_text(const struct feed_spot *spot);
void feed_take_summary(const struct feed_spot *spot);
void feed_take_content(const struct feed_spot *spot);

/* Links. feed_links.c */
void feed_take_link(const struct feed_spot *spot);
void feed_take_enclosure(const struct feed_spot *spot);
void feed_take_license(const struct feed_spot *spot);
void feed_take_id(const struct feed_spot *spot);
void feed_take_url(const struct feed_spot *spot);
void feed_take_url_in_attrs(const struct feed_spot *spot);
/* An absolute URL; "" for what a browser would run (javascript:), and for "". */
str feed_url(struct arena *arena, str base, str said);
/* The same, by the base in force. */
str feed_absolute(const struct feed_spot *spot, str url);
/* The element's href, or what it was called before; absolute. */
str feed_href(const struct feed_spot *spot);
/* Adds a link unless it leads nowhere. */
void feed_add_link(const struct feed_spot *spot, struct feed_link link);

/* People. feed_people.c */
void feed_take_author(const struct feed_spot *spot);
void feed_take_contributor(const struct feed_spot *spot);
void feed_take_publisher(const struct feed_spot *spot);

/* One person's "Jane Doe (jane@example.org)", in any order and with any brackets. */
struct feed_person person_of_text(struct arena *arena, str text);
/* Adds a person unless nothing is known of it, or it is there already; and makes the author's line of the first. */
void facts_add_author(struct arena *arena, struct feed_facts *facts, struct feed_person person, str line);

#endif
