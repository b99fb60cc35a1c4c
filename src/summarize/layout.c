#include "layout.h"

#include <ctype.h>

#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/base/vec.h>
#include <nutgraf/text/letter_case.h>

#include "dateline.h"
#include "furniture.h"

/* How long, in words, things are: found on real pages. */
enum {
    PROSE_MIN_WORDS = 8,   /* a line that ends like a sentence and has as many is text */
    LONG_PROSE_WORDS = 25, /* so is a longer one however it ends */
    HEADLINE_MIN_WORDS = 3,
    HEADLINE_MAX_WORDS = 30,
    HEADING_MAX_WORDS = 12,
    DECK_MAX_WORDS = 60,
    NAMES_CAPTION_MAX_WORDS = 16,
    BYLINE_MAX_WORDS = 14,
    DATELINE_LOOKED_FOR = 3, /* blocks: a sentence that sums up may stand before the one with the dateline */
    SHORT_LINE_BYTES = 600,  /* a longer one has more words than all of these, and is text */
};

struct line {
    str text;
    str folded; /* empty for a long line */
    enum block_markup markup;
    size_t words;       /* of a long line: too many for anything but text */
    size_t plain_words; /* no capital, function word or role: what a list of names has none of */
    bool ends_sentence;
    bool opens_quote;
    bool known; /* kind is set */
    enum sentence_kind kind;
    const char *why;
};

struct reading {
    struct arena *arena;
    const struct vocabulary *words;
    struct line *lines;
    size_t count;
    struct layout *layout;
};

static bool is_closing(uint32_t c)
{
    return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x201C || c == ')' || c == ']' ||
           c == 0x300D || c == 0x300F;
}

static bool is_terminal(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F;
}

static bool is_opening(uint32_t c)
{
    return c == '"' || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x300C || c == 0x2018;
}

static bool ends_sentence(str text)
{
    size_t at = text.len;
    while (at > 0) {
        uint32_t c = utf8_previous(text, &at);
        if (!is_closing(c))
            return is_terminal(c);
    }
    return false;
}

static void count_words(const struct reading *reading, struct line *line)
{
    str original = line->text;
    str folded = line->folded;
    while (original.len) {
        str word = str_cut(&original, ' ');
        str plain = str_cut(&folded, ' ');
        size_t at = 0;
        uint32_t first = word.len ? utf8_next(word, &at) : 0;
        line->words += char_is_letter(first) || char_is_digit(first) || word.len > 2;
        line->plain_words +=
            char_is_lower(first) && !(vocabulary_classes(reading->words, plain) & (WORD_FUNCTION | WORD_ROLE));
    }
}

static struct line line_read(const struct reading *reading, const struct block *block)
{
    struct line line = {.text = block->text, .markup = block->markup};
    line.ends_sentence = ends_sentence(block->text);
    size_t at = 0;
    line.opens_quote = is_opening(utf8_next(block->text, &at));
    if (block->text.len > SHORT_LINE_BYTES) {
        line.words = DECK_MAX_WORDS + 1;
        line.plain_words = 1;
        return line;
    }
    line.folded = text_fold(reading->arena, block->text);
    count_words(reading, &line);
    return line;
}

static void settle(struct line *line, enum sentence_kind kind, const char *why)
{
    line->kind = kind;
    line->why = why;
    line->known = true;
}

static bool is_prose(const struct line *line)
{
    if (line->known || line->markup == BLOCK_HEADING)
        return line->kind == KIND_BODY && line->known;
    return (line->ends_sentence && line->words >= PROSE_MIN_WORDS && line->plain_words > 0) ||
           line->words >= LONG_PROSE_WORDS || (line->opens_quote && line->words >= PROSE_MIN_WORDS);
}

static bool holds_letters(str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = utf8_next(text, &at);
        if (char_is_letter(c) || char_is_digit(c))
            return true;
    }
    return false;
}

enum { CODE_LOOKED_AT = 2000, CODE_MIN_MARKS = 4, CODE_BYTES_PER_MARK = 25 };

