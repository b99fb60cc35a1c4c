#ifndef PARSE_HTML_GUESS_H
#define PARSE_HTML_GUESS_H

#include <nutgraf/base/str.h>

/*
 * True for text that must have been meant as HTML: a closing tag or an entity in it, and no tag or entity that HTML
 * does not know. In doubt it is plain: what is taken for a tag is lost.
 */
bool looks_like_html(str text);

#endif
