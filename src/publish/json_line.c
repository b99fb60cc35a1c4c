#include "json_line.h"

#include "plain.h"

/* Digits enough that hundredths are written as they are read: 0.97, not 0.96999999999999997. */
#define DUMP_FLAGS (JSON_COMPACT | JSON_REAL_PRECISION(15))

void json_add(struct json_line *line, json_t *object, const char *key, json_t *value)
{
    line->failed |= json_object_set_new(object, key, value) != 0;
}

void json_append(struct json_line *line, json_t *array, json_t *value)
{
    line->failed |= json_array_append_new(array, value) != 0;
}

json_t *json_text(struct json_line *line, str s)
{
    str clean = plain_text(line->arena, s);
    return json_stringn(clean.at, clean.len);
}

json_t *json_text_or_null(struct json_line *line, str s)
{
    return s.len ? json_text(line, s) : json_null();
}

static int add_to_buf(const char *bytes, size_t len, void *out)
{
    buf_add(out, (str){bytes, len});
    return 0;
}

void json_line_write(struct buf *out, struct json_line *line, json_t *object)
{
    line->failed |= json_dump_callback(object, add_to_buf, out, DUMP_FLAGS) != 0;
    json_decref(object);
    buf_add_char(out, '\n');
    out->full |= line->failed;
}
