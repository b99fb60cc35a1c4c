#include "lexicon.h"

#include <nutgraf/base/map.h>
#include <nutgraf/text/letter_case.h>

struct vocabulary {
    const struct word_table *table;
    struct map words; /* folded word to word_class bits */
};

static const struct word_table *const tables[] = {&lexicon_en, &lexicon_de, &lexicon_fr, &lexicon_es};
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
    for (size_t i = 0; i < TABLE_COUNT; i++)
        if (str_starts(language, str_from(lexicon->vocabularies[i].table->language)))
            return &lexicon->vocabularies[i];
    return &lexicon->vocabularies[0];
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
    size_t classes = 0;
    if (!map_get(&vocabulary->words, folded, &classes) && ends_like_role(vocabulary, folded))
        return WORD_ROLE;
    return (unsigned)classes;
}

/* Enough words to tell languages apart, few enough to cost nothing. */
enum { DETECT_BYTES = 800, DETECT_SHARE = 6 };

str lexicon_detect(const struct lexicon *lexicon, struct arena *scratch, str text)
{
    size_t counts[TABLE_COUNT] = {0};
    size_t words = 0, classes = 0;
    str rest = text_fold(scratch, str_slice(text, 0, DETECT_BYTES));
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        words += word.len > 0;
        for (size_t i = 0; i < TABLE_COUNT; i++)
            counts[i] += map_get(&lexicon->vocabularies[i].words, word, &classes) && (classes & WORD_FUNCTION);
    }
    size_t best = 0;
    for (size_t i = 1; i < TABLE_COUNT; i++)
        if (counts[i] > counts[best])
            best = i;
    /* In prose every third word is a function word; names and numbers alone tell nothing. */
    return counts[best] * DETECT_SHARE > words ? str_from(lexicon->vocabularies[best].table->language) : STR("");
}
