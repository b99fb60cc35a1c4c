#ifndef NUTGRAF_MODEL_SUMMARY_H
#define NUTGRAF_MODEL_SUMMARY_H

/*
 * What summarize/ found in an article. Every text is verbatim: a part of `text`, which is a part of what was read.
 * What was not found is the empty slice, or WHEN_NONE; nothing is made up.
 */
#include <stdbool.h>
#include <stdint.h>

#include <nutgraf/base/str.h>
#include <nutgraf/base/utf8.h>

/* Where the title comes from. */
enum title_origin {
    TITLE_HEADLINE, /* the article bears it */
    TITLE_DERIVED,  /* the first lead sentence, cut at a word: Atom demands a title (RFC 4287 §4.1.2) */
};

/* What a piece of the article is. Only heading, deck and body stand in summary.text; body leads, and a
 * deck that its page marks as one, or where no body is. */
enum sentence_kind {
    KIND_HEADLINE,
    KIND_DECK,    /* the line or two under the headline that sum the story up */
    KIND_CAPTION, /* says what a picture shows, or who took it */
    KIND_BYLINE,  /* who wrote it, where and when: "By Jane Doe", "WASHINGTON (AP) —", "17 October 2025" */
    KIND_HEADING, /* a section's heading inside the article */
    KIND_BODY,
    KIND_FURNITURE, /* the page's own words: share bars, reading time, newsletter plugs, related links */
    KIND_COUNT,
};

/* "Not in summary.text", for start and end. */
#define NOT_IN_TEXT ((size_t)-1)

/* Why a sentence is what it is, where anybody asks: short words for --explain, such as "ends like a photo credit". */
struct reasons {
    const str *at;
    size_t count;
};

struct sentence {
    str text;
    size_t start; /* byte offsets into summary.text, end exclusive; NOT_IN_TEXT for what is left out of it */
    size_t end;
    enum sentence_kind kind;
    double score; /* for the lead: higher leads earlier; 0 for what cannot lead */
    struct reasons why;
};

struct lead_sentence {
    str text;
    bool opens_paragraph; /* false when it follows the lead sentence before it in the same paragraph */
};

struct quote {
    str text;          /* between the marks, without them; equals summary.text[start, end) */
    str speaker;       /* the fullest name the article gives that person; "a spokesman" as it stands; empty: unknown */
    str role;          /* "Russian presidential aide" */
    str mention;       /* the words beside the quote that name the speaker: "Ushakov", "he", "a spokesman" */
    str cue;           /* the word that says it is speech: "said", "wrote", "according to" */
    double confidence; /* of the speaker, 0 to 1: of those at 0.9 nine in ten are right; 0 without a speaker */
    double score;      /* as a key quote: higher is better */
    bool partial;      /* a fragment inside somebody else's sentence: “great progress” */
    bool key;          /* one of the few to show */
    size_t start;      /* byte offsets into summary.text, end exclusive */
    size_t end;
    struct reasons why;
};

struct summary {
    str title;
    enum title_origin title_from;
    str author;        /* article.author, else the byline's */
    str language;      /* article.language, unless the text is in another for sure; else detected */
    int64_t published; /* article.published, else the article's own date line */
    size_t words;      /* of text */

    const struct lead_sentence *lead; /* in the article's order */
    size_t lead_count;
    const struct quote *quotes; /* all of them, in the article's order */
    size_t quote_count;
    const struct sentence *sentences; /* everything that was read, in the article's order, where anybody asks why */
    size_t sentence_count;

    str text; /* the cleaned article: headings, deck and body, paragraphs separated by one blank line */
};

/* Where the lead goes on under its title: a title that is the whole first lead sentence is not said twice. */
static inline size_t summary_lead_under_title(const struct summary *summary)
{
    return summary->title_from == TITLE_DERIVED && summary->lead_count &&
           str_equal(summary->title, summary->lead[0].text);
}

/* What stands between a sentence and the next of its paragraph: nothing behind a full stop of Chinese or Japanese. */
static inline const char *summary_space_after(str sentence)
{
    size_t end = sentence.len;
    uint32_t last = end ? utf8_previous(sentence, &end) : 0;
    return (last >= 0x3000 && last <= 0x303F) || (last >= 0xFF00 && last <= 0xFF60) ? "" : " ";
}

#endif
