/* Each feed in tests/golden/parse/feed, as `nutgraf read` shows it: NAME.xml or NAME.json → NAME.want. */
#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <nutgraf/parse/feed.h>
#include <nutgraf/publish/publish.h>

#include "../check.h"
#include "../golden.h"

#define FOLDER "tests/golden/parse/feed"

static void drop_empty(json_t *value);

/* False when nothing is left of a member: absent facts fill no lines of a golden file. */
static bool says_something(json_t *member)
{
    drop_empty(member);
    return !json_is_null(member) && !(json_is_array(member) && json_array_size(member) == 0);
}

static void drop_empty(json_t *value)
{
    const char *key;
    json_t *member;
    void *next;
    size_t i;
    json_object_foreach_safe(value, next, key, member) if (!says_something(member)) json_object_del(value, key);
    json_array_foreach(value, i, member) drop_empty(member);
}

/* One fact a line, in the order in which they are written. */
static str readable(struct arena *arena, str line)
{
    json_error_t error;
    json_t *object = json_loadb(line.at, line.len, 0, &error);
    assert_non_null(object);
    drop_empty(object);
    char *text = json_dumps(object, JSON_INDENT(1));
    str copy = arena_printf(arena, "%s\n", text);
    free(text);
    json_decref(object);
    return copy;
}

static str shown(struct arena *arena, str path)
{
    struct err err;
    struct feed feed;
    struct feed_input input = {.name = path};
    struct buf out = buf_with_limit(CEILING_OUTPUT_BYTES);
    if (!file_read(arena, path, CEILING_DOCUMENT_BYTES, &input.bytes, &err) || !parse_feed(arena, &input, &feed, &err))
        fail_msg("%s", err.text);
    publish_feed_json(&out, &feed);
    assert_false(out.full);
    str line = arena_copy(arena, buf_str(&out));
    buf_release(&out);
    return line;
}

static void check_one(str path)
{
    struct arena arena = {0};
    str name = file_name(path);
    str stem = str_slice(name, 0, str_find_last_char(name, '.'));
    golden_check(arena_printf(&arena, "parse/feed/%" STR_FMT ".want", STR_ARG(stem)).at,
                 readable(&arena, shown(&arena, path)));
    arena_release(&arena);
}

static void test_golden(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct path_list paths;
    struct err err;
    size_t checked = 0;
    assert_true(file_list(&arena, STR(FOLDER), &paths, &err));
    for (size_t i = 0; i < paths.len; i++) {
        if (str_ends(paths.at[i], STR(".want")))
            continue;
        check_one(paths.at[i]);
        checked++;
    }
    assert_true(checked > 200);
    arena_release(&arena);
}

/* The contract: each key is there, whether anything is known or not. */
static void test_every_key_is_always_there(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct err err;
    struct feed feed;
    struct feed_input input = {.name = STR("x"), .bytes = STR("<rss version='2.0'><channel><item/></channel></rss>")};
    assert_true(parse_feed(&arena, &input, &feed, &err));
    struct buf out = buf_with_limit(100000);
    publish_feed_json(&out, &feed);
#define FACTS                                                                                                          \
    "\"title\":null,\"title_html\":null,\"link\":null,\"id\":null,\"subtitle\":null,\"subtitle_html\":null,"           \
    "\"updated\":null,"                                                                                                \
    "\"published\":null,\"author\":null,\"authors\":[],\"contributors\":[],\"publisher\":null,\"language\":null,"      \
    "\"rights\":null,"                                                                                                 \
    "\"rights_html\":null,"                                                                                            \
    "\"generator\":null,\"image\":null,\"links\":[],\"categories\":[],\"base\":null,"
    assert_str(buf_str(&out),
               STR("{\"wellformed\":true,\"format\":\"rss20\",\"encoding\":\"utf-8\",\"faults\":[],"
                   "\"feed\":{" FACTS "\"docs\":null,\"ttl\":null,\"update_seconds\":null,\"skip_hours\":[],"
                   "\"skip_days\":[]},\"entries\":[{" FACTS
                   "\"content\":null,\"contents\":[],\"summary\":null,\"source\":null,"
                   "\"comments\":null}]}\n"));
    buf_release(&out);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_golden),
        cmocka_unit_test(test_every_key_is_always_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
