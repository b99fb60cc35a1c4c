#ifndef NUTGRAF_LOADER_LOADER_H
#define NUTGRAF_LOADER_LOADER_H

/*
 * The libraries, loaded when they are first needed. With all that they bring along, a program linked with them has to
 * start with 57, which takes ten times as long; who summarises a text needs none of them, or one.
 *
 * In src/loader/ are defined, a file each, under their own names, those of their functions that the house calls: each
 * goes on to the real one, and loads its library first where nobody has yet. So the rooms are written, and checked by
 * compiler and headers, as if all were linked as usual. A function more is a line more in the library's table; one that
 * is missing there, the linker names.
 */
#include <nutgraf/base/err.h>

/*
 * Where a library is missing, a call ends the program with a message. What a feed or a letter needs is asked for
 * before, so that everything else goes on. Again costs nothing.
 */
MUST_CHECK bool loader_curl(struct err *reterr);
MUST_CHECK bool loader_gmime(struct err *reterr);

#endif
