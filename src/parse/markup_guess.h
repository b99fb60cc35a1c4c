#ifndef NUTGRAF_PARSE_MARKUP_GUESS_H
#define NUTGRAF_PARSE_MARKUP_GUESS_H

#include <nutgraf/base/str.h>

/* True for HTML or XML, false for prose, also prose that mentions a few tags. */
bool looks_like_markup(str text);

#endif
