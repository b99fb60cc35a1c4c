/* Any bytes as a list of subscriptions: nothing crashes, and what we write of it reads back as the same list. */
#include <stdint.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/parse/opml.h>
#include <nutgraf/publish/publish.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool kept)
{
    if (!kept)
        abort();
}

static void same_again(struct arena *arena, const struct source_list *list)
{
    struct buf written = buf_with_limit(CEILING_OUTPUT_BYTES);
    struct source_list again;
    struct err err;
    publish_opml(&written, list->at, list->len, STR("list"), 0);
    must(parse_opml(arena, STR("again"), buf_str(&written), &again, &err));
    must(again.len == list->len && !again.folded && !again.skipped);
    for (size_t i = 0; i < list->len; i++)
        must(list->at[i].name.len > 0 && list->at[i].url.len > 0);
    buf_release(&written);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct source_list list;
    struct err err;
    if (parse_opml(&arena, STR("input"), (str){(const char *)data, size}, &list, &err) && list.len)
        same_again(&arena, &list);
    arena_release(&arena);
    return 0;
}
