#ifndef TESTS_PUBLISH_SAMPLE_H
#define TESTS_PUBLISH_SAMPLE_H

/* Editions for the tests of every format. */
#include <nutgraf/base/when.h>
#include <nutgraf/publish/publish.h>

#include "../check.h"

/* STR, where an initialiser must be constant. */
#define S(literal)                                                                                                     \
    {                                                                                                                  \
        "" literal, sizeof(literal) - 1                                                                                \
    }

/* Every string that an edition can hold, in one entry. */
struct sample {
    struct article article;
    struct lead_sentence lead[2];
    struct quote quotes[1];
    struct sentence sentences[1];
    struct summary summary;
    struct entry entry;
    struct edition edition;
    str category;
    str reason;
};

static const struct publish_options PLAIN = {0};
static const struct publish_options EVERYTHING = {.full = true, .explain = true, .all_quotes = true};

/* All that an entry and its edition say is `s`; no date is known. */
static inline const struct edition *sample_fill(struct sample *sample, str s)
{
    sample->category = sample->reason = s;
    sample->article = (struct article){.path = s, .url = s, .title = s, .site = s, .author = s, .language = s};
    sample->lead[0] = (struct lead_sentence){.text = s, .opens_paragraph = true};
    sample->lead[1] = sample->lead[0];
    sample->quotes[0] = (struct quote){.text = s,
                                       .speaker = s,
                                       .role = s,
                                       .mention = s,
                                       .cue = s,
                                       .key = true,
                                       .start = NOT_IN_TEXT,
                                       .end = NOT_IN_TEXT,
                                       .why = {&sample->reason, 1}};
    sample->sentences[0] =
        (struct sentence){.text = s, .start = NOT_IN_TEXT, .end = NOT_IN_TEXT, .why = {&sample->reason, 1}};
    sample->summary = (struct summary){.title = s,
                                       .author = s,
                                       .language = s,
                                       .published = WHEN_NONE,
                                       .lead = sample->lead,
                                       .lead_count = 2,
                                       .quotes = sample->quotes,
                                       .quote_count = 1,
                                       .sentences = sample->sentences,
                                       .sentence_count = 1,
                                       .text = s};
    sample->entry = (struct entry){.article = &sample->article,
                                   .summary = &sample->summary,
                                   .id = s,
                                   .link = s,
                                   .source = s,
                                   .source_id = s,
                                   .categories = &sample->category,
                                   .category_count = 1,
                                   .first_seen = WHEN_NONE,
                                   .updated = WHEN_NONE};
    sample->edition = (struct edition){.title = s,
                                       .subtitle = s,
                                       .id = s,
                                       .url = s,
                                       .link = s,
                                       .author = s,
                                       .updated = WHEN_NONE,
                                       .entries = &sample->entry,
                                       .entry_count = 1};
    return &sample->edition;
}

/* What strangers write: markup, controls, escapes, a bidirectional override, noncharacters, surrogates, broken UTF-8.
 */
#define HOSTILE                                                                                                        \
    STR("# <script>alert(1)</script> ]]> <!-- &amp; &nbsp; *a* _b_ `c` [d](e) ~~f~~ | \\ \x1b[31m\x07\x7f\xc2\x9b"     \
        "1m \xe2\x80\xae\xf0\x9f\x99\x82\xe2\x80\xac \xef\xbf\xbe \xed\xa0\x80 \xff\xc3 \r\n\t1. end\\")

static inline const struct edition *sample_hostile(struct sample *sample)
{
    sample_fill(sample, HOSTILE);
    sample->entry.link = STR("javascript:alert(1)");
    sample->edition.url = STR("https://example.org/a b\"<>\x01?q=%zz&copy;=(1)#x#y");
    return &sample->edition;
}

/* An edition whose strings are all empty. */
static inline const struct edition *sample_bare(struct sample *sample)
{
    return sample_fill(sample, (str){0});
}

#define TREATY_TEXT                                                                                                    \
    "Ministers signed the water treaty on Friday. It ends forty years of dispute.\n\nThe rivers stay shared.\n\n"      \
    "\"We did it,\" said Ana Lima. \"It was long.\n\n\"It was worth it.\" Critics saw \"a paper tiger\"."

