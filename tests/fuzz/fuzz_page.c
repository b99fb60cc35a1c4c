/*
 * Any bytes as a page and as a fragment: what comes out keeps the promises of model/document.h. With libFuzzer:
 *     make CC=clang SAN=1 && clang -fsanitize=fuzzer,address … tests/fuzz/fuzz_page.c build/san/libnutgraf.a
 * The corpus is replayed by tests/unit/parse/test_page.c.
 */
#include <stdint.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/parse/page.h>
#include <nutgraf/text/letter_case.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* One line, white space folded, nothing at the ends, a NUL behind it. */
static bool is_block_text(str text)
{
    bool after_space = true;
    if (!text.len || text.at[text.len] || !utf8_valid(text))
        return false;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_next(text, &i);
        if (c < ' ' || (c != ' ' && char_is_space(c)) || (c == ' ' && after_space))
            return false;
        after_space = c == ' ';
    }
    return !after_space;
}

static void check_document(const struct document *document)
{
    for (size_t i = 0; i < document->block_count; i++)
        if (!is_block_text(document->blocks[i].text))
            abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct err err;
    struct page page;
    struct document fragment;
    str bytes = arena_copy(&arena, (str){(const char *)data, size});
    struct page_input input = {.name = STR("fuzz"), .bytes = bytes, .url = STR("https://fuzz.example/2025/10/17/a")};
    if (parse_page(&arena, &input, &page, &err))
        check_document(&page.article.document);
    parse_fragment(&arena, bytes, &fragment);
    check_document(&fragment);
    arena_release(&arena);
    return 0;
}
