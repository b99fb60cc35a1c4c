#ifndef PARSE_JSON_REPAIR_H
#define PARSE_JSON_REPAIR_H

#include <nutgraf/base/buf.h>

/*
 * JSON as strangers write it to JSON that a strict parser takes: control characters in strings are escaped, escapes
 * that are none become text, commas before an end go, and what was cut off ends after its last whole member, or inside
 * of its last text. `json` is UTF-8. In one pass, in linear time.
 */
void json_repair(str json, struct buf *out);

/* Escaping makes at most six bytes of one. */
#define JSON_REPAIR_LIMIT(length) (6 * (length) + 1024)

#endif
