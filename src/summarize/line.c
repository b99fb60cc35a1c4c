#include "line.h"

#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "bars.h"
#include "dateline.h"
#include "timestamp.h"

enum {
    SHORT_LINE_BYTES = 600, /* a longer one has more words than all of these, and is text */
};

static bool is_closing(uint32_t c)
{
    return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0xAB || c == 0x201C ||
           c == 0x2018 || c == 0x2039 || c == 0x203A || c == ')' || c == ']' || c == 0x300D || c == 0x300F;
}

static bool is_terminal(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F;
}

static bool is_opening(uint32_t c)
{
    return c == '"' || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x300C || c == 0x2018;
}

/* »So ist es«, and not: » Mehr zum Thema */
static bool opens_quote(str text)
{
    size_t at = 0;
    uint32_t first = utf8_next(text, &at);
    return is_opening(first) || (first == 0xBB && at < text.len && char_is_upper(utf8_next(text, &at)));
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
    for (size_t at = 0; at < word.len;)
        characters += char_is_spaceless(utf8_next(word, &at));
    return characters / 2;
}

/* What begins neither with an ASCII letter nor with a digit is a word too, unless it is one mark or two. */
static bool is_word_at(str text, size_t at)
{
    str word = str_slice(text, at, text.len);
    word = str_cut_short(&word, ' ');
    size_t next = 0;
    uint32_t first = word.len ? utf8_next(word, &next) : 0;
    return word.len > 2 || char_is_letter(first) || char_is_digit(first);
}

static sixteen letters_or_digits(sixteen bytes)
{
    return (sixteen)((bytes | 0x20) - 'a' < 26) | (sixteen)(bytes - '0' < 10);
}

static size_t sum(sixteen numbers)
{
    size_t all = 0;
    for (size_t i = 0; i < sizeof numbers; i++)
        all += numbers[i];
    return all;
}

/* What words without spaces make more than the one that each counts as. */
static size_t words_without_spaces(str text)
{
    size_t words = 0;
    while (text.len) {
        str word = str_cut_short(&text, ' ');
        words += word.len < SPACELESS_MIN_BYTES ? 0 : spaceless_words(word);
    }
    return words;
}

enum { SPACELESS_FIRST_BYTE = 0xE3 }; /* in UTF-8, the least with which a letter of a script without spaces begins */

/* Of a short line, whose words at any sixteenth byte are no more than a byte counts: from one space to the next. */
static size_t count_words(str text)
{
    sixteen counts = {0}, spaceless = {0};
    size_t others = is_word_at(text, 0);
    for (size_t at = 0; at < text.len; at += sizeof(sixteen)) {
        sixteen bytes = sixteen_at(text, at);
        sixteen spaces = (sixteen)(bytes == ' ');
        sixteen plain = letters_or_digits(sixteen_at(text, at + 1));
        spaceless |= (sixteen)(bytes >= SPACELESS_FIRST_BYTE);
        counts -= spaces & plain; /* all bits set are -1 */
        for (unsigned rest = sixteen_bits(spaces & ~plain); rest; rest &= rest - 1)
            others += is_word_at(text, at + 1 + (size_t)__builtin_ctz(rest));
    }
    return others + sum(counts) + (sixteen_bits(spaceless) ? words_without_spaces(text) : 0);
}

static bool is_plain(const struct vocabulary *words, str word, str folded)
{
    size_t at = 0;
    uint32_t first = word.len ? utf8_next(word, &at) : 0;
    return (char_is_lower(first) || char_is_uncased(first)) &&
           !(vocabulary_classes(words, folded) & (WORD_FUNCTION | WORD_ROLE));
}

static size_t count_plain_words(const struct vocabulary *words, const struct line *line)
{
    /* Text whatever its words are; and what is no byline: no rule asks whether there are any, or how many. */
    if (line->ends_sentence && line->words >= LINE_LONG_PROSE_WORDS)
        return 1;
    size_t enough = line->ends_sentence && line->words > LINE_BYLINE_MAX_WORDS ? 1 : LINE_PLAIN_WORDS_MAX;
    str original = line->text;
    str folded = line->folded;
    size_t plain = 0;
    while (original.len && plain < enough) {
        str word = str_cut_short(&original, ' ');
        plain += word.len < SPACELESS_MIN_BYTES ? 0 : spaceless_words(word);
        plain += is_plain(words, word, str_cut_short(&folded, ' '));
    }
    return plain;
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

static size_t count_marks_of_code(str text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len; at += sizeof(sixteen)) {
        /* Of what tells_code asks for, the last five bits are those from ':' to '='; of other text, seldom. */
        sixteen marks = (sixteen)((sixteen_at(text, at) & 0x1F) - (':' & 0x1F) <= '=' - ':');
        for (unsigned found = sixteen_bits(marks); found; found &= found - 1)
            count += tells_code(text, at + (size_t)__builtin_ctz(found));
    }
    return count;
}

