#ifndef NUTGRAF_DIGEST_COMPOSE_PARTS_H
#define NUTGRAF_DIGEST_COMPOSE_PARTS_H

/* What the text and the HTML part of a letter have in common: the same facts in the same words. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/buf.h>
#include <nutgraf/model/edition.h>

/* One issue of a digest. Every text is clean (clean.h). */
struct issue {
    const struct edition *edition;
    str title;    /* what the reader knows it by */
    str name;     /* as the configuration calls it */
    str day;      /* "Sunday, 22 November 2026" */
    str timezone; /* of the dates shown */
};

/* What is shown of one entry. Every text is clean; what is not known is empty. */
struct item {
    str headline;
    str source;
    str date;     /* "17 October 2025" */
    str url;      /* where to read it; only http and https: nothing else leads a mail's reader anywhere */
    str path;     /* where it lies, when there is no such url */
    str language; /* BCP 47 */
    const struct summary *summary;
};

struct item item_of(struct arena *arena, const struct issue *issue, const struct entry *entry);

/*
 * Takes the next paragraph of the lead off, starting with sentence *position, which moves past it. False when there
 * is none.
 */
bool item_next_paragraph(struct arena *arena, const struct item *item, size_t *position, str *ret_paragraph);

/* The quote between its marks, and "— Speaker, role"; that is empty when nobody is known to have said it. */
str quote_words(struct arena *arena, const struct quote *quote);
str quote_speaker(struct arena *arena, const struct quote *quote);

/* "1 article", "12 articles". */
str article_count(struct arena *arena, size_t count);

/* "Digest “morning” of Sunday, 22 November 2026: 12 articles", and who made it. Without full stops at the end. */
str issue_imprint(struct arena *arena, const struct issue *issue);
str issue_maker(void);

/* How many of the edition's notices are shown. */
size_t issue_notices(const struct issue *issue);

/* The parts. Each keeps to the buffer's limit and says how many articles it had to leave out. */
void compose_text(struct buf *out, const struct issue *issue);
void compose_html(struct buf *out, const struct issue *issue);

#endif
