#include "lexicon.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/sixteen.h>
#include <nutgraf/text/language.h>

#include "nations.h"

/* Of a stem with its ending. */
enum { WORD_MAX_BYTES = 100 };

struct ending {
    str text;
    unsigned classes;
    unsigned next; /* its number plus one; 0 for the last with these bytes */
};

#define WORD_NAME ((unsigned)(WORD_GIVEN_NAME | WORD_MALE | WORD_FEMALE))

/* For a language that has no table: names are names everywhere, and who speaks stays open. */
static const struct word_table lexicon_none = {.language = ""};

/* The first serves where the language is not known. */
static const struct word_table *const tables[] = {&lexicon_en, &lexicon_de, &lexicon_fr,  &lexicon_es, &lexicon_it,
                                                  &lexicon_pt, &lexicon_nl, &lexicon_ru,  &lexicon_uk, &lexicon_ar,
                                                  &lexicon_zh, &lexicon_ja, &lexicon_none};
enum { TABLE_COUNT = sizeof tables / sizeof tables[0] };

struct lexicon {
    struct vocabulary vocabularies[TABLE_COUNT];
};

static void add_word(struct arena *arena, struct hash_map *words, str word, unsigned classes)
{
    *hash_map_add(arena, words, map_hash(word)) |= classes;
}

static void add_row(struct arena *arena, struct hash_map *words, const struct word_row *row)
{
    str rest = str_from(row->words);
    while (rest.len) {
        str word = str_cut_short(&rest, ' ');
        bool padded = rest.len >= sizeof(sixteen); /* by the words behind it, as nearly all are */
        *hash_map_add(arena, words, padded ? map_hash_padded(word) : map_hash(word)) |= row->classes;
    }
}

static void add_stems(struct arena *arena, struct hash_map *words, const struct stem_row *row)
{
    struct buf word = buf_with_limit(WORD_MAX_BYTES);
    for (str stems = str_from(row->stems); stems.len;) {
        str stem = str_cut(&stems, ' ');
        for (str endings = str_from(row->endings); endings.len;) {
            buf_clear(&word);
            buf_add(&word, stem);
            buf_add(&word, str_cut(&endings, ' '));
            add_word(arena, words, buf_str(&word), row->classes);
        }
    }
    buf_release(&word);
}

static void add_table(struct arena *arena, struct hash_map *words, const struct word_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        add_row(arena, words, &table->rows[i]);
    for (size_t i = 0; i < table->stem_count; i++)
        add_stems(arena, words, &table->stems[i]);
}

/* Most of any text is small words: as the first to take a slot, each is found at the first look. */
static void place_small_words(struct arena *arena, struct hash_map *words, const struct word_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->rows[i].classes & WORD_FUNCTION)
            add_row(arena, words, &(struct word_row){0, table->rows[i].words});
}

static unsigned key_of_ending(str word)
{
    return map_hash(str_slice(word, word.len - ENDING_KEY_BYTES, word.len));
}

static void add_compounds(struct arena *arena, struct vocabulary *vocabulary)
{
    const struct word_table *table = vocabulary->table;
    for (size_t i = 0; i < table->compound_count; i++) {
        str rest = str_from(table->compounds[i].words);
        while (rest.len) {
            str text = str_cut(&rest, ' ');
            unsigned *newest = hash_map_add(arena, &vocabulary->by_last_bytes, key_of_ending(text));
            *vec_push(arena, &vocabulary->endings) = (struct ending){text, table->compounds[i].classes, *newest};
            *newest = (unsigned)vocabulary->endings.len;
        }
    }
}

static void add_callings(struct arena *arena, struct vocabulary *vocabulary)
{
    const struct calling_row *rows = vocabulary->table->callings;
    for (unsigned i = 0; rows && rows[i].called; i++)
        for (str rest = str_from(rows[i].called); rest.len;)
            *hash_map_add(arena, &vocabulary->callings, key_of_ending(str_cut(&rest, ' '))) |= 1u << i;
}

struct lexicon *lexicon_open(struct arena *arena)
{
    return arena_new(arena, struct lexicon);
}

/* The deputies and the former: vicesindaco, vice-prefeito, вице-премьер, ex-ministre. */
static const str ranks[] = {STR_INIT("vice"), STR_INIT("ex-"),   STR_INIT("co-"), STR_INIT("вице-"),
                            STR_INIT("экс-"), STR_INIT("віце-"), STR_INIT("екс-")};

/* "Flora", "April": what bears a capital in German and is nobody's name. */
static void forget_names(struct arena *arena, struct hash_map *words, const char *no_names)
{
    str rest = str_from(no_names);
    while (rest.len)
        *hash_map_add(arena, words, map_hash(str_cut(&rest, ' '))) &= ~WORD_NAME;
}

