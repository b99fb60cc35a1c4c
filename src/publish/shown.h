#ifndef PUBLISH_SHOWN_H
#define PUBLISH_SHOWN_H

/* What of an entry is shown, alike in every format. The strings are the source's: each writer makes them harmless. */
#include <nutgraf/publish/publish.h>

/* The source's name, else the publisher's. */
str shown_source(const struct entry *entry);

/* "Reuters · 2025-10-17 · Jane Doe", without what is not known. */
str shown_byline(struct arena *arena, const struct entry *entry);

/*
 * The walks below start at *position 0 and end with false. The lead's next paragraph: the sentences that stand in one
 * paragraph, joined by spaces.
 */
bool shown_lead(struct arena *arena, const struct summary *summary, size_t *position, str *ret_paragraph);

/* The next key quote; with all_quotes, the next quote. */
bool shown_quote(const struct summary *summary, const struct publish_options *options, size_t *position,
                 const struct quote **ret_quote);

/* The next paragraph of a text whose paragraphs are separated by blank lines. */
bool shown_paragraph(str text, size_t *position, str *ret_paragraph);

/* The name of a kind: "headline" … "furniture". */
const char *shown_kind(enum sentence_kind kind);

/* A score or a confidence in hundredths, rounded: printf's %f obeys the locale. 0 for what is no number. */
long long shown_hundredths(double value);

#endif