/* What a page's scripts and styles leave behind: braces, semicolons and backslashes that no prose has so many of. */
static bool is_code(str text)
{
    str start = str_slice(text, 0, CODE_LOOKED_AT);
    size_t marks = 0;
    for (size_t i = 0; i < start.len; i++)
        marks += start.at[i] == '{' || start.at[i] == '}' || start.at[i] == '\\' || start.at[i] == '=' ||
                 (start.at[i] == ';' && i + 1 < start.len && start.at[i + 1] != ' ');
    bool braces = str_find_char(start, '{') != STR_NONE || str_ends(start, STR(";"));
    return (marks >= CODE_MIN_MARKS && marks * CODE_BYTES_PER_MARK >= start.len) ||
           (braces && marks > 0 && start.len < 80) ||
           (str_ends(start, STR(";")) && str_find(start, STR(": ")) != STR_NONE);
}

/* "By Jane Doe", "By JANE DOE, Staff Writer": few words, all names. The author is what stands before the first comma.
 */
static bool read_byline(const struct reading *reading, const struct line *line)
{
    size_t opening = byline_opening(line->folded);
    if (!opening || line->ends_sentence || line->words > BYLINE_MAX_WORDS || line->plain_words > 3)
        return false;
    str rest = str_slice(line->text, opening, line->text.len);
    size_t at = 0;
    if (!rest.len || !char_is_upper(utf8_next(rest, &at)))
        return false;
    size_t end = 0;
    while (end < rest.len && !(rest.at[end] == ',' || rest.at[end] == '|' || rest.at[end] == '('))
        end++;
    if (!reading->layout->author.len)
        reading->layout->author = str_trim(str_slice(rest, 0, end));
    return true;
}

/* What a line's own words tell, wherever it stands. */
static void settle_alone(const struct reading *reading, struct line *line)
{
    int64_t date = WHEN_NONE;
    const char *reason = NULL;
    if (line->markup == BLOCK_HEADING && !(line->ends_sentence && line->words >= PROSE_MIN_WORDS))
        settle(line, KIND_HEADING, "marked as a heading");
    else if (line->markup == BLOCK_CAPTION)
        settle(line, KIND_CAPTION, "marked as a caption");
    else if (!holds_letters(line->text))
        settle(line, KIND_FURNITURE, "no letters");
    else if (is_code(line->text))
        settle(line, KIND_FURNITURE, "program text");
    else if (line->words < LONG_PROSE_WORDS && (reason = furniture_reason(line->folded)))
        settle(line, KIND_FURNITURE, reason);
    else if (line->words < DECK_MAX_WORDS && (reason = caption_reason(line->folded, line->ends_sentence)))
        settle(line, KIND_CAPTION, reason);
    else if (date_line(reading->arena, line->text, &date)) {
        settle(line, KIND_BYLINE, "a date");
        if (reading->layout->published == WHEN_NONE)
            reading->layout->published = date;
    } else if (read_byline(reading, line))
        settle(line, KIND_BYLINE, "names the author");
}

static size_t next_prose(const struct reading *reading, size_t from)
{
    while (from < reading->count && !is_prose(&reading->lines[from]))
        from++;
    return from;
}

/* ":" and the like lead on to the next line. */
static bool leads_on(const struct line *line)
{
    char last = line->text.at[line->text.len - 1];
    return last == ':' || last == ',' || last == ';';
}

static bool can_be_headline(const struct line *line)
{
    return !line->known && !line->ends_sentence && !leads_on(line) && line->words >= HEADLINE_MIN_WORDS &&
           line->words <= HEADLINE_MAX_WORDS && line->text.len <= CEILING_TITLE_BYTES;
}

/* The lines above the text: the first that can be the headline is; a longer one after it sums up. */
static void settle_preamble(const struct reading *reading, size_t text_at)
{
    bool headline = reading->layout->headline.len > 0;
    for (size_t i = 0; i < text_at; i++) {
        struct line *line = &reading->lines[i];
        if (line->known)
            continue;
        if (line->markup == BLOCK_HEADING)
            settle(line, KIND_DECK, "sentences marked as a heading, above the text");
        else if (line->ends_sentence && !line->plain_words && line->words <= NAMES_CAPTION_MAX_WORDS)
            settle(line, KIND_CAPTION, "names and no verb");
        else if (!headline && can_be_headline(line)) {
            settle(line, KIND_HEADLINE, "first line above the text that does not end like a sentence");
            reading->layout->headline = line->text;
            headline = true;
        } else if (line->words < HEADLINE_MIN_WORDS)
            settle(line, KIND_FURNITURE, "one or two words above the text");
        else if (headline)
            settle(line, KIND_DECK, "under the headline");
        else
            settle(line, KIND_BODY, "short, above the text");
    }
}

