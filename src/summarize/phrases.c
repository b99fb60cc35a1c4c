#include "phrases.h"

#include <limits.h>
#include <stdint.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>

struct phrase {
    str text;
    str head; /* to its first '*' */
    enum place place;
    const char *reason;
    unsigned short next; /* the next in the table that is found by the same byte; 0: none */
};

static unsigned char byte_at(str s, size_t i)
{
    return (unsigned char)s.at[i];
}

enum { KEY_BYTES = 4, BORDER_BYTES = 3 };

/* A number below PHRASE_KEYS, spread well (Knuth's multiplicative hashing). */
static size_t key_of(uint32_t bytes)
{
    return bytes * 2654435769u >> 22;
}

static size_t key_at(str s, size_t i)
{
    uint32_t bytes;
    memcpy(&bytes, s.at + i, sizeof bytes);
    return key_of(bytes);
}

static size_t key_of_start(str s)
{
    uint32_t bytes = byte_at(s, 0);
    for (size_t i = 1; i < BORDER_BYTES && i < s.len; i++)
        bytes |= (uint32_t)byte_at(s, i) << i * CHAR_BIT;
    return key_of(bytes);
}

static size_t key_of_end(str s)
{
    return key_of_start(str_slice(s, s.len > BORDER_BYTES ? s.len - BORDER_BYTES : 0, s.len));
}

/* ---- tables */

static void chain(unsigned short *first, struct phrase *phrase, size_t number)
{
    phrase->next = *first;
    *first = (unsigned short)number;
}

static void index_inside(struct phrases *phrases, struct phrase *phrase, size_t number)
{
    size_t last = phrases->shortest - KEY_BYTES;
    chain(&phrases->inside[key_at(phrase->text, last)], phrase, number);
    for (size_t at = 0; at <= last; at++) {
        unsigned char *skip = &phrases->skip[key_at(phrase->text, at)];
        *skip = last - at < *skip ? (unsigned char)(last - at) : *skip;
    }
}

static void index_phrase(struct phrases *phrases, size_t i)
{
    struct phrase *phrase = &phrases->all[i];
    if (phrase->place == END)
        chain(&phrases->by_last[key_of_end(phrase->text)], phrase, i + 1);
    else if (phrase->place == ANYWHERE)
        index_inside(phrases, phrase, i + 1);
    else
        chain(&phrases->by_first[key_of_start(phrase->text)], phrase, i + 1);
}

static size_t shortest_inside(const struct phrases *phrases)
{
    size_t shortest = 0;
    for (size_t i = 0; i < phrases->count; i++) {
        size_t len = phrases->all[i].place == ANYWHERE ? phrases->all[i].head.len : 0;
        shortest = len && (!shortest || len < shortest) ? len : shortest;
    }
    return shortest;
}

const struct phrases *phrases_of(struct arena *arena, const struct phrase_row *rows, size_t count)
{
    VEC(struct phrase) all = {0};
    for (size_t i = 0; i < count; i++) {
        str rest = str_from(rows[i].phrases);
        while (rest.len) {
            str phrase = str_cut(&rest, '|');
            str text = utf8_is_ascii(phrase) ? phrase : text_fold(arena, phrase);
            str head = str_slice(text, 0, str_find_char(text, '*'));
            if (text.len)
                *vec_push(arena, &all) = (struct phrase){text, head, rows[i].place, rows[i].reason, 0};
        }
    }
    struct phrases *phrases = arena_new(arena, struct phrases);
    phrases->all = all.at;
    phrases->count = all.len;
    phrases->shortest = shortest_inside(phrases);
    if (phrases->shortest)
        memset(phrases->skip, (int)phrases->shortest - KEY_BYTES + 1, sizeof phrases->skip);
    for (size_t i = all.len; i > 0; i--) /* so that a chain begins with the table's first */
        index_phrase(phrases, i - 1);
    return phrases;
}

/* ---- lines */

/* The parts stand in the line, one after another. */
static bool holds_parts(str line, str parts)
{
    while (parts.len) {
        str part = str_cut(&parts, '*');
        size_t at = str_find(line, part);
        if (at == STR_NONE)
            return false;
        line = str_slice(line, at + part.len, line.len);
    }
    return true;
}

static bool begins_with(str line, const struct phrase *phrase)
{
    return str_starts(line, phrase->head) && holds_parts(str_slice(line, phrase->head.len, line.len),
                                                         str_slice(phrase->text, phrase->head.len, phrase->text.len));
}

static bool stands(const struct phrase *phrase, str line, bool ends_sentence)
{
    switch (phrase->place) {
    case WHOLE:
        return str_equal(line, phrase->text);
    case OPENING:
        return !ends_sentence && str_starts(line, phrase->text);
    case END:
        return str_ends(line, phrase->text);
    case START:
    case ANYWHERE:
        return begins_with(line, phrase);
    }
    return false;
}

/* The first of a chain that stands there and comes before `best` in the table; `best` when none does. */
static size_t first_standing(const struct phrases *phrases, size_t number, str line, bool ends_sentence, size_t best)
{
    for (; number && number < best; number = phrases->all[number - 1].next)
        if (stands(&phrases->all[number - 1], line, ends_sentence))
            return number;
    return best;
}

static size_t first_inside(const struct phrases *phrases, str line, size_t best)
{
    size_t last = phrases->shortest - KEY_BYTES;
    for (size_t i = 0; i + phrases->shortest <= line.len;) {
        size_t key = key_at(line, i + last);
        size_t skip = phrases->skip[key];
        if (skip == 0)
            best = first_standing(phrases, phrases->inside[key], str_slice(line, i, line.len), false, best);
        i += skip + (skip == 0);
    }
    return best;
}

struct phrase_match phrases_match(const struct phrases *phrases, str folded, bool ends_sentence)
{
    if (!folded.len)
        return (struct phrase_match){0};
    size_t none = phrases->count + 1;
    size_t best = none;
    unsigned first = phrases->by_first[key_of_start(folded)], last = phrases->by_last[key_of_end(folded)];
    if (first)
        best = first_standing(phrases, first, folded, ends_sentence, best);
    if (last)
        best = first_standing(phrases, last, folded, ends_sentence, best);
    if (phrases->shortest)
        best = first_inside(phrases, folded, best);
    if (best == none)
        return (struct phrase_match){0};
    return (struct phrase_match){phrases->all[best - 1].reason, phrases->all[best - 1].text.len};
}
