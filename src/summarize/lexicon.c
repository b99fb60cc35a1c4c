#include "lexicon.h"

#include <nutgraf/base/map.h>
#include <nutgraf/text/language.h>

struct vocabulary {
    const struct word_table *table;
    struct map words; /* folded word to word_class bits */
};

/* For a language that has no table: names are names everywhere, and who speaks stays open. */
static const struct word_table lexicon_none = {.language = ""};

/* The first serves where the language is not known. */
static const struct word_table *const tables[] = {&lexicon_en, &lexicon_de, &lexicon_fr, &lexicon_es, &lexicon_it,
                                                  &lexicon_pt, &lexicon_nl, &lexicon_ru, &lexicon_uk, &lexicon_none};
enum { TABLE_COUNT = sizeof tables / sizeof tables[0] };

struct lexicon {
    struct vocabulary vocabularies[TABLE_COUNT];
};

static void add_table(struct arena *arena, struct map *words, const struct word_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        str rest = str_from(table->rows[i].words);
        while (rest.len) {
            str word = str_cut(&rest, ' ');
            size_t classes = 0;
            map_get(words, word, &classes);
            map_put(arena, words, word, classes | table->rows[i].classes);
        }
    }
}

struct lexicon *lexicon_open(struct arena *arena)
{
    struct lexicon *lexicon = arena_new(arena, struct lexicon);
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        struct vocabulary *vocabulary = &lexicon->vocabularies[i];
        vocabulary->table = tables[i];
        add_table(arena, &vocabulary->words, &lexicon_names);
        add_table(arena, &vocabulary->words, tables[i]);
    }
    return lexicon;
}

const struct vocabulary *lexicon_vocabulary(const struct lexicon *lexicon, str language)
{
    str primary = language_primary(language);
    size_t found = 0;
    while (found + 1 < TABLE_COUNT && primary.len && !str_equal(primary, str_from(tables[found]->language)))
        found++;
    return &lexicon->vocabularies[found];
}

const struct word_table *vocabulary_table(const struct vocabulary *vocabulary)
{
    return vocabulary->table;
}

static bool ends_like_role(const struct vocabulary *vocabulary, str folded)
{
    str rest = str_from(vocabulary->table->role_endings);
    while (rest.len)
        if (str_ends(folded, str_cut(&rest, ' ')))
            return true;
    return false;
}

unsigned vocabulary_classes(const struct vocabulary *vocabulary, str folded)
{
    return vocabulary_look_up(vocabulary, folded, map_hash(folded));
}

unsigned vocabulary_look_up(const struct vocabulary *vocabulary, str folded, unsigned hash)
{
    size_t classes = 0;
    if (!map_get_hashed(&vocabulary->words, folded, hash, &classes) && ends_like_role(vocabulary, folded))
        return WORD_ROLE;
    return (unsigned)classes;
}
