#ifndef NUTGRAF_STORE_TAGS_H
#define NUTGRAF_STORE_TAGS_H

/*
 * Permanent names: tag: URIs (RFC 4151) for sources and articles. Derived once, when the thing is first stored, and
 * kept: what it was derived from may change afterwards.
 */
#include "database.h"

/* The authority; one that is not chosen yet is chosen now, as store_authority says. For inside a transaction. */
MUST_CHECK bool tag_authority(struct store *store, struct arena *arena, str wanted, int64_t now, str *ret_authority,
                              struct err *reterr);

/* "tag:AUTHORITY:KIND/<32 hexadecimal digits of what the parts are>". */
str tag_uri(struct arena *arena, str authority, const char *kind, const str *parts, size_t part_count);

#endif
