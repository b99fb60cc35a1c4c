#ifndef PUBLISH_JSON_LINE_H
#define PUBLISH_JSON_LINE_H

/*
 * JSON (RFC 8259) on one line, written as it comes: each value with its key, which is NULL for an array's element.
 * Commas come of themselves. What does not fit sets out->full.
 */
#include <stdint.h>

#include <nutgraf/base/buf.h>

/* An object or array begins, by its '{' or '['; ends, by its '}' or ']'. */
void json_open(struct buf *out, const char *key, char bracket);
void json_close(struct buf *out, char bracket);

void json_null(struct buf *out, const char *key);
void json_boolean(struct buf *out, const char *key, bool value);
void json_integer(struct buf *out, const char *key, long long value);
/* 97 is 0.97, whatever the locale. */
void json_hundredths(struct buf *out, const char *key, long long value);

/* Made clean on the way (plain.h). */
void json_text(struct buf *out, const char *key, str s);
/* null for one that is empty. */
void json_text_or_null(struct buf *out, const char *key, str s);
/* RFC 3339; null for WHEN_NONE. */
void json_date(struct buf *out, const char *key, int64_t when);

#endif
