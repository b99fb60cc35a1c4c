#include "page_document.h"

#include <nutgraf/base/utf8.h>

struct document document_of(struct arena *arena, const struct page_tree *tree)
{
    VEC(struct block) blocks = {0};
    for (size_t i = 0; i < tree->runs.len; i++) {
        const struct run *run = &tree->runs.at[i];
        if (!run->dropped)
            *vec_push(arena, &blocks) = (struct block){.markup = tree->nodes.at[run->node].markup, .text = run->text};
    }
    return (struct document){.blocks = blocks.at, .block_count = blocks.len};
}

struct document document_copy(struct arena *arena, const struct document *document)
{
    struct document copy = *document;
    struct block *blocks = arena_array(arena, struct block, document->block_count);
    for (size_t i = 0; i < document->block_count; i++) {
        blocks[i].markup = document->blocks[i].markup;
        blocks[i].text = arena_copy(arena, document->blocks[i].text);
    }
    copy.blocks = blocks;
    return copy;
}

size_t words_of(const struct document *document)
{
    size_t words = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        str text = document->blocks[i].text;
        bool inside = false;
        for (size_t at = 0; at < text.len;) {
            uint32_t c = utf8_next(text, &at);
            bool ideograph = c >= 0x2E80 && c < 0xFB00;
            words += ideograph || (c != ' ' && !inside);
            inside = c != ' ' && !ideograph;
        }
    }
    return words;
}
