#include <zlib.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(return, int, inflate, (z_streamp stream, int flush), (stream, flush))                                            \
    X(return, int, inflateEnd, (z_streamp stream), (stream))                                                           \
    X(return, int, inflateInit2_,                                                                                      \
      (z_streamp stream, int bits, const char *version, int size), (stream, bits, version, size))                      \
    X(return, int, inflateReset, (z_streamp stream), (stream))
/* clang-format on */

LIBRARY(FUNCTIONS, "libz.so.1", "zlib1g");
LIBRARY_NOTE("compression", "unpacks what servers send packed", "libz.so.1");

FUNCTIONS(LIBRARY_FUNCTION)
