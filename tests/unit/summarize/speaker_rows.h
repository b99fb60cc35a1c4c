#ifndef TEST_SUMMARIZE_SPEAKER_ROWS_H
#define TEST_SUMMARIZE_SPEAKER_ROWS_H

/* Rows of an article and its quotes, each with its speaker. */
#include <nutgraf/base/buf.h>

#include "fixture.h"

struct row {
    const char *text;
    const char *want; /* a line a quote: by check_rows "speaker: quote", with "?" for a speaker who stays unknown */
};

/* Writes what a test wants to know of a quote, or nothing. */
typedef void tell_quote(struct buf *got, const struct quote *quote);

static inline void check_quotes(const struct row *rows, size_t count, tell_quote *tell)
{
    struct fixture fixture;
    size_t wrong = 0;
    fixture_open(&fixture);
    for (size_t i = 0; i < count; i++) {
        const struct summary *summary = fixture_summarize(&fixture, rows[i].text);
        struct buf got = buf_with_limit(100000);
        for (size_t q = 0; q < summary->quote_count; q++)
            tell(&got, &summary->quotes[q]);
        if (!str_equal(buf_str(&got), str_from(rows[i].want))) {
            print_error("%s\n got  %" STR_FMT " want %s\n", rows[i].text, STR_ARG(buf_str(&got)), rows[i].want);
            wrong++;
        }
        buf_release(&got);
    }
    assert_int_equal(wrong, 0);
    fixture_close(&fixture);
}

static inline void tell_speaker(struct buf *got, const struct quote *quote)
{
    buf_addf(got, "%" STR_FMT ": %" STR_FMT "\n", STR_ARG(quote->speaker.len ? quote->speaker : STR("?")),
             STR_ARG(quote->text));
    assert_true(quote->speaker.len > 0 || quote->confidence == 0);
}

static inline void check_rows(const struct row *rows, size_t count)
{
    check_quotes(rows, count, tell_speaker);
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
        summarize(fixture.summarizer, &fixture.arena, &fixture.article,
                  &(struct summary_settings){.sentences = 3, .quotes = 3}, &summary);
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
