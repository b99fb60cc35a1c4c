#ifndef TEST_SUMMARIZE_FIXTURE_H
#define TEST_SUMMARIZE_FIXTURE_H

/* An article written in the test, and its summary. */
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

/* What the fixture held before is gone. */
static inline const struct summary *fixture_summarize(struct fixture *fixture, const char *text)
{
    struct err err;
    arena_release(&fixture->arena);
    bool parsed = parse_text(&fixture->arena, STR("test.txt"), str_from(text), &fixture->article, &err);
    assert_true(parsed);
    summarize(fixture->summarizer, &fixture->arena, &fixture->article,
              &(struct summary_settings){.sentences = 3, .quotes = 3}, &fixture->summary);
    return &fixture->summary;
}

#endif
