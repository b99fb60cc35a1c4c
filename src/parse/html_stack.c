#include "html_stack.h"

struct implied_end {
    unsigned start;    /* a start tag with this trait … */
    unsigned ends;     /* … ends open elements with these … */
    unsigned boundary; /* … unless they are outside of one with these */
};

static const struct implied_end IMPLIED_ENDS[] = {
    {HTML_CLOSES_P, HTML_P, HTML_SCOPE},
    {HTML_ITEM, HTML_ITEM, HTML_SCOPE | HTML_LIST},
    {HTML_DEFINITION, HTML_DEFINITION, HTML_SCOPE | HTML_LIST},
    {HTML_ANCHOR, HTML_ANCHOR, HTML_SCOPE},
    {HTML_CELL, HTML_CELL, HTML_TABLE},
    {HTML_ROW, HTML_ROW | HTML_CELL, HTML_TABLE},
    {HTML_ROW_GROUP, HTML_ROW_GROUP | HTML_ROW | HTML_CELL, HTML_TABLE},
};

/* How many elements are outside the outermost of those that the rule ends. */
static size_t depth_outside(const struct html_stack *stack, size_t depth, const struct implied_end *rule)
{
    size_t outside = depth;
    for (size_t i = depth; i-- > 0;) {
        if (html_is(stack->at[i].element, rule->ends))
            outside = i;
        else if (html_is(stack->at[i].element, rule->boundary))
            break;
    }
    return outside;
}

size_t html_depth_before_start(const struct html_stack *stack, const struct html_element *element)
{
    size_t depth = stack->depth;
    for (size_t i = 0; i < sizeof IMPLIED_ENDS / sizeof IMPLIED_ENDS[0]; i++)
        if (html_is(element, IMPLIED_ENDS[i].start))
            depth = depth_outside(stack, depth, &IMPLIED_ENDS[i]);
    return depth;
}

/* What an end tag cannot reach beyond: a cell's `</div>` does not end a division around the table. */
static unsigned boundary_of_end(const struct html_element *element)
{
    if (html_is(element, HTML_TABLE))
        return 0;
    return html_is(element, HTML_CELL | HTML_ROW | HTML_ROW_GROUP) ? HTML_TABLE : HTML_SCOPE;
}

size_t html_depth_after_end(struct html_stack *stack, str name, const struct html_element *element)
{
    unsigned *too_deep = &stack->too_deep[html_element_number(element)];
    if (*too_deep) {
        --*too_deep;
        return stack->depth;
    }
    unsigned boundary = boundary_of_end(element);
    for (size_t i = stack->depth; i-- > 0;) {
        const struct html_open *open = &stack->at[i];
        if (open->element == element && str_equal(open->name, name))
            return i;
        if (html_is(open->element, boundary))
            break;
    }
    return stack->depth;
}

bool html_push(struct html_stack *stack, struct html_open open)
{
    if (stack->depth == CEILING_MARKUP_DEPTH) {
        stack->too_deep[html_element_number(open.element)]++;
        stack->overflowed = true;
        return false;
    }
    stack->at[stack->depth++] = open;
    return true;
}

struct html_open html_pop(struct html_stack *stack)
{
    if (stack->overflowed) { /* what was too deep was inside this one, and ends with it */
        memset(stack->too_deep, 0, sizeof stack->too_deep);
        stack->overflowed = false;
    }
    return stack->at[--stack->depth];
}
