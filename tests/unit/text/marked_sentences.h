#ifndef TEST_TEXT_MARKED_SENTENCES_H
#define TEST_TEXT_MARKED_SENTENCES_H

/* Paragraphs with their sentences marked, and whether they are split there. After cmocka.h and ../check.h. */
#include <nutgraf/base/buf.h>
#include <nutgraf/text/sentence.h>

static inline void assert_stays_whole(struct arena *arena, struct sentence_breaker *breaker, str sentence)
{
    struct span_list spans = {0};
    sentence_split(arena, breaker, sentence, &spans);
    assert_int_equal(spans.len, 1);
    assert_str(str_slice(sentence, spans.at[0].start, spans.at[0].end), sentence);
}

/*
 * A paragraph with its sentences' borders: '|' stands for the space between two, '^' for a border without one. What
 * has neither is one sentence.
 */
static inline void assert_splits_as_marked(struct sentence_breaker *breaker, const char *marked)
{
    struct arena arena = {0};
    struct buf text = buf_with_limit(10000);
    struct buf got = buf_with_limit(10000);
    for (const char *c = marked; *c; c++)
        if (*c != '^')
            buf_add_char(&text, (char)(*c == '|' ? ' ' : *c));

    struct span_list spans = {0};
    sentence_split(&arena, breaker, buf_str(&text), &spans);
    for (size_t i = 0; i < spans.len; i++) {
        if (i > 0)
            buf_add_char(&got, spans.at[i].start > spans.at[i - 1].end ? '|' : '^');
        str sentence = str_slice(buf_str(&text), spans.at[i].start, spans.at[i].end);
        buf_add(&got, sentence);
        assert_stays_whole(&arena, breaker, sentence);
    }
    assert_str(buf_str(&got), str_from(marked));
    buf_release(&text);
    buf_release(&got);
    arena_release(&arena);
}

static inline void assert_all_split_as_marked(const char *language, const char *const *rows, size_t count)
{
    struct sentence_breaker *breaker = sentence_breaker_open(str_from(language));
    for (size_t i = 0; i < count; i++)
        assert_splits_as_marked(breaker, rows[i]);
    sentence_breaker_close(breaker);
}

#endif
