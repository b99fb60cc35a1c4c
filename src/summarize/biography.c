#include "biography.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

static bool is_name(str word)
{
    size_t at = 0;
    return word.len > 1 && char_is_upper(utf8_next(word, &at));
}

/* In the text above, but for a byline. */
static bool stands_before(const struct line *lines, size_t count, str words)
{
    for (size_t i = 0; i < count; i++)
        if (lines[i].kind != KIND_BYLINE && str_find(lines[i].text, words) != STR_NONE)
            return true;
    return false;
}

void biography_settle(struct furniture *furniture, struct line *lines, size_t count)
{
    enum { LOOKED_AT = 3, MOST_WORDS = 40 };
    for (size_t i = count; i > 1 && i + LOOKED_AT > count; i--) {
        struct line *line = &lines[i - 1];
        const char *reason =
            !line->known && line->words <= MOST_WORDS ? biography_reason(furniture, line->folded) : NULL;
        str rest = line->text;
        str given = str_cut(&rest, ' '), family = str_cut(&rest, ' ');
        str name = {given.at, given.len + 1 + family.len};
        if (reason && is_name(given) && is_name(family) && !stands_before(lines, i - 1, name))
            line_settle(line, KIND_FURNITURE, reason);
    }
}
