#include "boundary_east_asian.h"

#include <nutgraf/base/utf8.h>

/* 「行きます。」と言った, 『海。』を見た: what stands behind a quotation is one of と は が を に の へ. */
static bool next_is_particle(const struct sides *sides)
{
    static const uint32_t particles[] = {0x3068, 0x306F, 0x304C, 0x3092, 0x306B, 0x306E, 0x3078};
    if (!sides->closed_quote)
        return false;
    for (size_t i = 0; i < sizeof particles / sizeof particles[0]; i++)
        if (sides->first == particles[i])
            return true;
    return false;
}

#define CLAUSE_MAX ((size_t)90)

/* The clause that begins at a position, up to a comma or full stop of East Asia; empty when none is near. */
static str clause_at(str text, size_t position)
{
    static const char *const ends[] = {"。", "，", "、"};
    str rest = str_slice(text, position, position + CLAUSE_MAX);
    size_t end = STR_NONE;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        size_t found = str_find(rest, str_from(ends[i]));
        end = found < end ? found : end;
    }
    return end == STR_NONE ? STR("") : str_slice(rest, 0, end);
}

/* “为什么？”市长问道。 「なぜ？」彼女は聞いた。 But not “晚了。”她说：“走吧。” */
static bool next_clause_tells_speaker(const struct sides *sides)
{
    static const char *const verbs[] = {"说",     "說",     "问",     "問",     "道",     "答",     "喊",    "聞いた",
                                        "言った", "話した", "語った", "述べた", "答えた", "尋ねた", "叫んだ"};
    if (!sides->closed_quote || sides->quoted || sides->first < EAST_ASIAN)
        return false;
    str clause = clause_at(sides->at->text, sides->at->next);
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (str_ends(clause, str_from(verbs[i])))
            return true;
    return false;
}

enum { TITLE_OPENER = 0x300A, TITLE_CLOSER = 0x300B, IDEOGRAPHIC_STOP = 0x3002 };

/* 《你好！李焕英》上映了: a title's own stop, and the one before its closer, end nothing. */
static bool is_in_title(const struct sides *sides)
{
    size_t end = sides->at->end;
    if (utf8_previous(sides->at->text, &end) == TITLE_CLOSER)
        return true;
    for (size_t i = sides->at->next; i < sides->at->text.len && i < sides->at->next + CLAUSE_MAX;) {
        uint32_t c = utf8_next(sides->at->text, &i);
        if (c == TITLE_OPENER || c == IDEOGRAPHIC_STOP)
            return false;
        if (c == TITLE_CLOSER)
            return true;
    }
    return false;
}

bool goes_on_east_asian(const struct sides *sides)
{
    return next_is_particle(sides) || next_clause_tells_speaker(sides) || is_in_title(sides);
}
