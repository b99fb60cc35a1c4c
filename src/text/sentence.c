#include <nutgraf/text/sentence.h>

#include <sysexits.h>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>

#include "boundary.h"

struct sentence_breaker {
    struct arena arena; /* holds the words */
    struct sentence_words words;
    UBreakIterator *iterator;
    UText text;
};

static void end_without_icu(UErrorCode status)
{
    fprintf(stderr, "nutgraf: ICU cannot find sentences: %s; expected its data files (Debian: libicu72)\n",
            u_errorName(status));
    exit(EX_SOFTWARE);
}

struct sentence_breaker *sentence_breaker_open(str language)
{
    char locale[32];
    snprintf(locale, sizeof locale, "%" STR_FMT, STR_ARG(language));
    struct arena arena = {0};
    struct sentence_breaker *breaker = arena_new(&arena, struct sentence_breaker);
    breaker->words = sentence_words_of(&arena, language);
    breaker->text = (UText)UTEXT_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    breaker->iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
    if (U_FAILURE(status))
        end_without_icu(status);
    breaker->arena = arena;
    return breaker;
}

void sentence_breaker_close(struct sentence_breaker *breaker)
{
    if (!breaker)
        return;
    ubrk_close(breaker->iterator);
    utext_close(&breaker->text);
    struct arena arena = breaker->arena; /* holds the breaker itself */
    arena_release(&arena);
}

/* ---- splitting */

struct split {
    struct arena *arena;
    const struct sentence_words *words;
    str text;
    size_t sentence; /* start of the one that is being read */
    struct span_list spans;
};

static size_t skip_space(str text, size_t position)
{
    while (position < text.len) {
        size_t after = position;
        if (!char_is_space(utf8_next(text, &after)))
            break;
        position = after;
    }
    return position;
}

static size_t skip_space_backwards(str text, size_t from, size_t position)
{
    while (position > from) {
        size_t before = position;
        if (!char_is_space(utf8_previous(text, &before)))
            break;
        position = before;
    }
    return position;
}

static void split_end(struct split *split, size_t end, size_t next)
{
    if (end > split->sentence)
        *vec_push(split->arena, &split->spans) = (struct span){split->sentence, end};
    split->sentence = next;
}

static void split_try(struct split *split, size_t position)
{
    struct boundary boundary = {
        .text = split->text,
        .sentence = split->sentence,
        .end = skip_space_backwards(split->text, split->sentence, position),
        .next = skip_space(split->text, position),
        .words = split->words,
    };
    if (boundary.end > boundary.sentence && boundary.next < split->text.len && boundary_splits(&boundary))
        split_end(split, boundary.end, boundary.next);
}

void sentence_split(struct arena *arena, struct sentence_breaker *breaker, str paragraph, struct span_list *ret_spans)
{
    struct split split = {arena, &breaker->words, paragraph, skip_space(paragraph, 0), {0}};
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&breaker->text, paragraph.len > 0 ? paragraph.at : "", (int64_t)paragraph.len, &status);
    ubrk_setUText(breaker->iterator, &breaker->text, &status);
    if (U_FAILURE(status))
        end_without_icu(status);

    for (int32_t at = ubrk_next(breaker->iterator); at != UBRK_DONE; at = ubrk_next(breaker->iterator))
        split_try(&split, (size_t)at);
    split_end(&split, skip_space_backwards(paragraph, split.sentence, paragraph.len), paragraph.len);
    *ret_spans = split.spans;
}
