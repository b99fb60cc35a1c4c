#ifndef NUTGRAF_SRC_BASE_SHA256_H
#define NUTGRAF_SRC_BASE_SHA256_H

/* SHA-256's own work (FIPS 180-4 §6.2.2), block by block. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SHA256_BLOCK  ((size_t)64)
#define SHA256_ROUNDS ((size_t)64)

extern const uint32_t sha256_constants[SHA256_ROUNDS];

/* Takes in so many blocks, which follow each other. */
void sha256_absorb(uint32_t state[8], const unsigned char *blocks, size_t count);

/* The same by the processor's own instructions, six times as fast: only where it has them. */
bool sha256_has_instructions(void);
void sha256_absorb_by_instructions(uint32_t state[8], const unsigned char *blocks, size_t count);

#endif
