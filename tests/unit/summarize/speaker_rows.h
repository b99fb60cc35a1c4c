#ifndef TEST_SUMMARIZE_SPEAKER_ROWS_H
#define TEST_SUMMARIZE_SPEAKER_ROWS_H

/* Rows of an article and its quotes, each with its speaker. */
#include <nutgraf/base/buf.h>

#include "fixture.h"

struct row {
    const char *text;
    const char *want; /* "speaker: quote" a line; "?" for a speaker who stays unknown */
};

static inline void check_rows(const struct row *rows, size_t count)
{
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < count; i++) {
        const struct summary *summary = fixture_summarize(&fixture, rows[i].text);
        struct buf got = buf_with_limit(100000);
        for (size_t q = 0; q < summary->quote_count; q++) {
            const struct quote *quote = &summary->quotes[q];
            buf_add(&got, quote->speaker.len ? quote->speaker : STR("?"));
            buf_add(&got, STR(": "));
            buf_add(&got, quote->text);
            buf_add(&got, STR("\n"));
            assert_true(quote->speaker.len > 0 || quote->confidence == 0);
        }
        if (!str_equal(buf_str(&got), str_from(rows[i].want))) {
            print_error("%s\n got  %" STR_FMT " want %s\n", rows[i].text, STR_ARG(buf_str(&got)), rows[i].want);
            wrong++;
        }
        buf_release(&got);
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

/* Articles in any language. */
struct role_row {
    const char *language;
    const char *text;
    const char *want; /* "SPEAKER/ROLE" a line, one for each quote */
};

static inline void check_role_rows(const struct role_row *rows, size_t count)
{
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < count; i++) {
        struct buf got = buf_with_limit(10000);
        struct summary summary;
        fixture_summarize(&fixture, rows[i].text);
        fixture.article.language = str_from(rows[i].language);
        summarize(fixture.summarizer, &fixture.arena, &fixture.article, &(struct summary_settings){3, 3}, &summary);
        for (size_t q = 0; q < summary.quote_count; q++)
            buf_addf(&got, "%" STR_FMT "/%" STR_FMT "\n", STR_ARG(summary.quotes[q].speaker),
                     STR_ARG(summary.quotes[q].role));
        if (!str_equal(buf_str(&got), str_from(rows[i].want))) {
            print_error("%s\n got  %" STR_FMT " want %s\n", rows[i].text, STR_ARG(buf_str(&got)), rows[i].want);
            wrong++;
        }
        buf_release(&got);
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

#endif
