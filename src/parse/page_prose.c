#include "page_tree.h"

#include <nutgraf/base/str_table.h>

bool text_ends_sentence(str text)
{
    static const char *const closers[] = {"\"", "'", ")", "]", "”", "’", "“", "»", "«", "」", "』", "）", "›"};
    static const char *const ends[] = {".", "!", "?", "…", "。", "！", "？", "؟", "۔", ":", ";", "।"};
    for (size_t i = 0; i < sizeof closers / sizeof closers[0]; i++)
        if (str_ends(text, str_from(closers[i])))
            text.len -= strlen(closers[i]);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(text, str_from(ends[i])))
            return true;
    return false;
}

static bool holds_sentence(str text)
{
    static const char *const marks[] = {". ", ", ", "! ", "? ", ": ", "。", "，", "、", "،", "; "};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_find(text, str_from(marks[i])) != STR_NONE)
            return true;
    return text_ends_sentence(text);
}

/* Below the first a sentence says nothing for its surroundings; up to the second it must be a whole one. */
#define PROSE_CHARACTERS_MIN 45
#define PROSE_CHARACTERS     80

static bool claims_rights(str text)
{
    static const char *const beginnings[] = {"©",
                                             "(c) ",
                                             "Copyright ",
                                             "COPYRIGHT ",
                                             "All rights reserved",
                                             "All Rights Reserved",
                                             "Alle Rechte vorbehalten"};
    return str_starts_with_one_of(text, beginnings, sizeof beginnings / sizeof beginnings[0]);
}

bool run_is_prose(const struct run *run)
{
    if (claims_rights(run->text) || run->characters < PROSE_CHARACTERS_MIN ||
        run->link_characters * 5 >= run->characters * 2)
        return false;
    return run->characters < PROSE_CHARACTERS ? run->ends_sentence : holds_sentence(run->text);
}
