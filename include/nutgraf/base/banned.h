#ifndef NUTGRAF_BASE_BANNED_H
#define NUTGRAF_BASE_BANNED_H

/*
 * Calls that overrun buffers, or keep a hidden state, do not compile here. The Makefile puts this header before
 * every file of ours; the headers that declare the calls come first, since a poisoned word may not appear at all.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

/* Fortified headers make macros of these two for clang. */
#undef sprintf
#undef vsprintf

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf strtok gets
#pragma GCC poison gmtime localtime ctime asctime atoi atol atof

#endif
