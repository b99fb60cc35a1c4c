#include <nutgraf/loader/cld2.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(return, cld2_language, cld2_detect,                                                                              \
      (const char *text, int size, bool is_plain_text, cld2_language three[3], int percent[3], int *bytes,             \
       bool *reliable),                                                                                                \
      (text, size, is_plain_text, three, percent, bytes, reliable))                                                    \
    X(return, const char *, cld2_code, (cld2_language language), (language))                                           \
    X(return, cld2_language, cld2_language_named, (const char *code), (code))                                          \
    X(return, bool, cld2_easily_confused, (cld2_language a, cld2_language b), (a, b))
/* clang-format on */

LIBRARY(FUNCTIONS, "libcld2.so.0", "libcld2-0");
LIBRARY_NOTE("languages", "tells which language a text is in", "libcld2.so.0");

FUNCTIONS(LIBRARY_FUNCTION)
