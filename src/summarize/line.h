#ifndef SUMMARIZE_LINE_H
#define SUMMARIZE_LINE_H

/* One block of an article as a line: what its own shape and words tell, wherever it stands. */
#include <nutgraf/model/document.h>

#include "layout.h"

/* How long, in words, things are: found on real pages. */
enum {
    LINE_PROSE_MIN_WORDS = 8,   /* a line that ends like a sentence and has as many is text */
    LINE_LONG_PROSE_WORDS = 25, /* so is a longer one however it ends */
    LINE_DECK_MAX_WORDS = 60,
    LINE_BYLINE_MAX_WORDS = 14,
    LINE_PLAIN_WORDS_MAX = 4, /* counted: a byline has fewer, and no rule asks for more */
};

struct line {
    str text;
    str folded;               /* empty for a long line */
    enum block_markup markup; /* preformatted only where it is program text */
    size_t words;             /* of a long line, more than LINE_DECK_MAX_WORDS: too many for anything but text */
    /* No capital, function word or role: what a list of names has none of. To LINE_PLAIN_WORDS_MAX, and to one where a
     * sentence is too long for a byline. */
    size_t plain_words;
    bool ends_sentence;
    bool opens_quote;
    bool timed; /* it is a time of day */
    int minute;
    bool known; /* kind is set */
    enum sentence_kind kind;
    const char *why;
};

struct line line_read(struct arena *arena, const struct vocabulary *words, const struct block *block);

void line_settle(struct line *line, enum sentence_kind kind, const char *why);
/* Settles it, where its words alone tell what it is. What a byline or a date says is put into the layout. */
void line_settle_alone(struct furniture *furniture, struct line *line, struct layout *layout);

/* Text of the article: settled as that, or it looks like nothing else. */
bool line_is_prose(const struct line *line);
/* It ends in ":" or the like: the next line goes on. */
bool line_leads_on(const struct line *line);

#endif
