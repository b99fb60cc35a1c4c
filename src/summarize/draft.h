#ifndef SUMMARIZE_DRAFT_H
#define SUMMARIZE_DRAFT_H

/*
 * An article while it is being summarised: the cleaned text, and over it paragraphs, sentences, tokens, quotes,
 * mentions and persons, each an array in the text's order. Others point into them by index. Each file of the room
 * fills one array and reads those before it: layout → text → tokens →
 * quotes → mentions → persons → references → speakers → lead → key_quotes.
 */
#include <nutgraf/base/number_tree.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/model/summary.h>
#include <nutgraf/text/sentence.h>

#include "layout.h"
#include "lexicon.h"

#define NONE ((size_t)-1)

/* How many tokens around a quote its speaker is looked for among: what runs on longer is no sentence of prose. */
#define TOKENS_LOOKED_AT ((size_t)250)

enum token_shape {
    SHAPE_WORD = 1,
    SHAPE_CAPITAL = 2, /* begins with an upper-case letter */
    SHAPE_UPPER = 4,   /* two letters or more, none of them lower case */
    SHAPE_NUMBER = 8,
    SHAPE_POSSESSIVE = 16, /* "’s" or "’" stood at its end and is left out of it */
    SHAPE_INITIAL = 32,    /* "J." of a name, the full stop included */
};

struct token {
    unsigned start; /* bytes in the text */
    unsigned end;
    unsigned classes; /* word_class bits; 0 for punctuation */
    unsigned word;    /* word_number of the folded word: the same for "Talks" and "talks"; 0 for punctuation */
    unsigned char shape;
    /* Of punctuation: itself where it is ASCII; '-' for every dash, '"' for every quotation mark, '.' for "…". */
    char mark;
    bool quoted; /* inside a quote's marks */
    bool ascii;  /* known to be, so that draft.lower holds it folded */
};

struct sentence_draft {
    size_t start, end;             /* bytes */
    size_t first_token, end_token; /* tokens */
    size_t paragraph;
};

struct paragraph {
    size_t start, end;
    size_t first_token, end_token;
    size_t marks;                          /* tokens that are neither words nor numbers */
    size_t first_quotation, end_quotation; /* of draft->quotation */
    size_t first_sentence, end_sentence;
    size_t piece; /* of the layout */
    enum sentence_kind kind;
    enum block_markup markup;
};

struct quote_draft {
    size_t start, end;             /* bytes between the marks */
    size_t open, close;            /* bytes: the opening mark's first, past the closing mark's last */
    size_t first_token, end_token; /* tokens between the marks */
    size_t open_token;             /* the opening mark's, where there is one */
    size_t close_token;            /* the first behind the closing mark */
    size_t words;                  /* and numbers, between the marks */
    size_t paragraph;              /* where it begins */
    size_t last_paragraph;
    bool opens_paragraph;  /* nothing stands before it there */
    bool closes_paragraph; /* nothing stands after it */
    bool repaired;         /* a mark was missing */

    size_t mention; /* who speaks: NONE when not known */
    size_t person;  /* NONE too for those who are no person */
    size_t cue;     /* token: NONE */
    double confidence;
    const char *why;
};

enum mention_kind { MENTION_NAME, MENTION_PRONOUN, MENTION_NOMINAL };

struct mention {
    unsigned first_token, end_token; /* the whole of it: "Kremlin aide Yury Ushakov", "a senior official", "he" */
    unsigned name_token;             /* where the name without its roles begins; end_token for pronouns and nominals */
    unsigned sentence;
    size_t person; /* NONE: nobody that we know by name */
    enum mention_kind kind;
    bool subject; /* stands where a sentence's or clause's subject stands */
    bool possessive;
    bool quoted;
    unsigned char standing; /* standing.h: 0 where nobody asked for it */
};

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

struct office_word {
    str folded;
    unsigned number; /* word_number */
    bool shortened;  /* "sen." */
};

/* Which words an office may hold: tells most that it does not hold, without a look at each of its own. */
#define OFFICE_BIT(number) (1U << (number) % 32)

struct person {
    str name;                         /* the fullest */
    str role;                         /* empty when none stands beside a name */
    const struct office_word *office; /* of the role, or of what someone without a name is called, */
    size_t office_words;              /* for finding "the president" again */
    unsigned office_bits; /* OFFICE_BIT of its words' numbers; all where it may be meant by words of other numbers */
    size_t name_token;    /* the first of the name's words */
    size_t name_words;
    size_t mentions;
    size_t first_mention;
    size_t namesake;  /* the person before with the same family name, or NONE */
    int male, female; /* votes */
    int human;        /* evidence that it is a person, below zero: an organisation or a place */
};

