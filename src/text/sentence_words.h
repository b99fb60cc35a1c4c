#ifndef NUTGRAF_TEXT_SENTENCE_WORDS_H
#define NUTGRAF_TEXT_SENTENCE_WORDS_H

/* What single words say of a sentence's end, by language. */
#include <nutgraf/base/arena.h>
#include <nutgraf/base/hash_map.h>

enum word_kind {
    WORD_OTHER, /* as hash_map has it of what is not there */

    /* Abbreviations, by what a full stop after them means. */
    ABBREVIATION_INNER,  /* never the end: "Dr. Li", "e.g. trams", "vs. Leeds" */
    ABBREVIATION_NUMBER, /* not the end before a number: "No. 5" (but "No. We won't.") */
    ABBREVIATION_OPEN,   /* the next word decides: "in the U.S. The", "the U.S. Senate" */
    ABBREVIATION_TIME,   /* the end before a capital, mostly: "until 6 p.m. Trains ran late." */
    ABBREVIATION_UNIT,   /* behind a number likewise, else never: "в 2027 г. Движение", "в г. Омске" */
    ABBREVIATION_ENDING, /* as ABBREVIATION_NUMBER, at the end of a word: "Hauptstr. 5" */

    /* Other words, as they are written. */
    WORD_OPENER,      /* often begins a sentence, and is no name: "The", "He", "However" */
    WORD_PREPOSITION, /* one of those that stands before a date: "В 2027 г. Москва" */
    WORD_AFTER_TIME,  /* goes with the hour before it: "6 p.m. EST" */
    WORD_SPEECH,      /* "said": after a quotation and a name, the sentence goes on */
};

struct sentence_words {
    struct hash_map abbreviations; /* lower case, without the last full stop, to enum word_kind */
    size_t longest;                /* bytes of the longest of them */
    struct hash_map others;
    str ending;               /* the ABBREVIATION_ENDING; may be empty */
    bool ordinals_have_stops; /* "am 3. Oktober" */
    bool semicolon_asks;      /* Greek: "Πού πας;" */
};

/* The words of a language ("de", "en-us"; English for an empty tag), and those that all languages share. */
struct sentence_words sentence_words_of(struct arena *arena, str language);

#endif
