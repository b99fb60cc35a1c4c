#include "unpack.h"

/* At a time, and so what may be made in vain when the body grows too large. */
#define PIECE_BYTES 16384

#define GZIP_FIRST_BYTE 0x1f

static bool is_one_of(str coding, const char *const *names)
{
    for (; *names; names++)
        if (str_equal_ignoring_case(coding, str_from(*names)))
            return true;
    return false;
}

void unpack_expect(struct unpacker *unpacker, str codings)
{
    static const char *const plain[] = {"", "identity", NULL};
    static const char *const packed[] = {"gzip", "x-gzip", "deflate", NULL};
    while (codings.len > 0) {
        str coding = str_trim(str_cut(&codings, ','));
        if (is_one_of(coding, plain))
            continue;
        bool first = unpacker->state == UNPACK_PLAIN && is_one_of(coding, packed);
        unpacker->state = first ? UNPACK_EXPECTED : UNPACK_BROKEN;
    }
}

/*
 * Either name is given to all three forms, and their first bytes tell them apart: gzip's own (RFC 1952 §2.3.1), zlib's
 * low half byte 8 (RFC 1950 §2.2), which no block of bare deflate begins with (RFC 1951 §3.2.3).
 */
static bool begin(struct unpacker *unpacker, unsigned char first)
{
    int window = first == GZIP_FIRST_BYTE ? MAX_WBITS + 16 : (first & 0xf) == Z_DEFLATED ? MAX_WBITS : -MAX_WBITS;
    unpacker->open = inflateInit2(&unpacker->stream, window) == Z_OK;
    return unpacker->open;
}

/* A gzip file may have another right behind it (RFC 1952 §2.2); whatever else stands there is no part of it. */
static bool goes_on(struct unpacker *unpacker)
{
    unpacker->has_last_block = false;
    return *unpacker->stream.next_in == GZIP_FIRST_BYTE && inflateReset(&unpacker->stream) == Z_OK;
}

/* In z_stream.data_type, after inflate() with Z_BLOCK. */
#define LAST_BLOCK   64
#define END_OF_BLOCK 128

/* One piece, to the end of its block at most; false when nothing more can come of it. */
static bool inflate_piece(struct unpacker *unpacker, struct buf *out)
{
    char piece[PIECE_BYTES];
    unpacker->stream.next_out = (Bytef *)piece;
    unpacker->stream.avail_out = sizeof piece;
    int result = inflate(&unpacker->stream, Z_BLOCK);
    bool ended_block = unpacker->stream.data_type & END_OF_BLOCK;
    if (ended_block && (unpacker->stream.data_type & LAST_BLOCK))
        unpacker->has_last_block = true;
    buf_add(out, (str){piece, sizeof piece - unpacker->stream.avail_out});
    if (result == Z_STREAM_END)
        unpacker->state = UNPACK_WHOLE;
    else if (result != Z_OK && result != Z_BUF_ERROR)
        unpacker->state = UNPACK_BROKEN;
    return unpacker->state == UNPACK_INSIDE && !out->full && (ended_block || unpacker->stream.avail_out == 0);
}

bool unpack_add(struct unpacker *unpacker, str bytes, struct buf *out)
{
    if (unpacker->state == UNPACK_PLAIN)
        buf_add(out, bytes);
    if (unpacker->state == UNPACK_EXPECTED && bytes.len > 0)
        unpacker->state = begin(unpacker, (unsigned char)bytes.at[0]) ? UNPACK_INSIDE : UNPACK_BROKEN;
    unpacker->stream.next_in = (const Bytef *)bytes.at;
    unpacker->stream.avail_in = (uInt)bytes.len;
    while (unpacker->stream.avail_in > 0 && !out->full) {
        if (unpacker->state == UNPACK_WHOLE && goes_on(unpacker))
            unpacker->state = UNPACK_INSIDE;
        if (unpacker->state != UNPACK_INSIDE)
            break;
        while (inflate_piece(unpacker, out))
            ;
    }
    return unpacker->state != UNPACK_BROKEN && !out->full;
}

bool unpack_breaks_off(const struct unpacker *unpacker)
{
    return unpacker->state == UNPACK_INSIDE && !unpacker->has_last_block;
}

void unpack_end(struct unpacker *unpacker)
{
    if (unpacker->open)
        (void)inflateEnd(&unpacker->stream);
    *unpacker = (struct unpacker){0};
}
