/* Any bytes as a page, a fragment and XML: nothing crashes, and what the sanitiser lets through it lets through again.
 */
#include <stdint.h>

#include <nutgraf/parse/sanitize.h>

#include "../../src/parse/markup.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool kept)
{
    if (!kept)
        abort();
}

static void parse_as(struct arena *arena, str bytes,
                     bool (*parse)(struct arena *, str, str, str, struct markup_document *, struct err *))
{
    struct markup_document document;
    struct err err;
    if (parse(arena, STR("input"), bytes, STR(""), &document, &err)) {
        must(document.doc != NULL && document.encoding.len > 0);
        markup_document_free(&document);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    str bytes = {(const char *)data, size};
    str base = STR("https://example.org/a/b?c#d");

    str clean = sanitize_html(&arena, bytes, base);
    must(str_equal(sanitize_html(&arena, clean, base), clean));
    html_to_text(&arena, bytes);
    parse_as(&arena, bytes, markup_parse_html);
    parse_as(&arena, bytes, markup_parse_xml);
    arena_release(&arena);
    return 0;
}
