#include <nutgraf/text/sentence.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>

#include "boundary.h"
#include "hidden_boundary.h"
#include "list_items.h"
#include "punctuation.h"
#include "sentence_rules.h"

struct sentence_breaker {
    struct arena arena; /* holds the breaker and its words */
    struct sentence_words words;
    struct sentence_rules rules;
};

struct sentence_breaker *sentence_breaker_open(str language)
{
    struct arena arena = {0};
    struct sentence_breaker *breaker = arena_new(&arena, struct sentence_breaker);
    breaker->words = sentence_words_of(&arena, language);
    breaker->rules = sentence_rules_of(breaker->words.semicolon_asks);
    breaker->arena = arena;
    return breaker;
}

void sentence_breaker_close(struct sentence_breaker *breaker)
{
    if (!breaker)
        return;
    struct arena arena = breaker->arena;
    arena_release(&arena);
}

static struct list_items list_of(const struct sentence_breaker *breaker, str paragraph)
{
    return list_items_begin(paragraph, skip_space(paragraph, 0), breaker->words.ordinals_have_stops);
}

bool sentence_lists(const struct sentence_breaker *breaker, str paragraph)
{
    struct list_items items = list_of(breaker, paragraph);
    return list_items_next(&items) < paragraph.len;
}

/* ---- splitting */

struct split {
    struct arena *arena;
    const struct sentence_words *words;
    str text;
    size_t sentence; /* start of the one that is being read */
    size_t tried;    /* the right side of the boundary tried last */
    struct list_items items;
    size_t next_item;
    struct span_list spans;
};

static void end_sentence(struct split *split, size_t end, size_t next)
{
    if (end > split->sentence)
        *vec_push(split->arena, &split->spans) = (struct span){split->sentence, end};
    split->sentence = next;
}

/* Without a space, the rules break behind the opener: "the river.(Nobody", "the river.[4] Nobody". */
static size_t before_openers(const struct split *split, size_t position)
{
    while (position > split->sentence) {
        size_t before = position;
        uint32_t c = utf8_previous(split->text, &before);
        if (!char_is_open_bracket(c) && !char_is_open_quote(c))
            break;
        position = before;
    }
    return position;
}

/*
 * The end of the left side. A footnote's mark goes with the sentence before it, as does a closing guillemet behind a
 * space; the rules break in front of both.
 */
static size_t left_end(const struct split *split, size_t position)
{
    size_t end = skip_space_backwards(split->text, split->sentence, position);
    if (end == position && position < split->text.len)
        end = before_openers(split, position);
    end = skip_spaced_guillemet(split->text, end);
    size_t mark = skip_space(split->text, end);
    size_t after = skip_footnotes(split->text, mark);
    return after > mark ? after : end;
}

static void try_boundary(struct split *split, size_t position)
{
    if (position <= split->tried || position == split->text.len)
        return;
    struct boundary boundary = {.text = split->text, .sentence = split->sentence, .words = split->words};
    boundary.end = left_end(split, position);
    boundary.next = skip_space(split->text, boundary.end);
    split->tried = boundary.next;
    if (boundary.end > boundary.sentence && boundary.next < split->text.len && boundary_splits(&boundary))
        end_sentence(split, boundary.end, boundary.next);
}

/* Reads on from `from` to `to`, where the rules break; no full stop or ellipsis stands before `stop`. */
static void read_segment(struct split *split, size_t from, size_t stop, size_t to)
{
    for (size_t at = hidden_boundary_next(split->text, from > stop ? from : stop, to); at < to;
         at = hidden_boundary_next(split->text, at, to))
        try_boundary(split, at);
    try_boundary(split, to);
}

/* The same, with the list items that begin there. */
static void read_items(struct split *split, size_t from, size_t stop, size_t to)
{
    while (split->next_item < to) {
        read_segment(split, from, stop, split->next_item);
        end_sentence(split, skip_space_backwards(split->text, split->sentence, split->next_item), split->next_item);
        from = split->next_item;
        split->next_item = list_items_next(&split->items);
    }
    read_segment(split, from, stop, to);
}

void sentence_split(struct arena *arena, struct sentence_breaker *breaker, str paragraph, struct span_list *spans)
{
    struct split split = {.arena = arena, .words = &breaker->words, .text = paragraph, .spans = *spans};
    split.spans.len = 0;
    split.sentence = skip_space(paragraph, 0);
    split.items = list_of(breaker, paragraph);
    split.next_item = list_items_next(&split.items);

    for (size_t from = 0, stop, to; from < paragraph.len; from = to) {
        to = sentence_rules_next(&breaker->rules, paragraph, from, &stop);
        read_items(&split, from, stop, to);
    }
    end_sentence(&split, skip_space_backwards(paragraph, split.sentence, paragraph.len), paragraph.len);
    *spans = split.spans;
}
