#ifndef NUTGRAF_PARSE_HTML_STACK_H
#define NUTGRAF_PARSE_HTML_STACK_H

/*
 * The elements that are open while HTML is read, and which of them a tag ends though nobody says so: a paragraph by
 * the next, a cell by its row's end tag (a small part of WHATWG HTML §13.2.6.4). Never deeper than
 * CEILING_MARKUP_DEPTH: start tags beyond are to be passed over, their content belongs to the deepest element.
 */
#include <nutgraf/base/ceilings.h>

#include "html_element.h"

struct html_open {
    str name;
    const struct html_element *element;
    void *node; /* whatever the caller makes of it */
};

struct html_stack {
    struct html_open at[CEILING_MARKUP_DEPTH];
    size_t depth;
    bool overflowed;
    unsigned too_deep[HTML_ELEMENT_COUNT + 1]; /* by element: start tags passed over, whose end tags are to come */
};

/* How many elements stay open when a start tag comes. */
size_t html_depth_before_start(const struct html_stack *stack, const struct html_element *element);

/* How many stay open after an end tag; all of them, when it ends nothing. */
size_t html_depth_after_end(struct html_stack *stack, str name, const struct html_element *element);

/* False, and to be passed over, when it would be too deep. `name` must live as long as the element is open. */
bool html_push(struct html_stack *stack, struct html_open open);

/* The innermost one, which is closed. */
struct html_open html_pop(struct html_stack *stack);

#endif
