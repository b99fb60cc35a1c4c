#ifndef NUTGRAF_PARSE_PAGE_NAMES_H
#define NUTGRAF_PARSE_PAGE_NAMES_H

/* What authors of pages call their boxes: the words of class, id, role and data-* say what a box is for. */
#include <libxml/tree.h>

#include <nutgraf/base/map.h>

/* Ordered: of several verdicts the highest holds. */
enum verdict {
    VERDICT_NONE,
    VERDICT_CAPTION,   /* text that belongs to a picture */
    VERDICT_FACTS,     /* byline, date, tags: goes unless prose is in it */
    VERDICT_TEASER,    /* another article's, or this one's lead: goes unless it is long */
    VERDICT_FURNITURE, /* share bars, related links, newsletters …: goes unless much of the page is in it */
    VERDICT_COMMENTS,  /* readers' comments: goes unless nearly all of the page is in it */
    VERDICT_HIDDEN,    /* not shown to readers: likewise */
};

/* `known`: page_words(). */
enum verdict verdict_of_names(const struct map *known, const xmlNode *node);

/* True when the names say that the element holds the article's text: "entry-content", itemprop="articleBody" … */
bool named_as_content(const xmlNode *node);

#endif
