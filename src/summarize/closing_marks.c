#include "closing_marks.h"

enum { BALANCED_MARKS = 16 };

/* 1 for a mark that opens, -1 for one that closes, 0 for one that may do both. */
static int direction(const struct mark *mark)
{
    if (mark->can_close && (!mark->can_open || mark->sure))
        return -1;
    return mark->can_open && !mark->can_close ? 1 : 0;
}

/* Opening minus closing marks from here to the paragraph's end, of those that are sure: below zero, one more closes. */
static int balance_after(const struct mark_list *marks, size_t from, enum family family)
{
    int balance = 0;
    for (size_t i = from; i < marks->len && i < from + BALANCED_MARKS; i++) {
        if (marks->at[i].family == family)
            balance += direction(&marks->at[i]);
    }
    return balance;
}

size_t nested_pairs_end(const struct draft *draft, const struct mark_list *marks, size_t open)
{
    const struct mark *at = marks->at;
    size_t i = open + 1;
    if (draft->text.at[at[open].at] != '"')
        return i;
    while (i + 1 < marks->len && at[i].sure && at[i].can_open && at[i + 1].sure && at[i + 1].can_close)
        i += 2;
    return i;
}

/*
 * A second opening mark is nested when as many closing marks are left as that needs; otherwise the closing mark before
 * it was forgotten, and nothing closes.
 */
static size_t closing_of_double(const struct draft *draft, const struct mark_list *marks, size_t open,
                                enum family family)
{
    size_t depth = 1;
    for (size_t i = nested_pairs_end(draft, marks, open); i < marks->len; i++) {
        const struct mark *mark = &marks->at[i];
        if (mark->family != family)
            continue;
        if (mark->can_close && (!mark->can_open || depth > 0)) {
            if (--depth == 0)
                return i;
        } else if (mark->can_open) {
            if (balance_after(marks, i + 1, family) > -2)
                return marks->len;
            depth++;
        }
    }
    return marks->len;
}

/*
 * ‘ … ’: the first closing mark after a comma or full stop, else the first after a letter, but rather not after an s: ’
 * is an apostrophe too.
 */
static size_t closing_of_single(const struct mark_list *marks, size_t open)
{
    size_t first = marks->len;
    for (size_t i = open + 1; i < marks->len; i++) {
        const struct mark *mark = &marks->at[i];
        if (mark->family != FAMILY_SINGLE)
            continue;
        if (mark->can_open && !mark->can_close && !mark->year)
            break;
        if (mark->can_close && mark->sure)
            return i;
        if (mark->can_close && (first == marks->len || (marks->at[first].doubtful && !mark->doubtful)))
            first = i;
    }
    return first;
}

size_t closing_mark(const struct draft *draft, const struct mark_list *marks, size_t open, enum family family)
{
    return family == FAMILY_SINGLE ? closing_of_single(marks, open) : closing_of_double(draft, marks, open, family);
}
