#include "tags.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <nutgraf/base/buf.h>
#include <nutgraf/base/hash.h>

#define DATE_LENGTH 10 /* "2026-11-22" */
#define TAG_DIGITS  32

static bool load_authority(struct store *store, struct arena *arena, str *ret_authority, struct err *reterr)
{
    struct query query = query_start(store, "SELECT value FROM meta WHERE name = 'authority'");
    str authority = {0};
    if (query_step(&query))
        authority = take_str(&query, arena);
    if (!query_finish(&query, reterr))
        return false;
    *ret_authority = authority;
    return true;
}

/* A name that nobody owns or ever will (RFC 2606 §2), and nobody else has drawn. */
static bool random_name(struct arena *arena, str *ret_name, struct err *reterr)
{
    unsigned long long number;
    if (getentropy(&number, sizeof number) != 0)
        return err_set(reterr, EX_OSERR, "the system gives no random numbers: %s", strerror(errno));
    *ret_name = arena_printf(arena, "nutgraf-%016llx.invalid", number);
    return true;
}

bool tag_authority(struct store *store, struct arena *arena, str wanted, int64_t now, str *ret_authority,
                   struct err *reterr)
{
    str authority = {0};
    if (!load_authority(store, arena, &authority, reterr))
        return false;
    if (authority.len) {
        *ret_authority = authority;
        return true;
    }
    if (!wanted.len && !random_name(arena, &wanted, reterr))
        return false;
    str date = str_slice(when_rfc3339(arena, now), 0, DATE_LENGTH);
    authority = arena_printf(arena, "%" STR_FMT ",%" STR_FMT, STR_ARG(wanted), STR_ARG(date));
    struct query query = query_start(store, "INSERT INTO meta (name, value) VALUES ('authority', ?)");
    give_str(&query, authority);
    if (!query_run(&query, reterr))
        return false;
    *ret_authority = authority;
    return true;
}

bool store_authority(struct store *store, struct arena *arena, str wanted, int64_t now, str *ret_authority,
                     struct err *reterr)
{
    str authority = {0};
    if (!load_authority(store, arena, &authority, reterr))
        return false;
    if (!authority.len) {
        if (!transaction_begin(store, reterr))
            return false;
        bool ok = tag_authority(store, arena, wanted, now, &authority, reterr);
        if (!transaction_end(store, ok, reterr))
            return false;
    }
    *ret_authority = authority;
    return true;
}

/* Each part is hashed by itself first, so that no two rows of parts run together to the same bytes. */
str tag_uri(struct arena *arena, str authority, const char *kind, const str *parts, size_t part_count)
{
    struct buf joined = buf_with_limit(SIZE_MAX / 2);
    for (size_t i = 0; i < part_count; i++)
        buf_add(&joined, hash_sha256(arena, parts[i]));
    str digits = str_slice(hash_sha256(arena, buf_str(&joined)), 0, TAG_DIGITS);
    buf_release(&joined);
    return arena_printf(arena, "tag:%" STR_FMT ":%s/%" STR_FMT, STR_ARG(authority), kind, STR_ARG(digits));
}
