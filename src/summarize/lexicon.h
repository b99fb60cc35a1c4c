#ifndef SUMMARIZE_LEXICON_H
#define SUMMARIZE_LEXICON_H

/*
 * What the program knows of single words, as tables a person can read and extend: lexicon_<language>.c for each
 * language's grammar and cues, lexicon_names.c for given names, places and offices that all of them share.
 */
#include <stdbool.h>

#include <nutgraf/base/hash_map.h>
#include <nutgraf/base/vec.h>

/* What a word can be, as bits: many words are several things. */
enum word_class {
    WORD_FUNCTION = 1 << 0,    /* articles, prepositions, conjunctions…: never a name's first word */
    WORD_PREPOSITION = 1 << 1, /* what follows is no subject */
    WORD_CONJUNCTION = 1 << 2,
    WORD_DETERMINER = 1 << 3, /* opens a noun phrase: "the", "a", "one", "his" */
    WORD_AUXILIARY = 1 << 4,  /* "has", "will": stands between subject and verb */
    WORD_ADVERB = 1 << 5,     /* "also", "then", "later": likewise */
    WORD_HE = 1 << 6,
    WORD_SHE = 1 << 7,
    WORD_THEY = 1 << 8,
    WORD_RELATIVE = 1 << 9,       /* "who", "which", "that" */
    WORD_SPEECH = 1 << 10,        /* a finite verb of speech: "said", "writes" */
    WORD_PARTICIPLE = 1 << 11,    /* a verb of speech that shares its sentence's subject: "saying", "adding" */
    WORD_ACCORDING = 1 << 12,     /* "according" to, "laut", "selon": the speaker follows */
    WORD_BE = 1 << 13,            /* "was", "been": before a verb of speech, the subject is not who speaks */
    WORD_ROLE = 1 << 14,          /* who a person is: "president", "spokesman", "aide" */
    WORD_ROLE_MODIFIER = 1 << 15, /* what stands before it: "presidential", "former", "prime" */
    WORD_HONORIFIC = 1 << 16,     /* "Mr", "Dr": directly before a name */
    WORD_NATIONALITY = 1 << 17,   /* "Russian": an adjective with a capital, no name */
    WORD_GROUP = 1 << 18,         /* a word of organisations: "Ministry", "Party", "Times" */
    WORD_PLACE = 1 << 19,
    WORD_CALENDAR = 1 << 20, /* "Thursday", "October" */
    WORD_MALE = 1 << 21,     /* a given name, or a role that tells: "spokesman" */
    WORD_FEMALE = 1 << 22,
    WORD_GIVEN_NAME = 1 << 23,
    WORD_PARTICLE = 1 << 24, /* inside a name: "van", "de", "bin" */
    WORD_PHRASAL = 1 << 25,  /* a verb of speech with a particle after it: "went" on, "fired" back */
    WORD_PHRASAL_PARTICLE = 1 << 26,
    WORD_FIRST_PERSON = 1 << 27, /* "I", "we": whoever speaks means himself */
    WORD_NOUN_TOO = 1 << 28,     /* a noun, whatever else it looks like: "call", a verb too; "Jahr", with a capital */
    WORD_VOICE = 1 << 30,        /* "the commission", "the letter": what speaks and is no person */
    WORD_ACT = 1 << 29,          /* a finite verb that is no speech, yet what its subject says may follow */
};

/* "it": what speaks and is no person. One bit more than an enumerator can be. */
#define WORD_NEUTER (1U << 31)

/* The lists of a table that sentences are asked for word by word: a word's, as bits. */
enum word_list {
    LIST_DEFINITE = 1 << 0,
    LIST_INDEFINITE = 1 << 1,
    LIST_DESCRIPTIONS = 1 << 2,
    LIST_OFFICES = 1 << 3,
    LIST_RELATIONS = 1 << 4,
    LIST_COLLECTIVES = 1 << 5,
    LIST_OWNED = 1 << 6,
    LIST_OBLIQUE = 1 << 7,
    LIST_GENITIVE = 1 << 8,
    LIST_SENIORITY = 1 << 9,
    LIST_MODALS = 1 << 10,
    LIST_PARTIES = 1 << 11,
    LIST_WORDS_SAID = 1 << 12,
    LIST_BEARERS = 1 << 13,
    LIST_TRANSITIVE = 1 << 14,
    LIST_ALONE = 1 << 15,
    LIST_WORKS = 1 << 16,
};

/* A row: a class, and words that bear it, folded (lower case, no accents), separated by single spaces. */
struct word_row {
    unsigned classes;
    const char *words;
};

