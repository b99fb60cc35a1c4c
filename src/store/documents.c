#include "documents.h"

#include <nutgraf/base/vec.h>

static const char letters[] = {
    [BLOCK_PARAGRAPH] = 'p', [BLOCK_HEADING] = 'h', [BLOCK_LIST_ITEM] = 'l',
    [BLOCK_QUOTATION] = 'q', [BLOCK_CAPTION] = 'c', [BLOCK_PREFORMATTED] = 'f',
};

/* A line without text: no block has one. */
#define SELECTED 's'

str document_pack(struct arena *arena, const struct document *document)
{
    size_t len = 0;
    for (size_t i = 0; i < document->block_count; i++)
        len += document->blocks[i].text.len + 2;
    char *at = arena_array(arena, char, len + 3), *end = at;
    if (document->selected) {
        *end++ = SELECTED;
        *end++ = '\n';
    }
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        *end++ = letters[block->markup];
        memcpy(end, block->text.at, block->text.len);
        end += block->text.len;
        *end++ = '\n';
    }
    return (str){at, (size_t)(end - at)};
}

static enum block_markup markup_of(char letter)
{
    for (size_t i = 0; i < sizeof letters; i++)
        if (letters[i] == letter)
            return (enum block_markup)i;
    return BLOCK_PARAGRAPH;
}

struct document document_unpack(struct arena *arena, str packed)
{
    VEC(struct block) blocks = {0};
    bool selected = false;
    while (packed.len) {
        str line = str_cut(&packed, '\n');
        selected |= line.len == 1 && line.at[0] == SELECTED;
        if (line.len > 1)
            *vec_push(arena, &blocks) = (struct block){markup_of(line.at[0]), str_slice(line, 1, line.len)};
    }
    return (struct document){.blocks = blocks.at, .block_count = blocks.len, .selected = selected};
}
