#ifndef NUTGRAF_TEXT_SCRUB_H
#define NUTGRAF_TEXT_SCRUB_H

/* The last pass of charset.h: what may not stand in a text is taken out of it. */
#include <nutgraf/base/arena.h>

struct utf8_count {
    size_t sequences; /* well-formed ones of two bytes and more, encoded surrogates too */
    size_t malformed; /* runs of bytes that belong to none */
    size_t clean;     /* bytes at the start that text_scrub leaves as they are: in nearly every text all */
};

struct utf8_count utf8_examine(str bytes);

/*
 * UTF-8, malformed or not, without the characters that charset.h names; a run of malformed bytes becomes one U+FFFD,
 * an encoded surrogate nothing; `utf8` itself where all of it is clean. `count` is utf8_examine's. *ret_controls: how
 * many control characters went.
 */
str text_scrub(struct arena *arena, str utf8, struct utf8_count count, size_t *ret_controls);

#endif