/* Verbs by rule: each stem stands with each ending: "sag", "frag" with "t te ten en". */
struct stem_row {
    unsigned classes;
    const char *stems;
    const char *endings;
};

/* "The coach" may be whoever is "trainer": ends of words, folded. */
struct calling_row {
    const char *called; /* ENDING_KEY_BYTES or more each */
    const char *office;
};

enum { ENDING_KEY_BYTES = 3 }; /* by so many last bytes endings are looked up */

extern const struct calling_row callings_en[];
extern const struct calling_row callings_de[];
extern const struct calling_row callings_fr[];
extern const struct calling_row callings_es[];
extern const struct calling_row callings_pt[];
extern const struct calling_row callings_it[];
extern const struct calling_row callings_nl[];
extern const struct calling_row callings_ru[];
extern const struct calling_row callings_uk[];

struct word_table {
    const char *language; /* BCP 47 primary tag; "" for what all languages share */
    const struct word_row *rows;
    size_t count;
    const struct stem_row *stems;
    size_t stem_count;
    const struct word_table *names;  /* given names of the language alone; NULL: those that all share are enough */
    const struct word_table *people; /* what people are called beside their names, where that fills a file; or NULL */
    const char *no_names; /* of the names that all share, common words here, or of the other gender; or NULL */
    const struct word_row
        *compounds; /* what words end in that no row knows: "Presse" + "sprecherin"; 3 bytes or more */
    size_t compound_count;
    bool capital_nouns;                  /* German: a capital makes no name */
    const struct uncased_table *uncased; /* of a script without capitals: how to find who speaks; NULL: the usual way */
    bool elides;                         /* French, Italian: "l’avocat" is two words */
    bool dialogue_dashes;                /* —No lo sabía —dijo Ana. */
    bool incises; /* French, Italian, Russian: « Le musée, dit-elle, ferme. » — who speaks may stand inside the marks */
    bool verb_second; /* German: what does not begin the sentence stands behind its verb, the subject too */
    /* Each of these may be NULL: none. */
    const char *past_endings; /* of finite verbs: "ed" */
    const char *definite;     /* articles of who is known: "the president" */
    const char *indefinite;   /* articles of who was not told of before: "a neighbor" */
    const char *descriptions; /* what somebody may be beside his office: "the striker" is whoever was told of */
    const char *nameless;     /* who keeps his name, or is known by what he is: "der Zeuge", as the ends of words */
    const char *offices;      /* as they are shortened before a name: "Sen." */
    const char *alone;        /* determiners that may stand for somebody: "another said" */
    const char *parties;      /* of which party somebody is, before his office: "the Republican governor" */
    const char *relations;    /* what somebody is to another, and no office: "rival Jonas Okafor" */
    const char *collectives;  /* said of many as of one: "the administration" */
    const char *modals;       /* before a verb of what is not said yet: "should say" */
    const char *seniority;    /* how high an office is, or how long it was held, and not which: "acting" */
    const char *transitive;   /* verbs of speech behind which whom they are about stands, and never who speaks */
    const char *epithets;     /* ends of what tells of somebody before his name: "Heartbroken Ada Lind" */
    const char *owned;        /* before somebody who is known by whose he is: "my neighbor" */
    const char *contracted;   /* prepositions that hold an article: "del", "du" */
    const char *oblique;      /* determiners that no subject bears: "dem Minister" */
    const char *genitive;     /* determiners of what a noun belongs to, behind it: "ein Sprecher | des Ministers" */
    const char *reports; /* what is said, as a noun with its speaker behind it: "nach Angaben von", "das Fazit der" */
    const char *words_said;  /* what is said, as a noun that its speaker owns: "Okafor’s answer" */
    const char *bearers;     /* things that bear words: "a hat | reading" */
    const char *works;       /* what bears a name in marks; as the ends of words where capitals tell no titles */
    const char *enclitics;   /* pronouns that a hyphen joins to their verb: "dit-elle", "assure-t-il" */
    const char *view;        /* opens a sentence before whose view it tells: "Pour Okafor, le projet est « … »" */
    bool adjective_behind;   /* French, Spanish: "la députée écologiste Ada Lind" */
    const char *inhabitants; /* of places that no row knows, as the ends of words: "der Rosenberger" */
    const char *thus;        /* “…”, so Maria Lindqvist */

    /* A verb needs no subject beside it: «…», ha aggiunto. */
    bool pro_drop;
    /* What somebody is called for his office; 32 rows at most, and an empty one. NULL: nothing is known. */
    const struct calling_row *callings;
};

