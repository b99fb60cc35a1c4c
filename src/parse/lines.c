#include "lines.h"

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>

static bool line_is_blank(str line)
{
    for (size_t i = 0; i < line.len;)
        if (!char_is_space(utf8_next(line, &i)))
            return false;
    return true;
}

static size_t first_word_width(str text)
{
    size_t width = 0;
    for (size_t i = 0; i < text.len && !char_is_space(utf8_next(text, &i));)
        width++;
    return width;
}

/* What may stand after a sentence's end: ) ] " ' and the closing quotation marks. */
static bool closes(uint32_t code_point)
{
    return code_point == ')' || code_point == ']' || code_point == '"' || code_point == '\'' || code_point == 0x2019 ||
           code_point == 0x201D || code_point == 0x201C || code_point == 0x2018 || code_point == 0xBB ||
           code_point == 0xAB || code_point == 0x203A || code_point == 0x2039 || code_point == 0x300D;
}

static bool ends_sentence(str text)
{
    for (size_t i = text.len; i > 0;) {
        uint32_t last = utf8_previous(text, &i);
        if (closes(last))
            continue;
        return last == '.' || last == '!' || last == '?' || last == ':' || last == 0x2026 || last == 0x3002 ||
               last == 0xFF01 || last == 0xFF1F || last == 0x061F || last == 0x0964;
    }
    return false;
}

static bool begins_in_mid_sentence(str text)
{
    size_t i = 0;
    uint32_t first = utf8_next(text, &i);
    return char_is_letter(first) && !char_is_upper(first);
}

/* `raw`: the line with its white space. */
static void line_meets_next(struct line *line, str raw, str next)
{
    line->width = utf8_length(raw);
    line->next_word = first_word_width(next);
    line->next_follows = begins_in_mid_sentence(next);
}

struct line_list lines_of(struct arena *arena, str text)
{
    struct line_list lines = {0};
    bool after_blank = true;
    str before = {0};
    while (text.len > 0 && !lines.cut) {
        str raw = str_cut(&text, '\n');
        bool blank = line_is_blank(raw);
        if (blank && lines.len > 0)
            lines.at[lines.len - 1].before_blank = true;
        lines.cut = !blank && lines.len == CEILING_TEXT_LINES;
        if (!blank && !lines.cut) {
            struct line line = {.text = str_trim(raw)};
            line.ends_sentence = ends_sentence(line.text);
            if (!after_blank)
                line_meets_next(&lines.at[lines.len - 1], before, line.text);
            *vec_push(arena, &lines) = line;
        }
        after_blank = blank;
        before = raw;
    }
    return lines;
}

/* Columns at which people and programs wrap. */
#define WIDTH_MIN 35
#define WIDTH_MAX 160
/* How far short of the column a line may end although the next word would have fitted: wrapping by hand. */
#define RAGGED    6

static bool line_has_next(const struct line *line)
{
    return line->next_word > 0;
}

/* The next line's first word had no room on this one. */
static bool line_is_full(const struct line *line, size_t width)
{
    return line->width + 1 + line->next_word + RAGGED > width;
}

/* The width that all but one in twenty of the lines with a next one keep to; 0 when that is beyond WIDTH_MAX. */
static size_t common_width(const struct line *lines, size_t count)
{
    size_t with_width[WIDTH_MAX + 1] = {0};
    size_t pairs = 0;
    for (size_t i = 0; i < count; i++) {
        if (!line_has_next(&lines[i]))
            continue;
        pairs++;
        if (lines[i].width <= WIDTH_MAX)
            with_width[lines[i].width]++;
    }
    size_t wanted = pairs - pairs / 20;
    size_t within = 0;
    for (size_t width = 0; width <= WIDTH_MAX; width++) {
        within += with_width[width];
        if (within >= wanted)
            return width;
    }
    return 0;
}

/*
 * Wrapped text fills its lines and breaks them in mid-sentence, so that many begin with a small letter; a paragraph
 * or a heading on its own line hardly ever does. Verse and lists break in mid-sentence too, but at any width. Where
 * nouns have capitals, fewer begin with a small letter, and still hardly any ends where a sentence does.
 */
struct wrapping wrapping_of(const struct line *lines, size_t count)
{
    size_t width = common_width(lines, count);
    if (width < WIDTH_MIN)
        return (struct wrapping){0};
    size_t pairs = 0;
    size_t open_full = 0;
    size_t broken_full = 0;
    size_t broken_short = 0;
    for (size_t i = 0; i < count; i++) {
        if (!line_has_next(&lines[i]))
            continue;
        pairs++;
        bool broken = !lines[i].ends_sentence && lines[i].next_follows;
        bool full = line_is_full(&lines[i], width);
        open_full += full && !lines[i].ends_sentence;
        broken_full += broken && full;
        broken_short += broken && !full;
    }
    bool many = broken_full * 10 >= pairs * 3 || (open_full * 10 >= pairs * 8 && broken_full * 10 >= pairs);
    return (struct wrapping){.width = many && broken_full >= broken_short * 3 ? width : 0};
}

bool lines_fill(const struct line *lines, size_t count, struct wrapping wrapping)
{
    size_t pairs = 0, full = 0;
    for (size_t i = 0; i < count; i++) {
        pairs += line_has_next(&lines[i]);
        full += line_has_next(&lines[i]) && line_is_full(&lines[i], wrapping.width);
    }
    return full * 10 >= pairs * 9;
}

bool line_continues(const struct line *line, struct wrapping wrapping)
{
    if (wrapping.width == 0 || !line_has_next(line))
        return false;
    return line_is_full(line, wrapping.width) || (!line->ends_sentence && line->next_follows);
}
