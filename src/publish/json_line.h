#ifndef PUBLISH_JSON_LINE_H
#define PUBLISH_JSON_LINE_H

/* One JSON object (RFC 8259) on one line. */
#include <jansson.h>

#include <nutgraf/base/arena.h>
#include <nutgraf/base/buf.h>

/* A line in the making. jansson gives NULL without memory, and takes NULL for a failure too: it is seen when added. */
struct json_line {
    struct arena *arena;
    bool failed;
};

void json_add(struct json_line *line, json_t *object, const char *key, json_t *value);
void json_append(struct json_line *line, json_t *array, json_t *value);

/* jansson refuses malformed UTF-8: what it gets is made clean (plain.h). */
json_t *json_text(struct json_line *line, str s);
json_t *json_text_or_null(struct json_line *line, str s);

/* Writes the object and a line feed, and lets go of it; sets out->full when what was written is not whole. */
void json_line_write(struct buf *out, struct json_line *line, json_t *object);

#endif
