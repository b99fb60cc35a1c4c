#ifndef NUTGRAF_SRC_FETCH_UNPACK_H
#define NUTGRAF_SRC_FETCH_UNPACK_H

/*
 * Undoes what makes a body smaller on its way, gzip and deflate (RFC 9110 §8.4.1), as it comes in. libcurl can, too,
 * but takes a stream that breaks off for a whole one.
 */
#define ZLIB_CONST
#include <zlib.h>

#include <nutgraf/base/attr.h>
#include <nutgraf/base/buf.h>

/* What to ask for. */
#define UNPACK_CODINGS "gzip, deflate"

/* Zero is the valid start, of a body that is not packed. */
struct unpacker {
    enum {
        UNPACK_PLAIN,
        UNPACK_EXPECTED, /* packed, and nothing came yet */
        UNPACK_INSIDE,
        UNPACK_WHOLE,
        UNPACK_BROKEN,
    } state;
    z_stream stream;
    bool open;
    bool has_last_block;
};

/* For each Content-Encoding line, before the body. What was not asked for, or is packed twice, will be broken. */
void unpack_expect(struct unpacker *unpacker, str codings);

/* Adds to `out` what becomes of the next bytes. False when they are broken, or `out` is full. */
MUST_CHECK bool unpack_add(struct unpacker *unpacker, str bytes, struct buf *out);

/*
 * Whether the stream is not at its end when the body is. Only its checksum may be missing, as some servers have it:
 * nothing is lost then.
 */
bool unpack_breaks_off(const struct unpacker *unpacker);

/* Frees what it holds. */
void unpack_end(struct unpacker *unpacker);

#endif
