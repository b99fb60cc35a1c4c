#ifndef NUTGRAF_SUMMARIZE_SUMMARIZE_H
#define NUTGRAF_SUMMARIZE_SUMMARIZE_H

/* The heart of the program: an article to its lead and its quotes. Pure. How it decides: CONTRIBUTING.md. */
#include <nutgraf/model/article.h>
#include <nutgraf/model/settings.h>
#include <nutgraf/model/summary.h>

/* Part of every summary's print: raise it when the same article would be summarised otherwise. */
#define SUMMARIZER_VERSION 1

/* Whole tables and ICU iterators, built once and used for many articles. */
struct summarizer;

struct summarizer *summarizer_open(void);
void summarizer_close(struct summarizer *summarizer);

/*
 * `wanted` says how many lead sentences and how many key quotes at most, and whether anybody asks why. The summary is
 * in the arena; it never fails: an article without a body gives an empty lead.
 */
void summarize(struct summarizer *summarizer, struct arena *arena, const struct article *article,
               const struct summary_settings *wanted, struct summary *ret_summary);

#endif