static inline const struct edition *sample_ordinary(void)
{
    static const struct article TREATY = {.url = S("https://example.com/news/treaty?id=1&x=2"),
                                          .site = S("Example News")};
    static const struct article BRIDGE = {.path = S("/news/brücke.txt")};
    static const str REASONS[] = {S("opens the body"), S("holds a name")};
    static const str CATEGORIES[] = {S("world"), S("Überblick")};
    static const struct lead_sentence TREATY_LEAD[] = {
        {S("Ministers signed the water treaty on Friday."), true},
        {S("It ends forty years of dispute."), false},
        {S("The rivers stay shared."), true},
    };
    static const struct lead_sentence BRIDGE_LEAD[] = {{S("Die Brücke bleibt gesperrt."), true}};
    static const struct quote QUOTES[] = {
        {.text = S("We did it,"),
         .speaker = S("Ana Lima"),
         .role = S("chief negotiator"),
         .mention = S("Ana Lima"),
         .cue = S("said"),
         .confidence = 0.9678,
         .score = 3,
         .key = true,
         .start = 104,
         .end = 114,
         .why = {REASONS, 2}},
        {.text = S("It was long.\n\n\"It was worth it."),
         .speaker = S("Ana Lima"),
         .key = true,
         .start = 132,
         .end = 163},
        {.text = S("a paper tiger"), .partial = true, .start = 178, .end = 191},
    };
    static const struct sentence SENTENCES[] = {
        {S("Treaty signed"), NOT_IN_TEXT, NOT_IN_TEXT, KIND_HEADLINE, 0, {NULL, 0}},
        {S("Ministers signed the water treaty on Friday."), 0, 44, KIND_BODY, 1.005, {REASONS, 2}},
        {S("Share this"), NOT_IN_TEXT, NOT_IN_TEXT, KIND_FURNITURE, -0.25, {REASONS, 1}},
    };
    static const struct summary TREATY_SUMMARY = {
        .title = S("Treaty signed"),
        .author = S("Jane Doe"),
        .language = S("en"),
        .published = 1760682600,
        .words = 37,
        .lead = TREATY_LEAD,
        .lead_count = 3,
        .quotes = QUOTES,
        .quote_count = 3,
        .sentences = SENTENCES,
        .sentence_count = 3,
        .text = S(TREATY_TEXT),
    };
    static const struct summary BRIDGE_SUMMARY = {
        .title = S("Die Brücke bleibt"),
        .title_from = TITLE_DERIVED,
        .language = S("de-at"),
        .published = WHEN_NONE,
        .words = 4,
        .lead = BRIDGE_LEAD,
        .lead_count = 1,
        .text = S("Die Brücke bleibt gesperrt."),
    };
    static const struct entry ENTRIES[] = {
        {.article = &TREATY,
         .summary = &TREATY_SUMMARY,
         .id = S("tag:example.org,2025:treaty"),
         .link = S("https://example.com/news/treaty?id=1&x=2"),
         .source = S("World news"),
         .source_id = S("tag:example.org,2025:source:world"),
         .categories = CATEGORIES,
         .category_count = 2,
         .first_seen = 1760690000,
         .updated = 1760700000},
        {.article = &BRIDGE,
         .summary = &BRIDGE_SUMMARY,
         .id = S("tag:example.org,2025:bridge"),
         .link = S("file:///news/br%C3%BCcke.txt"),
         .source = S("Inbox"),
         .source_id = S("tag:example.org,2025:source:inbox"),
         .first_seen = 1760680000,
         .updated = 1760680000},
    };
    static const struct edition EDITION = {.title = S("Morning"),
                                           .subtitle = S("What came in"),
                                           .id = S("tag:example.org,2025:feed:morning"),
                                           .url = S("https://example.org/morning.atom"),
                                           .link = S("https://example.org/"),
                                           .author = S("The desk"),
                                           .updated = 1760700000,
                                           .entries = ENTRIES,
                                           .entry_count = 2};
    return &EDITION;
}

/*
 * Runs `check` with strings that hold every byte, alone and between letters, then strings of bytes that a linear
 * congruential generator makes up: the same in every run.
 */
static inline void sample_every_byte(void (*check)(str s))
{
    for (int byte = 1; byte <= 255; byte++) {
        char text[] = {'a', (char)byte, 'b', ' ', (char)byte};
        check((str){text, sizeof text});
        check((str){text + 4, 1});
    }
    unsigned long long state = 1;
    for (int round = 0; round < 300; round++) {
        char text[48];
        for (size_t i = 0; i < sizeof text; i++) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            text[i] = (char)(state >> 56);
        }
        check((str){text, sizeof text});
    }
}

/* What a format makes of an edition, twice, which must be the same; the caller releases it. */
static inline struct buf sample_publish(const char *format, const struct edition *edition,
                                        const struct publish_options *options)
{
    struct buf once = buf_with_limit((size_t)1 << 20);
    struct buf twice = buf_with_limit((size_t)1 << 20);
    format_find(str_from(format))->write(&once, edition, options);
    format_find(str_from(format))->write(&twice, edition, options);
    assert_false(once.full);
    assert_str(buf_str(&once), buf_str(&twice));
    buf_release(&twice);
    return once;
}

#endif