/* A paragraph right under the headline that something other than text follows: the story in a sentence, not its start.
 */
static bool is_deck(const struct reading *reading, size_t at)
{
    if (at == 0 || at + 1 >= reading->count || reading->lines[at - 1].kind != KIND_HEADLINE)
        return false;
    const struct line *line = &reading->lines[at];
    const struct line *after = &reading->lines[at + 1];
    return line->words <= DECK_MAX_WORDS && after->known && after->kind != KIND_BODY && after->kind != KIND_HEADING &&
           next_prose(reading, at + 1) < reading->count;
}

static bool can_be_heading(const struct line *line)
{
    size_t at = 0;
    uint32_t first = utf8_next(line->text, &at);
    bool question = str_ends(line->text, STR("?"));
    return (!line->ends_sentence || question) && line->words <= HEADING_MAX_WORDS && !line->opens_quote &&
           line->markup == BLOCK_PARAGRAPH && (char_is_upper(first) || char_is_digit(first)) && !leads_on(line);
}

static void settle_text(const struct reading *reading, size_t from)
{
    size_t end = reading->count;
    while (end > from && !is_prose(&reading->lines[end - 1]))
        end--;
    for (size_t i = from; i < reading->count; i++) {
        struct line *line = &reading->lines[i];
        if (line->known && line->kind == KIND_HEADING && i >= end)
            settle(line, KIND_FURNITURE, "a heading with no text under it");
        if (line->known)
            continue;
        if (line->markup == BLOCK_HEADING)
            settle(line, KIND_HEADING, "marked as a heading");
        else if (i >= end && !line->ends_sentence)
            settle(line, KIND_FURNITURE, "after the end, not a sentence");
        else if (!is_prose(line) && i < end && can_be_heading(line))
            settle(line, KIND_HEADING, "short, not a sentence, text under it");
        else
            settle(line, KIND_BODY, "text");
    }
}

/* The page's own title, and its repetitions, are no text. */
static void settle_titles(const struct reading *reading, str title)
{
    if (!title.len)
        return;
    reading->layout->headline = title;
    str folded = text_fold(reading->arena, title);
    for (size_t i = 0; i < reading->count; i++)
        if (folded.len && str_equal(reading->lines[i].folded, folded))
            settle(&reading->lines[i], KIND_HEADLINE, "the same as the title");
}

static const struct piece *lines_to_pieces(const struct reading *reading, size_t text_at, size_t *ret_count)
{
    VEC(struct piece) pieces = {0};
    for (size_t i = 0; i < reading->count; i++) {
        const struct line *line = &reading->lines[i];
        struct piece piece = {line->text, line->kind, line->markup, line->why};
        bool near_start = line->kind == KIND_BODY && i >= text_at && i < text_at + DATELINE_LOOKED_FOR;
        size_t dateline = near_start ? dateline_length(line->text) : 0;
        if (dateline) {
            *vec_push(reading->arena, &pieces) =
                (struct piece){str_trim(str_slice(line->text, 0, dateline)), KIND_BYLINE, line->markup, "a dateline"};
            piece.text = str_slice(line->text, dateline, line->text.len);
        }
        *vec_push(reading->arena, &pieces) = piece;
    }
    *ret_count = pieces.len;
    return pieces.at;
}

void layout_read(struct arena *arena, const struct vocabulary *words, const struct article *article,
                 struct layout *ret_layout)
{
    *ret_layout = (struct layout){.published = WHEN_NONE};
    const struct document *document = &article->document;
    struct reading reading = {arena, words, arena_array(arena, struct line, document->block_count),
                              document->block_count, ret_layout};
    for (size_t i = 0; i < reading.count; i++)
        reading.lines[i] = line_read(&reading, &document->blocks[i]);
    settle_titles(&reading, article->title);
    for (size_t i = 0; i < reading.count; i++)
        if (!reading.lines[i].known)
            settle_alone(&reading, &reading.lines[i]);

    size_t text_at = next_prose(&reading, 0);
    settle_preamble(&reading, text_at);
    if (is_deck(&reading, text_at)) {
        settle(&reading.lines[text_at], KIND_DECK, "under the headline, and no text follows it");
        size_t deck_at = text_at;
        text_at = next_prose(&reading, deck_at + 1);
        settle_preamble(&reading, text_at);
    }
    settle_text(&reading, text_at);
    ret_layout->pieces = lines_to_pieces(&reading, text_at, &ret_layout->piece_count);
}
