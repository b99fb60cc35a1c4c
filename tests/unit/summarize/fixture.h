#ifndef TEST_SUMMARIZE_FIXTURE_H
#define TEST_SUMMARIZE_FIXTURE_H

/* An article written in the test, and its summary. */
#include <nutgraf/parse/page.h>
#include <nutgraf/parse/text.h>
#include <nutgraf/summarize/summarize.h>

struct fixture {
    struct summarizer *summarizer;
    struct arena arena;
    struct article article;
    struct summary summary;
};

static inline void fixture_open(struct fixture *fixture)
{
    *fixture = (struct fixture){.summarizer = summarizer_open()};
}

static inline void fixture_close(struct fixture *fixture)
{
    arena_release(&fixture->arena);
    summarizer_close(fixture->summarizer);
}

/* What begins with '<' is a page, anything else plain text. */
static inline void fixture_parse(struct fixture *fixture, str bytes)
{
    struct err err;
    struct page page = {0};
    const struct page_input input = {.name = STR("test.html"), .bytes = bytes};
    bool is_page = bytes.len && bytes.at[0] == '<';
    bool parsed = is_page ? parse_page(&fixture->arena, &input, &page, &err)
                          : parse_text(&fixture->arena, STR("test.txt"), bytes, &fixture->article, &err);
    assert_true(parsed);
    if (is_page)
        fixture->article = page.article;
}

/* What the fixture held before is gone. */
static inline const struct summary *fixture_summarize(struct fixture *fixture, const char *text)
{
    arena_release(&fixture->arena);
    fixture_parse(fixture, str_from(text));
    summarize(fixture->summarizer, &fixture->arena, &fixture->article,
              &(struct summary_settings){.sentences = 3, .quotes = 3, .explained = true}, &fixture->summary);
    return &fixture->summary;
}

#endif
