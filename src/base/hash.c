#include <nutgraf/base/hash.h>

#include <nettle/base16.h>
#include <nettle/sha2.h>

str hash_sha256(struct arena *arena, str bytes)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, bytes.len, (const uint8_t *)bytes.at);
    sha256_digest(&context, sizeof digest, digest);

    size_t digits = BASE16_ENCODE_LENGTH(sizeof digest);
    char *hexadecimal = arena_array(arena, char, digits + 1);
    base16_encode_update(hexadecimal, sizeof digest, digest);
    return (str){hexadecimal, digits};
}