/* What a page's scripts and styles leave behind: braces, semicolons and backslashes that no prose has so many of. */
static bool is_code(str text)
{
    str start = str_slice(text, 0, CODE_LOOKED_AT);
    size_t marks = count_marks_of_code(start);
    bool ends = str_ends(start, STR(";"));
    return (marks >= CODE_MIN_MARKS && marks * CODE_BYTES_PER_MARK >= start.len) ||
           (marks > 0 && start.len < 80 && (ends || str_find_char(start, '{') != STR_NONE)) ||
           (ends && str_find_char(start, ':') != STR_NONE);
}

struct line line_read(struct arena *arena, const struct vocabulary *words, const struct block *block)
{
    struct line line = {.text = block->text, .markup = block->markup};
    if (block->markup == BLOCK_PREFORMATTED && !is_code(block->text))
        line.markup = BLOCK_PARAGRAPH;
    line.ends_sentence = ends_sentence(block->text);
    line.opens_quote = opens_quote(block->text);
    if (block->text.len > SHORT_LINE_BYTES) {
        line.words = LINE_DECK_MAX_WORDS + 1;
        line.plain_words = 1;
        return line;
    }
    line.folded = text_fold(arena, block->text);
    line.words = count_words(line.text);
    line.plain_words = count_plain_words(words, &line);
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

/* "By Jane Doe", "JANE DOE, Staff Writer": few words, all names. The author is what stands before the first comma.
 */
static bool read_byline(struct furniture *furniture, const struct line *line, struct layout *layout)
{
    if (line->ends_sentence || line->words > LINE_BYLINE_MAX_WORDS || line->plain_words > 3)
        return false;
    size_t opening = byline_opening(furniture, line->folded);
    bool writer =
        !line->plain_words && str_find_char(line->text, ',') != STR_NONE && names_writer(furniture, line->folded);
    if (!opening && !writer)
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
static bool date_among_parts(const struct line *line, int64_t *ret_when)
{
    static const char *const separators[] = {" | ", " • ", " · ", " // ", " / ", " — ", " – ", " - ", " (", ") "};
    bool found = date_line(line->folded, ret_when);
    /* A post's author and date stand below it, in the quotation. */
    if (line->words > LINE_BYLINE_MAX_WORDS || line->plain_words > 3 || line->markup == BLOCK_QUOTATION ||
        !holds_year(line->folded))
        return found;
    for (size_t i = 0; !found && i < sizeof separators / sizeof separators[0]; i++) {
        size_t at = str_find(line->folded, str_from(separators[i]));
        if (at == STR_NONE)
            continue;
        str after = str_slice(line->folded, at + str_from(separators[i]).len, line->folded.len);
        found = date_line(str_slice(line->folded, 0, at), ret_when) || date_line(after, ret_when);
    }
    return found;
}

static const char *around_the_text(struct furniture *furniture, const struct line *line)
{
    bool sentence = line->ends_sentence && line->words >= LINE_PROSE_MIN_WORDS;
    const char *reason =
        line->words < LINE_LONG_PROSE_WORDS ? furniture_reason(furniture, line->folded, sentence) : NULL;
    if (!reason && !line->ends_sentence)
        reason = bar_reason(furniture, line->folded);
    return reason ? reason : disclaimer_reason(furniture, line->folded);
}

void line_settle_alone(struct furniture *furniture, struct line *line, struct layout *layout)
{
    int64_t date = WHEN_NONE;
    const char *reason = NULL;
    if (line->markup == BLOCK_PREFORMATTED)
        line_settle(line, KIND_BODY, "program text that is meant to be read");
    else if ((line->timed = time_line(line->folded, &line->minute)))
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
    else if (date_among_parts(line, &date)) {
        line_settle(line, KIND_BYLINE, "a date");
        if (layout->published == WHEN_NONE)
            layout->published = date;
    } else if (read_byline(furniture, line, layout))
        line_settle(line, KIND_BYLINE, "names the author");
}
