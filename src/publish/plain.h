#ifndef PUBLISH_PLAIN_H
#define PUBLISH_PLAIN_H

/*
 * Strings made harmless for every format: what a source wrote goes through one of these before it is written. What
 * comes in is clean already when the rooms before did their work; this is the second net. Removed are control
 * characters (C0, DEL, C1: terminal escapes, and nothing that XML 1.0 §2.2 allows), the bidirectional embeddings,
 * overrides and isolates, and noncharacters; each malformed byte becomes U+FFFD. Results are NUL-terminated and hold
 * no NUL.
 */
#include <stdint.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/buf.h>

/* On one line: each run of ASCII white space is one space, none at the ends. */
str plain_line(struct arena *arena, str s);
void plain_add_line(struct buf *out, str s);

/* Line feeds and tabs stay; otherwise not a byte of clean text is changed. */
str plain_text(struct arena *arena, str s);

/* What plain_text does not remove. */
bool plain_keeps(uint32_t code_point);

#endif
