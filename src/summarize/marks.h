#ifndef SUMMARIZE_MARKS_H
#define SUMMARIZE_MARKS_H

/* Quotation marks, one by one: whether each can open or close, by what it is and what stands around it. */
#include "draft.h"

/* Marks of one family close each other: “ with ", „ with “. */
enum family { FAMILY_DOUBLE, FAMILY_ANGLE, FAMILY_CORNER, FAMILY_SINGLE };

struct mark {
    size_t at, end; /* bytes */
    size_t token;   /* its first */
    enum family family;
    bool can_open, can_close;
    bool sure;     /* the character itself says which */
    bool doubtful; /* of those that can close: an apostrophe as likely, "the players’ own" */
    bool year;     /* of those that can open: likewise, "in ’98" */
};

struct mark_list {
    struct mark *at;
    size_t len;
    size_t cap;
};

/*
 * The marks of each paragraph. The single ones are among them where more paragraphs quote in them first than in others;
 * elsewhere they stand in headlines, around titles, and inside other quotes.
 */
struct mark_list *marks_read(const struct draft *draft);

#endif
