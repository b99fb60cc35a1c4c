/* Whatever comes in: no crash, no hang, and what goes out is whole, valid UTF-8 and one line. */
#include <assert.h>
#include <stdint.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/parse/feed.h>
#include <nutgraf/publish/publish.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct err err;
    struct feed feed;
    struct feed_input input = {
        .name = STR("fuzz"), .bytes = {(const char *)data, size}, .url = STR("http://river.example/a/feed")};
    (void)looks_like_feed(&input);
    if (parse_feed(&arena, &input, &feed, &err)) {
        struct buf out = buf_with_limit((size_t)1 << 30);
        publish_feed_json(&out, &feed);
        assert(!out.full && utf8_valid(buf_str(&out)));
        assert(str_find_char(buf_str(&out), '\n') == out.len - 1);
        buf_release(&out);
    }
    arena_release(&arena);
    return 0;
}
