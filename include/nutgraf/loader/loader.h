#ifndef NUTGRAF_LOADER_LOADER_H
#define NUTGRAF_LOADER_LOADER_H

/*
 * libcurl and GMime, loaded when they are first needed. With all that they bring along they are 40 of the 57 libraries
 * that a program linked with them has to start with, and three quarters of that start; who summarises a file needs
 * neither.
 *
 * Here are defined, under their own names, those of their functions that the house calls: each goes on to the real one.
 * So fetch/ and digest/ are written, and checked by compiler and headers, as if they were linked as usual. A function
 * more is a line more in the library's table; one that is missing there, the linker names.
 */
#include <nutgraf/base/err.h>

/* Before the first call of a function of theirs; again costs nothing. By one thread at a time. Never unloaded. */
MUST_CHECK bool loader_curl(struct err *reterr);
MUST_CHECK bool loader_gmime(struct err *reterr);

#endif
