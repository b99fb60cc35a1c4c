#ifndef NUTGRAF_TEXT_LIST_ITEMS_H
#define NUTGRAF_TEXT_LIST_ITEMS_H

/* A list that was run together into one paragraph: "1. Wash the rice 2. Drain it", "• red • green". */
#include <nutgraf/base/str.h>

struct list_marker {
    str bullet;           /* may be empty */
    unsigned long number; /* letters count from 1; 0 with a bullet alone */
    bool lettered;
    str ending; /* ".", ")" or ".)" behind the number */
    size_t end; /* position behind it all */
};

struct list_items {
    str text;
    struct list_marker marker; /* of the item found last */
    size_t after;              /* where to look for the next one; text.len at the end */
    bool after_stop;           /* an item begins only behind the end of a sentence */
};

/* The list that begins at `start`; one without further items when none does. */
struct list_items list_items_begin(str text, size_t start, bool after_stop);

/* Where the next item begins; text.len when there is none. */
size_t list_items_next(struct list_items *items);

#endif
