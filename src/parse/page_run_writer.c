#include "page_run_writer.h"

#include <nutgraf/base/sixteen.h>
#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

/* Of one: a character of Chinese or Japanese says as much as three letters. */
static size_t weight_of(uint32_t c)
{
    return c >= 0x2E80 && c < 0xFB00 ? 3 : 1;
}

/* Soft hyphens, zero-width and bidirectional controls, which a reader does not see. */
static bool is_unseen(uint32_t c)
{
    return c < 0x20 || c == 0x7F || c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0x80 && c < 0xA0);
}

/* A line that is longer than readers' lines, and ends like a paragraph: one break after it is enough. */
#define PARAGRAPH_LINE_BYTES_MIN 150

static bool ends_paragraph(const struct run_writer *writer)
{
    str line = {writer->out + writer->line, writer->len - writer->line};
    return line.len >= PARAGRAPH_LINE_BYTES_MIN && text_ends_sentence(line);
}

static void add_run(struct run_writer *writer, struct run run, size_t start, size_t end)
{
    run.text = (str){writer->out + start, end - start};
    run.ends_sentence = writer->tree->judged && text_ends_sentence(run.text);
    run.prose = writer->tree->judged && run_is_prose(&run);
    *vec_push(writer->arena, &writer->tree->runs) = run;
}

static void begin_line(struct run_writer *writer)
{
    writer->line = writer->len;
    writer->before_line = writer->run;
    writer->plain = writer->after_strong_line = false;
}

void run_writer_end(struct run_writer *writer)
{
    struct run *run = &writer->run;
    writer->space = false;
    writer->breaks = 0;
    if (writer->len == writer->start)
        return;
    add_run(writer, *run, writer->start, writer->len);
    writer->out[writer->len++] = '\0';
    writer->start = writer->len;
    *run = (struct run){0};
    begin_line(writer);
}

/*
 * A line that stands out as a whole, between others that do not, is a heading, as pages have them that know of no other
 * way. What stands before it in the run becomes a run of its own; the space between them becomes its end.
 */
static void part_strong_line(struct run_writer *writer)
{
    writer->after_strong_line = false;
    struct run *run = &writer->run;
    if (writer->line > writer->start) {
        const struct run *before = &writer->before_line;
        add_run(writer, *before, writer->start, writer->line);
        writer->out[writer->line] = '\0';
        run->characters -= before->characters + 1;
        run->link_characters -= before->link_characters;
        run->strong_characters -= before->strong_characters;
        writer->start = writer->line + 1;
    }
    run->strong_line = true;
    run_writer_end(writer);
}

/* Longer ones are text in bold. */
#define STRONG_LINE_BYTES_MAX 120

static void end_line(struct run_writer *writer)
{
    bool any = writer->len > writer->line;
    writer->after_strong_line = any && !writer->plain && writer->len - writer->line <= STRONG_LINE_BYTES_MAX;
    if (any && !writer->after_strong_line)
        begin_line(writer);
}

static void begin_character(struct run_writer *writer, size_t node)
{
    if (writer->len == writer->start) {
        writer->run.node = node;
    } else if (writer->space) {
        writer->out[writer->len++] = ' ';
        writer->run.characters++;
        writer->run.link_characters += writer->links > 0;
    }
    writer->space = false;
    writer->breaks = 0;
}

/* "__________": a rule, drawn by hand. */
#define RULE_BYTES_MIN 5

static bool draws_rule(char c)
{
    return c == '_' || c == '-' || c == '=' || c == '~' || c == '*';
}

static bool is_rule(str word)
{
    if (word.len < RULE_BYTES_MIN || !draws_rule(word.at[0]))
        return false;
    return word.len == 1 || memcmp(word.at, word.at + 1, word.len - 1) == 0;
}

static void write_word(struct run_writer *writer, str word, size_t weight, size_t node)
{
    if (writer->after_strong_line && !writer->strong)
        part_strong_line(writer);
    begin_character(writer, node);
    writer->plain |= !writer->strong;
    memcpy(writer->out + writer->len, word.at, word.len);
    writer->len += word.len;
    writer->run.characters += weight;
    writer->run.link_characters += writer->links ? weight : 0;
    writer->run.strong_characters += writer->strong ? weight : 0;
}

/* A rule is a run of its own. */
static void write_ascii(struct run_writer *writer, str words, size_t node)
{
    bool rule = is_rule(words);
    if (rule)
        run_writer_end(writer);
    write_word(writer, words, words.len, node);
    writer->run.rule = rule;
    if (rule)
        run_writer_end(writer);
}

static bool is_plain(char c)
{
    return c > ' ' && c < 0x7F;
}

/* Where among sixteen bytes words end that have a single space between them, also before what may be a rule. */
static size_t end_of_words(str text, size_t at)
{
    sixteen here = sixteen_at(text, at), next = sixteen_at(text, at + 1 < text.len ? at + 1 : text.len);
    sixteen plain = (sixteen)((here > ' ') & (here < 0x7F));
    sixteen next_plain = (sixteen)((next > ' ') & (next < 0x7F));
    sixteen rule = (sixteen)((next == '_') | (next == '-') | (next == '=') | (next == '~') | (next == '*'));
    return sixteen_first(~(plain | ((sixteen)(here == ' ') & next_plain & ~rule)));
}

/* How many characters of ASCII stand there as they are to be written, what may be a rule alone: most of most texts. */
static size_t plain_length(str text, size_t from)
{
    size_t at = from;
    if (draws_rule(text.at[from])) {
        while (at < text.len && is_plain(text.at[at]))
            at++;
    } else if (is_plain(text.at[from])) {
        size_t step;
        do
            at += step = end_of_words(text, at);
        while (step == sizeof(sixteen));
    }
    return at - from;
}

static void write_line(struct run_writer *writer, str text, size_t node)
{
    for (size_t i = 0; i < text.len;) {
        size_t from = i;
        size_t plain = plain_length(text, i);
        if (plain > 0) {
            i += plain;
            write_ascii(writer, str_slice(text, from, i), node);
            continue;
        }
        uint32_t c = utf8_next(text, &i);
        if (c == ' ' || c == '\n' || c == '\t' || (c != 0x2028 && c != 0x2029 && char_is_space(c)))
            writer->space = true;
        else if (!is_unseen(c))
            write_word(writer, str_slice(text, from, i), weight_of(c), node);
    }
}

void run_writer_text(struct run_writer *writer, str text, bool preformatted, size_t node)
{
    if (!preformatted) {
        write_line(writer, text, node);
        return;
    }
    for (bool first = true; text.len; first = false) {
        str line = str_cut(&text, '\n');
        bool signature = str_equal(line, STR("-- ")) || str_equal(line, STR("--")); /* RFC 3676, 4.3 */
        if (signature || (!first && !str_trim(line).len && text.len))
            run_writer_end(writer);
        writer->space |= !first;
        write_line(writer, line, node);
        writer->run.rule = signature;
        if (signature)
            run_writer_end(writer);
    }
}

void run_writer_break(struct run_writer *writer)
{
    writer->space = true;
    if (++writer->breaks == 2 || ends_paragraph(writer))
        run_writer_end(writer);
    else
        end_line(writer);
}
