#ifndef NUTGRAF_PARSE_PAGE_RUN_WRITER_H
#define NUTGRAF_PARSE_PAGE_RUN_WRITER_H

/* The text between two block borders, character by character, to runs: for page_tree_add_runs alone. */
#include "page_tree.h"

struct run_writer {
    struct arena *arena;
    struct page_tree *tree;
    char *out;
    size_t len;
    size_t start;   /* of the run being written */
    size_t line;    /* where its line starts, lines being what breaks part */
    struct run run; /* what is known of it */
    bool space;     /* before the next character */
    unsigned breaks;
    size_t links;  /* open around */
    size_t strong; /* likewise, elements that make text stand out */
    bool plain;    /* something in the line does not stand out */
    struct run before_line;
    bool after_strong_line; /* a break came, and no word since */
};

/* Words in element `node`; preformatted ones have their paragraphs between empty lines. */
void run_writer_text(struct run_writer *writer, str text, bool preformatted, size_t node);

/* A line ends, and where it is the second break or a paragraph's end, the run. */
void run_writer_break(struct run_writer *writer);

/* The run ends, if there is anything in it. */
void run_writer_end(struct run_writer *writer);

#endif
