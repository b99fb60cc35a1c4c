#include "page_document.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>

/* The text of the run and all behind it. */
static str text_from(struct arena *arena, const struct page_tree *tree, size_t run)
{
    struct buf text = buf_with_limit(STR_NONE);
    for (size_t i = run; i < tree->runs.len; i++) {
        if (tree->runs.at[i].dropped)
            continue;
        buf_add(&text, text.len ? STR(" ") : STR(""));
        buf_add(&text, tree->runs.at[i].text);
    }
    str copy = arena_copy(arena, buf_str(&text));
    buf_release(&text);
    return copy;
}

struct document document_of(struct arena *arena, const struct page_tree *tree)
{
    VEC(struct block) blocks = {0};
    for (size_t i = 0; i < tree->runs.len && blocks.len < CEILING_ARTICLE_LINES; i++) {
        const struct run *run = &tree->runs.at[i];
        bool last = blocks.len + 1 == CEILING_ARTICLE_LINES;
        if (!run->dropped)
            *vec_push(arena, &blocks) = (struct block){.markup = tree->nodes.at[run->node].markup,
                                                       .text = last ? text_from(arena, tree, i) : run->text};
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