static void add_lists(struct arena *arena, struct hash_map *lists, const struct word_table *table)
{
    const struct {
        unsigned list;
        const char *words;
    } rows[] = {{LIST_DEFINITE, table->definite},
                {LIST_INDEFINITE, table->indefinite},
                {LIST_OFFICES, table->offices},
                {LIST_DESCRIPTIONS, table->descriptions},
                {LIST_RELATIONS, table->relations},
                {LIST_COLLECTIVES, table->collectives},
                {LIST_OWNED, table->owned},
                {LIST_OBLIQUE, table->oblique},
                {LIST_GENITIVE, table->genitive},
                {LIST_SENIORITY, table->seniority},
                {LIST_MODALS, table->modals},
                {LIST_PARTIES, table->parties},
                {LIST_WORDS_SAID, table->words_said},
                {LIST_BEARERS, table->bearers},
                {LIST_WORKS, table->works},
                {LIST_TRANSITIVE, table->transitive},
                {LIST_ALONE, table->alone}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        add_row(arena, lists, &(struct word_row){rows[i].list, rows[i].words});
}

static void add_last_bytes(bool bytes[256], const char *endings)
{
    for (str rest = str_from(endings); rest.len;) {
        str ending = str_cut(&rest, ' ');
        bytes[(unsigned char)ending.at[ending.len - 1]] = true;
    }
}

static void fill_guessing(struct vocabulary *vocabulary)
{
    bool endings = vocabulary->table->compound_count || vocabulary->table->genitive;
    memset(vocabulary->may_guess, endings ? GUESS_ALWAYS : GUESS_NEVER, sizeof vocabulary->may_guess);
    for (size_t i = 0; i < sizeof ranks / sizeof *ranks && !endings; i++)
        vocabulary->may_guess[(unsigned char)ranks[i].at[0]] =
            str_ends(ranks[i], STR("-")) ? GUESS_HYPHENED : GUESS_ALWAYS;
}

/* For vocabulary_row. Words have high numbers; `unknown` gets a slot that none of them would rather have. */
static void fill_known(struct arena *arena, struct vocabulary *vocabulary)
{
    struct hash_map *words = &vocabulary->words;
    vocabulary->known = arena_array(arena, uint32_t, KNOWN_BITS / KNOWN_BITS_EACH);
    for (size_t i = 0; i < words->cap; i++) {
        unsigned bit = known_bit(words->slots[i].hash);
        vocabulary->known[bit / KNOWN_BITS_EACH] |= (uint32_t)(words->slots[i].value != 0) << bit % KNOWN_BITS_EACH;
    }
    do
        vocabulary->unknown++;
    while (words->slots[vocabulary->unknown & (words->cap - 1)].hash);
    *hash_map_add(arena, words, vocabulary->unknown) = 0;
}

enum { SLOTS = 1 << 14 }; /* a power of two, which suffices for most languages */

static void fill(struct arena *arena, struct vocabulary *vocabulary, const struct word_table *table)
{
    vocabulary->table = table;
    hash_map_reserve(arena, &vocabulary->words, SLOTS);
    place_small_words(arena, &vocabulary->words, table);
    add_table(arena, &vocabulary->words, &lexicon_names);
    forget_names(arena, &vocabulary->words, table->no_names);
    if (table->names)
        add_table(arena, &vocabulary->words, table->names);
    if (table->people)
        add_table(arena, &vocabulary->words, table->people);
    add_table(arena, &vocabulary->words, table);
    add_lists(arena, &vocabulary->lists, table);
    nations_add(arena, &vocabulary->nations);
    fill_known(arena, vocabulary);
    add_compounds(arena, vocabulary);
    add_callings(arena, vocabulary);
    add_last_bytes(vocabulary->may_be_past, table->past_endings);
    fill_guessing(vocabulary);
}

const struct vocabulary *lexicon_vocabulary(struct lexicon *lexicon, struct arena *arena, str language)
{
    str primary = language_primary(language);
    size_t found = 0;
    while (found + 1 < TABLE_COUNT && primary.len && !str_equal(primary, str_from(tables[found]->language)))
        found++;
    if (!lexicon->vocabularies[found].table)
        fill(arena, &lexicon->vocabularies[found], tables[found]);
    return &lexicon->vocabularies[found];
}

bool word_listed(const char *list, str folded)
{
    str words = str_from(list);
    if (!folded.len)
        return false;
    unsigned opens = 1; /* a word begins with the sixteen bytes' first */
    for (size_t at = 0; at < words.len; at += sizeof(sixteen)) {
        sixteen bytes = sixteen_at(words, at);
        unsigned spaces = sixteen_bits((sixteen)(bytes == ' '));
        unsigned same = sixteen_bits((sixteen)(bytes == (unsigned char)folded.at[0]));
        for (unsigned found = same & (spaces << 1 | opens); found; found &= found - 1) {
            str rest = str_slice(words, at + (size_t)__builtin_ctz(found), words.len);
            if (str_starts(rest, folded) && (rest.len == folded.len || rest.at[folded.len] == ' '))
                return true;
        }
        opens = spaces >> (sizeof(sixteen) - 1);
    }
    return false;
}

static str last_word(str words)
{
    size_t space = str_find_last_char(words, ' ');
    return space == STR_NONE ? words : str_slice(words, space + 1, words.len);
}

bool word_ends(const char *endings, str folded)
{
    str words = str_from(endings);
    if (!folded.len)
        return false;
    for (size_t at = 0; at < words.len; at += sizeof(sixteen)) {
        sixteen same = (sixteen)(sixteen_at(words, at) == (unsigned char)folded.at[folded.len - 1]);
        sixteen behind = sixteen_at(words, at + 1);
        sixteen last = (sixteen)(behind == ' ') | (sixteen)(behind == 0);
        for (unsigned found = sixteen_bits(same & last); found; found &= found - 1)
            if (str_ends(folded, last_word(str_slice(words, 0, at + 1 + (size_t)__builtin_ctz(found)))))
                return true;
    }
    return false;
}

unsigned vocabulary_callings(const struct vocabulary *vocabulary, str folded)
{
    bool short_word = folded.len < ENDING_KEY_BYTES;
    return short_word ? 0 : hash_map_get(&vocabulary->callings, key_of_ending(folded));
}

/* What the longest ending says that the word has, and more before it; a role may be the whole word. */
static unsigned classes_of_compound(const struct vocabulary *vocabulary, str folded)
{
    size_t longest = 0;
    unsigned classes = 0;
    if (!vocabulary->endings.len || folded.len < ENDING_KEY_BYTES)
        return 0;
    unsigned next = hash_map_get(&vocabulary->by_last_bytes, key_of_ending(folded));
    while (next) {
        const struct ending *ending = &vocabulary->endings.at[next - 1];
        bool whole = ending->text.len == folded.len && !(ending->classes & WORD_ROLE);
        if (ending->text.len > longest && !whole && str_ends(folded, ending->text)) {
            longest = ending->text.len;
            classes = ending->classes;
        }
        next = ending->next;
    }
    return classes;
}

/* What the noun is without an ending, "des Berichts", "des Bundesrates": 0 when it is none that is known. */
static unsigned classes_without(const struct vocabulary *vocabulary, str folded, str ending)
{
    if (!str_ends(folded, ending))
        return 0;
    str stem = str_slice(folded, 0, folded.len - ending.len);
    unsigned known = hash_map_get(&vocabulary->words, map_hash(stem));
    unsigned classes = known ? known : classes_of_compound(vocabulary, stem);
    return classes & (WORD_ROLE | WORD_VOICE | WORD_GROUP | WORD_MALE | WORD_FEMALE);
}

static unsigned classes_of_genitive(const struct vocabulary *vocabulary, str folded)
{
    if (!vocabulary->table->genitive)
        return 0;
    unsigned classes = classes_without(vocabulary, folded, STR("s"));
    return classes ? classes : classes_without(vocabulary, folded, STR("es"));
}

static unsigned classes_of_rank(const struct vocabulary *vocabulary, str folded)
{
    for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++) {
        if (!str_starts(folded, ranks[i]))
            continue;
        str office = str_slice(folded, ranks[i].len, folded.len);
        office = str_starts(office, STR("-")) ? str_slice(office, 1, office.len) : office;
        unsigned classes = hash_map_get(&vocabulary->words, map_hash(office));
        if (classes)
            return classes & WORD_ROLE ? classes & (WORD_ROLE | WORD_MALE | WORD_FEMALE) : 0;
    }
    return 0;
}

