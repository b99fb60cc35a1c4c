#include <nettle/base16.h>
#include <nettle/sha2.h>
#include <nettle/version.h>

#include "library.h"

/* clang-format off */
#define FUNCTIONS(X)                                                                                                   \
    X(, void, nettle_base16_encode_update, (char *to, size_t length, const uint8_t *from), (to, length, from))         \
    X(, void, nettle_sha256_digest,                                                                                    \
      (struct sha256_ctx *context, size_t length, uint8_t *digest), (context, length, digest))                         \
    X(, void, nettle_sha256_init, (struct sha256_ctx *context), (context))                                             \
    X(, void, nettle_sha256_update,                                                                                    \
      (struct sha256_ctx *context, size_t length, const uint8_t *data), (context, length, data))
/* clang-format on */

#if NETTLE_VERSION_MAJOR < 4
#define SONAME  "libnettle.so.8"
#define PACKAGE "libnettle8"
#else
#define SONAME  "libnettle.so.9"
#define PACKAGE "libnettle9"
#endif

LIBRARY(FUNCTIONS, SONAME, PACKAGE);
LIBRARY_NOTE("identity", "tells what is the same", SONAME);

FUNCTIONS(LIBRARY_FUNCTION)
