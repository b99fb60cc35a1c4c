#ifndef SUMMARIZE_NATIONS_H
#define SUMMARIZE_NATIONS_H

/* Which country a word tells of, whichever form it has: "Kenya", "Kenyan"; "Sweden", "Swedish", "the Swede". */
#include "lexicon.h"

enum { NO_NATION = 0 };

/* All such words, by map_hash, to a number for the country. */
void nations_add(struct arena *arena, struct hash_map *nations);

/* A number for the country that a folded word, as map_hash, names or comes from; NO_NATION for any other word. */
static inline unsigned nation_of(const struct vocabulary *vocabulary, unsigned word)
{
    return hash_map_get(&vocabulary->nations, word);
}

#endif
