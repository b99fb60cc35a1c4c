#include <nutgraf/parse/text.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/charset.h>
#include <nutgraf/text/letter_case.h>

#include "lines.h"
#include "markup_guess.h"
#include "shortfall.h"

/*
 * All blocks' texts lie behind one another in one piece of memory. Folding only shortens, and each block but the last
 * gives up the line break after it for the NUL.
 */
struct layout {
    VEC(struct block) blocks;
    char *out;
    size_t len;
};

/* Where words end that begin at `position` and have nothing but single spaces between them: nearly every line's end. */
static size_t words_end(str line, size_t position)
{
    for (size_t next = position;;) {
        size_t end = next + utf8_words_length(str_slice(line, next, line.len));
        next = end;
        if (end == line.len || char_is_space(utf8_next(line, &next)))
            return end - (end > position && line.at[end - 1] == ' ');
    }
}

static size_t space_end(str line, size_t position)
{
    while (position < line.len) {
        size_t after = position;
        if (!char_is_space(utf8_next(line, &after)))
            break;
        position = after;
    }
    return position;
}

/* Adds a line's text with its white space folded to single spaces. */
static void layout_add_line(struct layout *layout, size_t block_start, str line)
{
    for (size_t i = space_end(line, 0); i < line.len; i = space_end(line, i)) {
        size_t end = words_end(line, i);
        if (layout->len > block_start)
            layout->out[layout->len++] = ' ';
        memcpy(layout->out + layout->len, line.at + i, end - i);
        layout->len += end - i;
        i = end;
    }
}

static void layout_add_block(struct arena *arena, struct layout *layout, const struct line *lines, size_t count)
{
    size_t start = layout->len;
    for (size_t i = 0; i < count; i++)
        layout_add_line(layout, start, lines[i].text);
    *vec_push(arena, &layout->blocks) =
        (struct block){.markup = BLOCK_PARAGRAPH, .text = {layout->out + start, layout->len - start}};
    layout->out[layout->len++] = '\0';
}

/* Lines between two blank ones: the paragraphs they make. */
static void layout_add_chunk(struct arena *arena, struct layout *layout, const struct line *lines, size_t count,
                             struct wrapping of_file)
{
    struct wrapping wrapping = of_file;
    if (count >= WRAPPING_LINES_MIN && !(of_file.width && lines_fill(lines, count, of_file)))
        wrapping = wrapping_of(lines, count);
    size_t start = 0;
    for (size_t i = 0; i < count; i++) {
        if (i + 1 < count && line_continues(&lines[i], wrapping))
            continue;
        layout_add_block(arena, layout, lines + start, i + 1 - start);
        start = i + 1;
    }
}

static struct document lay_out(struct arena *arena, str decoded)
{
    str text = utf8_prefix(decoded, CEILING_TEXT_BYTES);
    struct line_list lines = lines_of(arena, text);
    struct wrapping of_file = wrapping_of(lines.at, lines.len);
    struct layout layout = {.out = arena_room(arena, 1, text.len + 1)};
    size_t start = 0;
    for (size_t i = 0; i < lines.len; i++) {
        if (!lines.at[i].before_blank && i + 1 < lines.len)
            continue;
        layout_add_chunk(arena, &layout, lines.at + start, i + 1 - start, of_file);
        start = i + 1;
    }
    bool cut = lines.cut || text.len < decoded.len;
    return (struct document){.blocks = layout.blocks.at,
                             .block_count = layout.blocks.len,
                             .shortfall = cut ? shortfall_of_text(arena) : STR("")};
}

bool parse_text(struct arena *arena, str path, str bytes, struct article *ret_article, struct err *reterr)
{
    str text;
    str charset;
    if (!charset_decode_lent(arena, bytes, STR(""), &text, &charset, reterr))
        return err_prefix(reterr, "%" STR_FMT, STR_ARG(path));
    if (looks_like_markup(text))
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": is a web page or feed, not text; expected an article as text",
                       STR_ARG(path));

    struct document document = lay_out(arena, text);
    if (document.block_count == 0)
        return err_set(reterr, EX_DATAERR, "%" STR_FMT ": holds no text; expected an article", STR_ARG(path));
    *ret_article = (struct article){.path = path, .published = WHEN_NONE, .document = document};
    return true;
}
