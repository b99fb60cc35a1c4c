#ifndef NUTGRAF_SRC_TEXT_CHARACTERS_H
#define NUTGRAF_SRC_TEXT_CHARACTERS_H

/*
 * What Unicode says of nearly all the characters in texts in Latin and Cyrillic letters: who reads these needs no ICU,
 * whose loading takes longer than an article.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    IS_LETTER = 1,
    IS_UPPER = 2,
    IS_LOWER = 4,
    IS_DIGIT = 8,
    IS_SPACE = 16,
    IS_STOP = 32,
    IS_QUOTE = 64,
    IS_INITIAL = 128, /* general category Pi */
    IS_OPENING = 256, /* Ps */
    IS_CLOSING = 512, /* Pe */
};

struct character {
    uint16_t is;            /* sum of the above */
    uint8_t sentence_break; /* USentenceBreak */
};

/* NULL where ICU is to be asked. None of those that are known is a mark that stacks on another. */
const struct character *character_find(uint32_t code_point);

/* Writes how text_fold() folds it. False where ICU is to be asked. */
enum { CHARACTER_FOLDED_MAX = 5 /* bytes */ };
bool character_fold(uint32_t code_point, char at[CHARACTER_FOLDED_MAX], size_t *ret_len);

#endif
