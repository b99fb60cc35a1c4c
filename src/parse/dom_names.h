#ifndef PARSE_DOM_NAMES_H
#define PARSE_DOM_NAMES_H

#include <nutgraf/base/str.h>

/*
 * True for an id or a name by which an element would take the place of what a page's own scripts rely on: browsers make
 * named elements properties of the document, the window and the form ("DOM clobbering"; WHATWG HTML §3.1.6, §7.2.2.3).
 */
bool is_dom_name(str name);

#endif
