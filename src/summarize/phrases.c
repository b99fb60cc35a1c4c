#include "phrases.h"

#include <stdint.h>

#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>

struct phrase {
    str text;
    str head; /* to its first '*' */
    enum place place;
    const char *reason;
    unsigned next; /* the next in the table that is found by the same byte; 0: none */
};

static unsigned char byte_at(str s, size_t i)
{
    return (unsigned char)s.at[i];
}

enum { KEY_BYTES = 4 };

/* A number below PHRASE_KEYS for the four bytes at `i`, spread well (Knuth's multiplicative hashing). */
static size_t key_at(str s, size_t i)
{
    uint32_t bytes;
    memcpy(&bytes, s.at + i, sizeof bytes);
    return bytes * 2654435769u >> 22;
}

/* ---- tables */

static void chain(unsigned *first, struct phrase *phrase, size_t number)
{
    phrase->next = *first;
    *first = (unsigned)number;
}

static void index_phrase(struct phrases *phrases, size_t i)
{
    struct phrase *phrase = &phrases->all[i];
    if (phrase->place == END) {
        chain(&phrases->by_last[byte_at(phrase->text, phrase->text.len - 1)], phrase, i + 1);
    } else if (phrase->place == ANYWHERE) {
        chain(&phrases->inside[key_at(phrase->text, 0)], phrase, i + 1);
        phrases->looks_inside = true;
    } else {
        chain(&phrases->by_first[byte_at(phrase->text, 0)], phrase, i + 1);
    }
}

const struct phrases *phrases_of(struct arena *arena, const struct phrase_row *rows, size_t count)
{
    VEC(struct phrase) all = {0};
    for (size_t i = 0; i < count; i++) {
        str rest = str_from(rows[i].phrases);
        while (rest.len) {
            str text = text_fold(arena, str_cut(&rest, '|'));
            str head = str_slice(text, 0, str_find_char(text, '*'));
            if (text.len)
                *vec_push(arena, &all) = (struct phrase){text, head, rows[i].place, rows[i].reason, 0};
        }
    }
    struct phrases *phrases = arena_new(arena, struct phrases);
    phrases->all = all.at;
    phrases->count = all.len;
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
    size_t end = phrases->looks_inside && line.len >= KEY_BYTES ? line.len - KEY_BYTES + 1 : 0;
    for (size_t i = 0; i < end; i++) {
        size_t number = phrases->inside[key_at(line, i)];
        if (number)
            best = first_standing(phrases, number, str_slice(line, i, line.len), false, best);
    }
    return best;
}

struct phrase_match phrases_match(const struct phrases *phrases, str folded, bool ends_sentence)
{
    if (!folded.len)
        return (struct phrase_match){0};
    size_t none = phrases->count + 1;
    size_t best = first_standing(phrases, phrases->by_first[byte_at(folded, 0)], folded, ends_sentence, none);
    best = first_standing(phrases, phrases->by_last[byte_at(folded, folded.len - 1)], folded, ends_sentence, best);
    best = first_inside(phrases, folded, best);
    if (best == none)
        return (struct phrase_match){0};
    return (struct phrase_match){phrases->all[best - 1].reason, phrases->all[best - 1].text.len};
}
