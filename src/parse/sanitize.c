#include <nutgraf/parse/sanitize.h>

#include <nutgraf/base/utf8.h>
#include <nutgraf/text/letter_case.h>

#include "entity.h"
#include "html_reader.h"
#include "html_stack.h"
#include "sanitize_attributes.h"
#include "tracking_pixel.h"

/* An element that goes with all it holds, while that is passed over. */
struct dropping {
    const struct html_element *element; /* NULL: nothing is */
    size_t depth;                       /* how many of its kind are inside each other */
};

/* True for a token to pass over. */
static bool is_dropped(struct dropping *dropping, const struct html_token *token)
{
    bool starts = token->kind == HTML_TOKEN_START && !token->self_closing;
    if (!dropping->element) {
        if (token->kind != HTML_TOKEN_START || !html_is(token->element, HTML_DROPPED))
            return false;
        if (starts)
            *dropping = (struct dropping){token->element, 1};
        return true;
    }
    if (token->kind != HTML_TOKEN_TEXT && token->element == dropping->element) {
        if (starts)
            dropping->depth++;
        else if (token->kind == HTML_TOKEN_END && --dropping->depth == 0)
            dropping->element = NULL;
    }
    return true;
}

/*
 * The next token of a fragment, in which a title is no title: a whole page stood where a part of one should, and what
 * its title holds is read like the rest. False at the end.
 */
static bool read_fragment(struct html_reader *reader, struct html_token *token)
{
    bool read = html_read(reader, token);
    if (read && token->kind == HTML_TOKEN_START && str_equal(token->name, STR("title")))
        reader->inside = NULL;
    return read;
}

/* ---- to HTML */

struct sanitizer {
    str base;
    struct html_stack open;
    struct arena scratch;
    struct buf text;
    struct buf out;
};

static void close_to(struct sanitizer *sanitizer, size_t depth)
{
    while (sanitizer->open.depth > depth)
        buf_addf(&sanitizer->out, "</%s>", html_pop(&sanitizer->open).element->name);
}

static void add_start_tag(struct sanitizer *sanitizer, struct html_token *token)
{
    const struct html_element *element = token->element;
    close_to(sanitizer, html_depth_before_start(&sanitizer->open, element));
    bool is_void = html_is(element, HTML_VOID);
    struct html_open open = {.name = str_from(element->name), .element = element};
    if (!is_void && !html_push(&sanitizer->open, open))
        return;
    buf_addf(&sanitizer->out, "<%s", element->name);
    add_safe_attributes(&sanitizer->scratch, token, sanitizer->base, &sanitizer->out);
    arena_reset(&sanitizer->scratch, (struct arena_mark){0});
    buf_add(&sanitizer->out, is_void ? STR(" />") : STR(">"));
    if (token->self_closing && !is_void)
        close_to(sanitizer, sanitizer->open.depth - 1);
}

static void add_text(struct sanitizer *sanitizer, str text)
{
    buf_clear(&sanitizer->text);
    entity_decode(&sanitizer->text, text, false);
    add_escaped(&sanitizer->out, buf_str(&sanitizer->text), false);
}

static void add_token(struct sanitizer *sanitizer, struct html_token *token)
{
    if (token->kind == HTML_TOKEN_TEXT)
        add_text(sanitizer, token->text);
    else if (!html_is(token->element, HTML_ALLOWED) || is_tracking_pixel(token))
        return;
    else if (token->kind == HTML_TOKEN_START)
        add_start_tag(sanitizer, token);
    else
        close_to(sanitizer, html_depth_after_end(&sanitizer->open, token->name, token->element));
}

/* Links made absolute grow by the base; past the first limit nothing is read any more, and the second is not reached.
 */
#define BASE_MAX ((size_t)2000)

static size_t enough_output(str html)
{
    return 6 * html.len + (size_t)1024 * 1024;
}

static size_t most_output(str html)
{
    return 2 * enough_output(html) + CEILING_TAG_ATTRIBUTES * BASE_MAX;
}

str sanitize_html(struct arena *arena, str html, str base)
{
    struct sanitizer sanitizer = {.base = base.len <= BASE_MAX ? base : (str){0},
                                  .text = buf_with_limit(html.len),
                                  .out = buf_with_limit(most_output(html))};
    struct html_reader reader = html_reader_open(html);
    struct html_token token;
    struct dropping dropping = {0};
    while (sanitizer.out.len < enough_output(html) && read_fragment(&reader, &token))
        if (!is_dropped(&dropping, &token))
            add_token(&sanitizer, &token);
    close_to(&sanitizer, 0);
    str clean = arena_copy(arena, str_trim(buf_str(&sanitizer.out)));
    html_reader_close(&reader);
    buf_release(&sanitizer.out);
    buf_release(&sanitizer.text);
    arena_release(&sanitizer.scratch);
    return clean;
}

/* ---- to text */

enum gap { GAP_NONE, GAP_SPACE, GAP_BLOCK };

struct text_writer {
    struct buf out;
    enum gap gap; /* before the next word */
};

static void widen_gap(struct text_writer *writer, enum gap gap)
{
    if (writer->gap < gap)
        writer->gap = gap;
}

static void add_words(struct text_writer *writer, str text)
{
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        if (char_is_space(utf8_next(text, &i))) {
            widen_gap(writer, GAP_SPACE);
            continue;
        }
        if (writer->out.len > 0 && writer->gap != GAP_NONE)
            buf_add(&writer->out, writer->gap == GAP_BLOCK ? STR("\n\n") : STR(" "));
        writer->gap = GAP_NONE;
        buf_add(&writer->out, str_slice(text, start, i));
    }
}

str html_to_text(struct arena *arena, str html)
{
    struct text_writer writer = {.out = buf_with_limit(2 * html.len)};
    struct buf decoded = buf_with_limit(html.len);
    struct html_reader reader = html_reader_open(html);
    struct html_token token;
    struct dropping dropping = {0};
    while (read_fragment(&reader, &token)) {
        if (is_dropped(&dropping, &token))
            continue;
        if (token.kind == HTML_TOKEN_TEXT) {
            buf_clear(&decoded);
            entity_decode(&decoded, token.text, false);
            add_words(&writer, buf_str(&decoded));
        } else if (html_is(token.element, HTML_BREAKS)) {
            widen_gap(&writer, GAP_BLOCK);
        } else if (str_equal(token.name, STR("br"))) {
            widen_gap(&writer, GAP_SPACE);
        }
    }
    html_reader_close(&reader);
    buf_release(&decoded);
    str text = arena_copy(arena, buf_str(&writer.out));
    buf_release(&writer.out);
    return text;
}