extern const struct word_table lexicon_names;
extern const struct word_table lexicon_en;
extern const struct word_table lexicon_en_names;
extern const struct word_table lexicon_en_people;
extern const struct word_table lexicon_de;
extern const struct word_table lexicon_de_names;
extern const struct word_table lexicon_de_people;
extern const struct word_table lexicon_fr;
extern const struct word_table lexicon_es;
extern const struct word_table lexicon_it;
extern const struct word_table lexicon_pt;
extern const struct word_table lexicon_nl;
extern const struct word_table lexicon_ru;
extern const struct word_table lexicon_uk;
extern const struct word_table lexicon_ar;
extern const struct word_table lexicon_zh;
extern const struct word_table lexicon_ja;

/* The tables as one look-up for each language; those shared are in all of them. */
struct lexicon;

struct lexicon *lexicon_open(struct arena *arena);

struct ending;

/* Whether vocabulary_guess may know what a word is that no row knows. */
enum guessing { GUESS_NEVER, GUESS_HYPHENED, GUESS_ALWAYS };

struct vocabulary {
    const struct word_table *table; /* of the language alone */
    struct hash_map words;          /* folded word to word_class bits */
    uint32_t *known;                /* a bit for each of them that has classes: known_bit */
    unsigned unknown;               /* the number of no word, which stands among the words without classes */
    struct hash_map lists;          /* likewise to word_list bits */
    struct hash_map nations;        /* likewise to a country's number: nations.h */
    struct hash_map callings;       /* last bytes of words to the calling rows that have them, as bits */
    struct hash_map by_last_bytes;  /* to the newest of its endings */
    VEC(struct ending) endings;
    unsigned char may_guess[256]; /* by a word's first byte, a guessing */
    bool may_be_past[256];        /* by a word's last byte: it may have one of the table's past_endings */
};

/*
 * The words of a language (BCP 47): those of English when it is not known, names alone when it has no table. Filled
 * when it is first asked for, from the lexicon’s arena.
 */
const struct vocabulary *lexicon_vocabulary(struct lexicon *lexicon, struct arena *arena, str language);

static inline const struct word_table *vocabulary_table(const struct vocabulary *vocabulary)
{
    return vocabulary->table;
}

/* A word stands in a list of the table, folded and separated by spaces; false for a list that is NULL. */
bool word_listed(const char *list, str folded);
/* A word ends in one of the list. */
bool word_ends(const char *endings, str folded);

/* The table's callings, as bits, of which a folded word may end in what somebody is called. */
unsigned vocabulary_callings(const struct vocabulary *vocabulary, str folded);

/* The classes of a folded word; 0 for one that is not known. */
unsigned vocabulary_classes(const struct vocabulary *vocabulary, str folded);
/* Of a word that no row knows, and what its first byte may_guess: by what it begins or ends with. */
unsigned vocabulary_guess(const struct vocabulary *vocabulary, str folded, enum guessing guess);

/* So many bits are few enough to stay in the cache, as the words do not, and tell most words that no row knows. */
enum { KNOWN_BITS = 1 << 16, KNOWN_BITS_EACH = 32 };

/* A number's place among the bits: by its highest, as the lowest tell the slot. */
static inline unsigned known_bit(unsigned hash)
{
    return hash / (UINT_MAX / KNOWN_BITS + 1);
}

/*
 * The classes that the rows give a word. No processor foresees whether it is known: so what slot is read depends on it,
 * and no branch does.
 */
static inline unsigned vocabulary_row(const struct vocabulary *vocabulary, unsigned hash)
{
    unsigned bit = known_bit(hash);
    unsigned known = vocabulary->known[bit / KNOWN_BITS_EACH] >> bit % KNOWN_BITS_EACH & 1;
    unsigned wanted = vocabulary->unknown ^ ((hash ^ vocabulary->unknown) & -known);
    return hash_map_slot(&vocabulary->words, wanted)->value;
}

/* vocabulary_classes for who has the word's map_hash already. */
static inline unsigned vocabulary_look_up(const struct vocabulary *vocabulary, str folded, unsigned hash)
{
    unsigned classes = vocabulary_row(vocabulary, hash);
    if (classes || !folded.len)
        return classes;
    enum guessing guess = (enum guessing)vocabulary->may_guess[(unsigned char)folded.at[0]];
    return guess == GUESS_NEVER ? 0 : vocabulary_guess(vocabulary, folded, guess);
}

#endif
