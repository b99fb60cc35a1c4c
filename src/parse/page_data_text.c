#include "page_data_text.h"

#include <nutgraf/base/buf.h>
#include <nutgraf/base/ceilings.h>
#include <nutgraf/base/str_table.h>
#include <nutgraf/base/vec.h>

/* Values still to be looked at, and how often one is written down. */
#define DATA_VALUES_MAX 100000

/* Objects and lists in each other, of a text. */
#define TEXT_DEPTH_MAX 32

/* Less is a label or a teaser. */
#define ARTICLE_BYTES_MIN 500

/* A shorter title may be any word. */
#define TITLE_BYTES_MIN 8

struct data_part {
    json_t *json;
};

struct data_walk {
    struct arena *arena;
    str title;
    VEC(struct data_part) pending;
    str longest;   /* the arena's */
    size_t values; /* that may still be written */
};

static str string_of(const json_t *value)
{
    return json_is_string(value) ? (str){json_string_value(value), json_string_length(value)} : (str){0};
}

/* ---- one string that holds all paragraphs */

static bool is_html(str text)
{
    return text.len >= ARTICLE_BYTES_MIN && str_find(text, STR("</p>")) != STR_NONE;
}

static str longest_html(json_t *object)
{
    str longest = {0};
    for (void *key = json_object_iter(object); key; key = json_object_iter_next(object, key)) {
        str text = string_of(json_object_iter_value(key));
        if (text.len > longest.len && is_html(text))
            longest = text;
    }
    return longest;
}

/* ---- one object a paragraph, in the ways of the common systems and editors */

/* Under which keys their text stands; under others are pictures, people, and other articles. */
static const char *const TEXT_KEYS[] = {
    "article",
    "articleBody",
    "articlebody",
    "block",
    "blocks",
    "body",
    "bodyText",
    "children",
    "code",
    "components",
    "content",
    "contents",
    "content_elements",
    "data",
    "doc",
    "document",
    "elements",
    "fields",
    "html",
    "items",
    "json",
    "list",
    "markup",
    "model",
    "nodes",
    "paragraph",
    "paragraphs",
    "parts",
    "rendered",
    "root",
    "richText",
    "sections",
    "story",
    "text",
    "value",
    "values",
};
static const char *const HEADING_KEYS[] = {"heading", "subheading"};

/* What their "type" is called when they are parts of a line. */
static const char *const INLINE_TYPES[] = {"a",      "b",    "bold", "em",   "emphasis", "hyperlink", "i",
                                           "italic", "leaf", "link", "span", "strong",   "text",      "text-node"};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static bool is_inline(const json_t *object)
{
    str type = string_of(json_object_get(object, "type"));
    if (!type.len)
        type = string_of(json_object_get(object, "nodeType"));
    return str_is_one_of(type, INLINE_TYPES, COUNT(INLINE_TYPES));
}

static void write_text(struct data_walk *walk, struct buf *out, json_t *value, int depth);

static void write_object(struct data_walk *walk, struct buf *out, json_t *object, int depth)
{
    bool part = is_inline(object) && !json_object_get(object, "children");
    buf_add(out, part ? STR("") : STR("\n<p>"));
    bool said = false; /* often in two ways: as plain text, and as HTML */
    for (void *key = json_object_iter(object); key; key = json_object_iter_next(object, key)) {
        str name = str_from(json_object_iter_key(key));
        json_t *value = json_object_iter_value(key);
        bool heading = str_is_one_of(name, HEADING_KEYS, COUNT(HEADING_KEYS));
        if (!heading && ((said && json_is_string(value)) || !str_is_one_of(name, TEXT_KEYS, COUNT(TEXT_KEYS))))
            continue;
        buf_add(out, heading ? STR("\n<h3>") : STR(""));
        write_text(walk, out, value, depth);
        buf_add(out, heading ? STR("</h3>\n") : STR(""));
        said |= !heading && string_of(value).len > 0;
    }
    buf_add(out, part ? STR("") : STR("</p>\n"));
}

static void write_text(struct data_walk *walk, struct buf *out, json_t *value, int depth)
{
    if (depth == TEXT_DEPTH_MAX || !walk->values)
        return;
    walk->values--;
    if (json_is_object(value))
        write_object(walk, out, value, depth + 1);
    else if (json_is_string(value))
        buf_add(out, string_of(value));
    for (size_t i = 0; i < json_array_size(value); i++) {
        json_t *part = json_array_get(value, i);
        buf_add(out, json_is_string(part) ? STR("\n<p>") : STR(""));
        write_text(walk, out, part, depth + 1);
    }
}

/* A text of several paragraphs has sentences. */
static bool has_paragraphs(str html)
{
    size_t sentences = 0;
    for (size_t i = 0; i + 1 < html.len && sentences < 3; i++)
        sentences += html.at[i] == '.' && (html.at[i + 1] == ' ' || html.at[i + 1] == '<');
    return html.len >= ARTICLE_BYTES_MIN && sentences == 3;
}

static str paragraphs_of(struct data_walk *walk, json_t *object)
{
    struct buf out = buf_with_limit(CEILING_DOCUMENT_BYTES);
    write_object(walk, &out, object, 0);
    str text = has_paragraphs(buf_str(&out)) ? arena_copy(walk->arena, buf_str(&out)) : (str){0};
    buf_release(&out);
    return text;
}

/* ---- the object that has the page's title */

/* The page's title may go on with the house's name. */
static bool is_title(str text, str title)
{
    text = str_trim(text);
    return str_equal(text, title) || (text.len >= TITLE_BYTES_MIN && str_starts(title, text));
}

/* {"headline": "…"}, and {"headline": {"basic": "…"}} */
static bool is_titled(json_t *object, str title, bool deeper)
{
    for (void *key = json_object_iter(object); key; key = json_object_iter_next(object, key)) {
        json_t *value = json_object_iter_value(key);
        if (is_title(string_of(value), title) || (deeper && json_is_object(value) && is_titled(value, title, false)))
            return true;
    }
    return false;
}

static void push(struct data_walk *walk, json_t *value)
{
    if ((json_is_object(value) || json_is_array(value)) && walk->pending.len < DATA_VALUES_MAX)
        (vec_push(walk->arena, &walk->pending))->json = value;
}

/* The data often hold other articles too: the right one stands beside the page's title. */
static void look_at(struct data_walk *walk, json_t *object)
{
    if (is_titled(object, walk->title, true)) {
        str html = longest_html(object);
        str text = html.len ? arena_copy(walk->arena, html) : paragraphs_of(walk, object);
        walk->longest = text.len > walk->longest.len ? text : walk->longest;
    }
    for (void *key = json_object_iter(object); key; key = json_object_iter_next(object, key))
        push(walk, json_object_iter_value(key));
}

str article_in_json(struct arena *arena, json_t *root, str title)
{
    struct data_walk walk = {.arena = arena, .title = title, .values = DATA_VALUES_MAX};
    push(&walk, root);
    while (walk.pending.len) {
        json_t *at = walk.pending.at[--walk.pending.len].json;
        look_at(&walk, at);
        for (size_t i = 0; i < json_array_size(at); i++)
            push(&walk, json_array_get(at, i));
    }
    return walk.longest;
}