/* So many bytes behind a draft's text, and behind it in lower case, may be read, and are zero. */
enum { DRAFT_READ_BEYOND = 16 };

struct draft {
    struct arena *arena;
    const struct vocabulary *words;
    struct sentence_breaker *breaker;

    str text;
    str lower; /* the same bytes, ASCII letters in lower case */
    VEC(struct paragraph) paragraphs;
    VEC(struct sentence_draft) sentences;
    VEC(struct token) tokens;
    size_t marks;            /* tokens that are neither words nor numbers */
    VEC(unsigned) quotation; /* those of them that may be quotation marks */
    VEC(struct quote_draft) quotes;
    VEC(struct mention) mentions; /* those past sorted_mentions were found late and stand in no order */
    size_t sorted_mentions;
    VEC(struct person) persons;
    VEC(unsigned) holders;           /* of the first persons, those whose office is known: persons.h */
    struct number_tree family_names; /* words to the newest person of that name, plus one */
};

/* A number for a folded word, to compare by: never 0, and two words share one by a chance of 2^-31. */
static inline unsigned word_number(str folded)
{
    return map_hash(folded);
}

/* draft.c: the text of headings, deck and body, its paragraphs, sentences and tokens. */
void draft_build(struct draft *draft, const struct layout *layout);

/* The token's bytes; empty past the last token. */
static inline str draft_word(const struct draft *draft, size_t token)
{
    if (token >= draft->tokens.len)
        return STR("");
    const struct token *word = &draft->tokens.at[token];
    return (str){draft->text.at + word->start, word->end - word->start};
}

/* The bytes from one to another, folded (text_fold): where they are ASCII, no copy. */
str draft_folded(const struct draft *draft, size_t start, size_t end);
/* The token's bytes, folded. */
static inline str draft_folded_word(const struct draft *draft, size_t token)
{
    if (token >= draft->tokens.len)
        return STR("");
    const struct token *word = &draft->tokens.at[token];
    return word->ascii ? str_slice(draft->lower, word->start, word->end) : draft_folded(draft, word->start, word->end);
}
/* The bytes from one token's start to another's end, exclusive; empty when there are none. */
str draft_words(const struct draft *draft, size_t first_token, size_t end_token);
/* The first token that starts at or after a byte. */
size_t draft_token_at(const struct draft *draft, size_t byte);
/* The sentence that holds a token. */
size_t draft_sentence_of(const struct draft *draft, size_t token);
static inline bool draft_is(const struct draft *draft, size_t token, unsigned classes)
{
    return token < draft->tokens.len && (draft->tokens.at[token].classes & classes) != 0;
}

static inline bool draft_has_shape(const struct draft *draft, size_t token, unsigned shapes)
{
    return token < draft->tokens.len && (draft->tokens.at[token].shape & shapes) != 0;
}

/* The table's lists in which a word stands, as word_list bits; the "A." of a name stands in none. */
static inline unsigned draft_lists(const struct draft *draft, size_t token)
{
    bool word = token < draft->tokens.len && !(draft->tokens.at[token].shape & SHAPE_INITIAL);
    return word ? hash_map_get(&draft->words->lists, draft->tokens.at[token].word) : 0;
}

static inline bool draft_is_listed(const struct draft *draft, size_t token, unsigned lists)
{
    return (draft_lists(draft, token) & lists) != 0;
}

static inline bool draft_is_word(const struct draft *draft, size_t token)
{
    return draft_has_shape(draft, token, SHAPE_WORD);
}

static inline bool draft_is_capital(const struct draft *draft, size_t token)
{
    return draft_has_shape(draft, token, SHAPE_CAPITAL | SHAPE_INITIAL);
}

static inline bool draft_is_mark(const struct draft *draft, size_t token, char mark)
{
    return token < draft->tokens.len && draft->tokens.at[token].mark == mark;
}

/* The words and numbers among the tokens from one to another, exclusive. */
size_t draft_count_words(const struct draft *draft, size_t first_token, size_t end_token);

/* An item of a list: marked as one, or begun like one: "- ", "• ", "3. ", "3) ". */
bool paragraph_is_item(const struct draft *draft, size_t index);

#endif