unsigned vocabulary_classes(const struct vocabulary *vocabulary, str folded)
{
    return vocabulary_look_up(vocabulary, folded, map_hash(folded));
}

/* "Frank-Walter", "Anne-Marie": two given names with a hyphen are one, and the first tells whose. */
static unsigned classes_of_joined_names(const struct vocabulary *vocabulary, str folded)
{
    size_t hyphen = str_find_char(folded, '-');
    if (hyphen == STR_NONE)
        return 0;
    unsigned first = hash_map_get(&vocabulary->words, map_hash(str_slice(folded, 0, hyphen)));
    unsigned second = hash_map_get(&vocabulary->words, map_hash(str_slice(folded, hyphen + 1, folded.len)));
    return first & second & WORD_GIVEN_NAME ? first & WORD_NAME : 0;
}

unsigned vocabulary_guess(const struct vocabulary *vocabulary, str folded, enum guessing guess)
{
    if (guess == GUESS_HYPHENED && str_find_char(folded, '-') == STR_NONE)
        return 0;
    unsigned joined = vocabulary->table->names ? classes_of_joined_names(vocabulary, folded) : 0;
    if (joined)
        return joined;
    unsigned rank = classes_of_rank(vocabulary, folded);
    unsigned compound = rank ? rank : classes_of_compound(vocabulary, folded);
    return compound ? compound : classes_of_genitive(vocabulary, folded);
}
