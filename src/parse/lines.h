#ifndef NUTGRAF_PARSE_LINES_H
#define NUTGRAF_PARSE_LINES_H

/* The lines of a text file, and whether they were wrapped to a width. */
#include <nutgraf/base/arena.h>

/* A line that holds something. */
struct line {
    str text;           /* without ASCII white space at both ends */
    size_t next_word;   /* width of the next line's first word; 0 before a blank line and at the end */
    size_t width;       /* in code points, indentation included; where there is a next word */
    bool before_blank;  /* the last one before a blank line */
    bool ends_sentence; /* a sentence's end, or a colon, after quotation marks and brackets are taken off */
    bool next_follows;  /* the next line begins with a lower-case letter, or one of a script without case */
};

struct line_list {
    struct line *at;
    size_t len;
    size_t cap;
    bool cut; /* there are more than CEILING_TEXT_LINES */
};

/* The lines that are not blank. `text` is clean UTF-8 with "\n" for line breaks. */
struct line_list lines_of(struct arena *arena, str text);

/* Fewer lines than these say nothing on their own: the whole file decides. */
#define WRAPPING_LINES_MIN 4

struct wrapping {
    size_t width; /* the column; 0: not wrapped, each line is a paragraph */
};

struct wrapping wrapping_of(const struct line *lines, size_t count);

/* Nearly all of the lines that another follows reach the column. */
bool lines_fill(const struct line *lines, size_t count, struct wrapping wrapping);

/* True when the line and the next one are one paragraph. */
bool line_continues(const struct line *line, struct wrapping wrapping);

#endif
