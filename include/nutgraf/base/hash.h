#ifndef NUTGRAF_BASE_HASH_H
#define NUTGRAF_BASE_HASH_H

/* SHA-256 (FIPS 180-4), for what must stay the same for ever: content prints, Message-IDs. */
#include <nutgraf/base/arena.h>

/* The 64 hexadecimal digits of the bytes' SHA-256. */
str hash_sha256(struct arena *arena, str bytes);

#endif
