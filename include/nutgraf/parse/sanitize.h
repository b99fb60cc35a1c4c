#ifndef NUTGRAF_PARSE_SANITIZE_H
#define NUTGRAF_PARSE_SANITIZE_H

/*
 * Foreign HTML to HTML that does nothing: written by us, from an allow-list of elements and attributes. Scripts, event
 * handlers, styles, frames, forms, comments, tracking pixels, `javascript:` and `data:` never come through, whatever
 * parser reads the result.
 */
#include <nutgraf/base/arena.h>

/*
 * `base` makes relative links absolute; empty: they are left as they are. Links lose their tracking parameters. Every
 * element is ended; cleaning the result again with the same base gives the same bytes.
 */
str sanitize_html(struct arena *arena, str html, str base);

/* The text of HTML, white space folded, block elements parted by one blank line. */
str html_to_text(struct arena *arena, str html);

#endif
