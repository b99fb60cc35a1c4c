#include "shortfall.h"

#include <nutgraf/base/ceilings.h>

str shortfall_of_text(struct arena *arena)
{
    return arena_printf(arena, "more than %zu MiB or %zu lines of text: the rest was left out",
                        CEILING_TEXT_BYTES >> 20, CEILING_TEXT_LINES);
}

str shortfall_of_markup(struct arena *arena)
{
    return arena_printf(arena, "more than %zu elements and attributes, or %zu names of them: the rest was read as text",
                        CEILING_MARKUP_NODES, CEILING_MARKUP_NAMES);
}
