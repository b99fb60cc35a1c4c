#include "page_document.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>

#include "shortfall.h"

struct document document_of(struct arena *arena, const struct page_tree *tree)
{
    VEC(struct block) blocks = {0};
    size_t room = CEILING_TEXT_BYTES;
    bool cut = false;
    for (size_t i = 0; i < tree->runs.len && !cut; i++) {
        const struct run *run = &tree->runs.at[i];
        if (run->dropped)
            continue;
        str text = blocks.len < CEILING_TEXT_LINES ? utf8_prefix(run->text, room) : STR("");
        cut = text.len < run->text.len;
        room -= text.len;
        text = str_trim(text);
        if (text.len)
            *vec_push(arena, &blocks) = (struct block){.markup = tree->nodes.at[run->node].markup, .text = text};
    }
    return (struct document){
        .blocks = blocks.at, .block_count = blocks.len, .shortfall = cut ? shortfall_of_text(arena) : STR("")};
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
    copy.shortfall = arena_copy(arena, document->shortfall);
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
