#include "line.h"

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "dateline.h"
#include "timestamp.h"

enum {
    BYLINE_MAX_WORDS = 14,
    SHORT_LINE_BYTES = 600, /* a longer one has more words than all of these, and is text */
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

enum { SPACELESS_MIN_BYTES = 12 };

/* Without spaces, words show by their length: two characters make one, nearly. */
static size_t spaceless_words(str word)
{
    size_t characters = 0;
    if (word.len < SPACELESS_MIN_BYTES || utf8_is_ascii(word))
        return 0;
    for (size_t at = 0; at < word.len;)
        characters += char_is_spaceless(utf8_next(word, &at));
    return characters / 2;
}

/* str_cut at a space, made for the many words of a text. */
static inline str cut_word(str *rest)
{
    const char *space = memchr(rest->at, ' ', rest->len);
    str word = {rest->at, space ? (size_t)(space - rest->at) : rest->len};
    size_t cut = space ? word.len + 1 : word.len;
    *rest = (str){rest->at + cut, rest->len - cut};
    return word;
}

static void count_words(const struct vocabulary *words, struct line *line)
{
    str original = line->text;
    str folded = line->folded;
    while (original.len && (line->words <= LINE_DECK_MAX_WORDS || line->plain_words < LINE_PLAIN_WORDS_MAX)) {
        str word = cut_word(&original);
        size_t at = 0;
        uint32_t first = word.len ? utf8_next(word, &at) : 0;
        line->words += word.len > 2 || char_is_letter(first) || char_is_digit(first);
        size_t spaceless = spaceless_words(word);
        line->words += spaceless;
        line->plain_words += spaceless;
        if (line->plain_words >= LINE_PLAIN_WORDS_MAX)
            continue;
        str plain = cut_word(&folded);
        line->plain_words += (char_is_lower(first) || char_is_uncased(first)) &&
                             !(vocabulary_classes(words, plain) & (WORD_FUNCTION | WORD_ROLE));
    }
}

enum { CODE_LOOKED_AT = 2000, CODE_MIN_MARKS = 4, CODE_BYTES_PER_MARK = 25 };

static bool tells_code(str text, size_t i)
{
    switch (text.at[i]) {
    case '{':
    case '}':
    case '\\':
    case '=':
        return true;
    case ';':
        return i + 1 < text.len && text.at[i + 1] != ' ';
    case ':':
        return i > 0 && text.at[i - 1] == '"';
    default:
        return false;
    }
}

/* Whether one of eight bytes may tell: all that do stand at 26 to 29 in their columns of ASCII. */
static bool some_may_tell_code(const char *at)
{
    const uint64_t each = 0x0101010101010101u;
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    uint64_t place = bytes & each * 0x1F;
    uint64_t from_26 = place + each * (0x80 - 26); /* bit 7: it reaches so far */
    uint64_t from_30 = place + each * (0x80 - 30);
    return (from_26 & ~from_30 & ~bytes & each * 0x80) != 0;
}

static size_t count_marks_of_code(str text)
{
    size_t marks = 0;
    for (size_t i = 0; i < text.len;) {
        if (text.len - i >= sizeof(uint64_t) && !some_may_tell_code(text.at + i))
            i += sizeof(uint64_t);
        else
            marks += tells_code(text, i++);
    }
    return marks;
}

/* What a page's scripts and styles leave behind: braces, semicolons and backslashes that no prose has so many of. */
static bool is_code(str text)
{
    str start = str_slice(text, 0, CODE_LOOKED_AT);
    size_t marks = count_marks_of_code(start);
    bool braces = str_find_char(start, '{') != STR_NONE || str_ends(start, STR(";"));
    return (marks >= CODE_MIN_MARKS && marks * CODE_BYTES_PER_MARK >= start.len) ||
           (braces && marks > 0 && start.len < 80) ||
           (str_ends(start, STR(";")) && str_find_char(start, ':') != STR_NONE);
}

struct line line_read(struct arena *arena, const struct vocabulary *words, const struct block *block)
{
    struct line line = {.text = block->text, .markup = block->markup};
    if (block->markup == BLOCK_PREFORMATTED && !is_code(block->text))
        line.markup = BLOCK_PARAGRAPH;
    line.ends_sentence = ends_sentence(block->text);
    size_t at = 0;
    line.opens_quote = is_opening(utf8_next(block->text, &at));
    if (block->text.len > SHORT_LINE_BYTES) {
        line.words = LINE_DECK_MAX_WORDS + 1;
        line.plain_words = 1;
        return line;
    }
    line.folded = text_fold(arena, block->text);
    count_words(words, &line);
    return line;
}

void line_settle(struct line *line, enum sentence_kind kind, const char *why)
{
    line->kind = kind;
    line->why = why;
    line->known = true;
}

bool line_is_prose(const struct line *line)
{
    if (line->known || line->markup == BLOCK_HEADING)
        return line->kind == KIND_BODY && line->known && line->markup != BLOCK_PREFORMATTED;
    return (line->ends_sentence && line->words >= LINE_PROSE_MIN_WORDS && line->plain_words > 0) ||
           line->words >= LINE_LONG_PROSE_WORDS || (line->opens_quote && line->words >= LINE_PROSE_MIN_WORDS);
}

bool line_leads_on(const struct line *line)
{
    char last = line->text.at[line->text.len - 1];
    return last == ':' || last == ',' || last == ';';
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

/* "By Jane Doe", "By JANE DOE, Staff Writer": few words, all names. The author is what stands before the first comma.
 */
static bool read_byline(const struct furniture *furniture, const struct line *line, struct layout *layout)
{
    size_t opening = byline_opening(furniture, line->folded);
    if (!opening || line->ends_sentence || line->words > BYLINE_MAX_WORDS || line->plain_words > 3)
        return false;
    str rest = str_slice(line->text, opening, line->text.len);
    size_t at = 0;
    if (!rest.len || !char_is_upper(utf8_next(rest, &at)))
        return false;
    size_t end = 0;
    while (end < rest.len && !(rest.at[end] == ',' || rest.at[end] == '|' || rest.at[end] == '('))
        end++;
    if (!layout->author.len)
        layout->author = str_trim(str_slice(rest, 0, end));
    return true;
}

/*
 * A date, or one among a few names: "Staff Writer | May 10, 2022", "Published: May 10, 2022 | Updated: May 11, 2022".
 */
static bool date_among_parts(struct arena *scratch, const struct line *line, int64_t *ret_when)
{
    static const char *const separators[] = {" | ", " • ", " · ", " // ", " / ", " — ", " – ", " - ", " (", ") "};
    bool found = date_line(scratch, line->text, ret_when);
    /* A post's author and date stand below it, in the quotation. */
    if (line->words > BYLINE_MAX_WORDS || line->plain_words > 3 || line->markup == BLOCK_QUOTATION)
        return found;
    for (size_t i = 0; !found && i < sizeof separators / sizeof separators[0]; i++) {
        size_t at = str_find(line->text, str_from(separators[i]));
        if (at == STR_NONE)
            continue;
        str after = str_slice(line->text, at + str_from(separators[i]).len, line->text.len);
        found = date_line(scratch, str_slice(line->text, 0, at), ret_when) || date_line(scratch, after, ret_when);
    }
    return found;
}

static const char *around_the_text(const struct furniture *furniture, const struct line *line)
{
    bool sentence = line->ends_sentence && line->words >= LINE_PROSE_MIN_WORDS;
    const char *reason =
        line->words < LINE_LONG_PROSE_WORDS ? furniture_reason(furniture, line->folded, sentence) : NULL;
    return reason ? reason : disclaimer_reason(furniture, line->folded);
}

void line_settle_alone(struct arena *scratch, const struct furniture *furniture, struct line *line,
                       struct layout *layout)
{
    int64_t date = WHEN_NONE;
    const char *reason = NULL;
    if (line->markup == BLOCK_PREFORMATTED)
        line_settle(line, KIND_BODY, "program text that is meant to be read");
    else if ((line->timed = time_line(scratch, line->text, &line->minute)))
        line_settle(line, KIND_BYLINE, "a time");
    else if (line->markup == BLOCK_HEADING && !(line->ends_sentence && line->words >= LINE_PROSE_MIN_WORDS))
        line_settle(line, KIND_HEADING, "marked as a heading");
    else if (line->markup == BLOCK_CAPTION)
        line_settle(line, KIND_CAPTION, "marked as a caption");
    else if (!holds_letters(line->text))
        line_settle(line, KIND_FURNITURE, "no letters");
    else if (is_code(line->text))
        line_settle(line, KIND_FURNITURE, "program text");
    else if ((reason = around_the_text(furniture, line)))
        line_settle(line, KIND_FURNITURE, reason);
    else if (line->words < LINE_DECK_MAX_WORDS &&
             (reason = caption_reason(furniture, line->folded, line->ends_sentence || line_leads_on(line))))
        line_settle(line, KIND_CAPTION, reason);
    else if (date_among_parts(scratch, line, &date)) {
        line_settle(line, KIND_BYLINE, "a date");
        if (layout->published == WHEN_NONE)
            layout->published = date;
    } else if (read_byline(furniture, line, layout))
        line_settle(line, KIND_BYLINE, "names the author");
}
