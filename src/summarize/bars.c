#include "bars.h"

#include <nutgraf/base/ascii.h>

enum { MOST_WORDS = 8 };

static bool is_number(str word)
{
    size_t i = 0;
    while (i < word.len && (ascii_is_digit(word.at[i]) || (i > 0 && (word.at[i] == ',' || word.at[i] == '.'))))
        i++;
    return i > 0 && i == word.len;
}

/* "Home > News > City": two steps, or one from the front page. */
static bool is_path(str folded)
{
    static const char *const steps[] = {" > ", " » ", " › "};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        size_t first = str_find(folded, str_from(steps[i]));
        if (first == STR_NONE)
            continue;
        str rest = str_slice(folded, first + 1, folded.len);
        return str_find(rest, str_from(steps[i])) != STR_NONE || str_starts(folded, STR("home "));
    }
    return false;
}

const char *bar_reason(struct furniture *tables, str folded)
{
    if (is_path(folded))
        return "a path through the page's site";
    size_t words = 0, controls = 0;
    while (folded.len && words < MOST_WORDS) {
        str word = str_cut(&folded, ' ');
        bool control = furniture_reason(tables, word, true);
        if (!control && !is_number(word))
            return NULL;
        controls += control;
        words++;
    }
    return controls && words > 1 && !folded.len ? "a row of the page's controls" : NULL;
}
