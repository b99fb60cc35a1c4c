#include "node.h"

#include <nutgraf/base/utf8.h>
#include <yaml.h>

/* A configuration nests 5 deep. */
#define MAX_DEPTH 16

enum token_kind { TOKEN_VALUE, TOKEN_OPEN, TOKEN_CLOSE, TOKEN_DOCUMENT, TOKEN_END, TOKEN_SKIP };

/* A libyaml event in our own words: a whole value, or the opening of one whose items follow. */
struct token {
    enum token_kind kind;
    struct node node;
};

struct builder {
    struct complaints *complaints;
    str yaml;
    yaml_parser_t parser;
};

struct node_list {
    struct node *at;
    size_t len;
    size_t cap;
};

static struct place place_of(yaml_mark_t mark)
{
    return (struct place){mark.line + 1, mark.column + 1};
}

/* The place of a byte, for errors that libyaml gives by offset only. */
static struct place place_of_byte(str yaml, size_t offset)
{
    struct place place = {1, 1};
    for (size_t at = 0; at < offset && at < yaml.len;) {
        bool line_break = yaml.at[at] == '\n';
        utf8_next(yaml, &at);
        place.line += line_break;
        place.column = line_break ? 1 : place.column + 1;
    }
    return place;
}

/* True when the character at libyaml's index, which counts characters, is a tab. */
static bool is_tab(str yaml, size_t index)
{
    size_t at = 0;
    while (index-- > 0 && at < yaml.len)
        utf8_next(yaml, &at);
    return at < yaml.len && yaml.at[at] == '\t';
}

static void complain_of_syntax(struct builder *builder)
{
    const yaml_parser_t *parser = &builder->parser;
    struct complaints *complaints = builder->complaints;
    struct place place = place_of(parser->problem_mark);
    if (parser->error == YAML_READER_ERROR)
        complain(complaints, place_of_byte(builder->yaml, parser->problem_offset),
                 "this is not UTF-8 text (%s); expected a file saved as UTF-8, without control characters",
                 parser->problem);
    else if (is_tab(builder->yaml, parser->problem_mark.index))
        complain(complaints, place, "a tab stands here; expected spaces, which alone indent in YAML");
    else if (parser->context)
        complain(complaints, place, "this is not YAML: %s, %s from line %zu; expected \"key: value\" lines",
                 parser->problem, parser->context, place_of(parser->context_mark).line);
    else
        complain(complaints, place, "this is not YAML: %s; expected \"key: value\" lines", parser->problem);
}

static void refuse_extras(struct complaints *complaints, struct place place, const yaml_char_t *anchor,
                          const yaml_char_t *tag)
{
    if (anchor)
        complain(complaints, place, "anchors (&%s) are not read; expected the value alone", (const char *)anchor);
    if (tag)
        complain(complaints, place, "tags (%s) are not read; expected the value alone", (const char *)tag);
}

static struct node text_node(struct arena *arena, const yaml_event_t *event)
{
    str text = {(const char *)event->data.scalar.value, event->data.scalar.length};
    return (struct node){.kind = text.len == 0 ? NODE_NOTHING : NODE_TEXT, .text = arena_copy(arena, text)};
}

static struct token token_from(struct complaints *complaints, const yaml_event_t *event)
{
    struct token token = {TOKEN_VALUE, {0}};
    struct place place = place_of(event->start_mark);
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        token.node = text_node(complaints->arena, event);
        refuse_extras(complaints, place, event->data.scalar.anchor, event->data.scalar.tag);
        break;
    case YAML_ALIAS_EVENT:
        token.node.kind = NODE_REFUSED;
        complain(complaints, place, "aliases (*%s) are not read; expected the value written out",
                 (const char *)event->data.alias.anchor);
        break;
    case YAML_SEQUENCE_START_EVENT:
        token = (struct token){TOKEN_OPEN, {.kind = NODE_LIST}};
        refuse_extras(complaints, place, event->data.sequence_start.anchor, event->data.sequence_start.tag);
        break;
    case YAML_MAPPING_START_EVENT:
        token = (struct token){TOKEN_OPEN, {.kind = NODE_MAPPING}};
        refuse_extras(complaints, place, event->data.mapping_start.anchor, event->data.mapping_start.tag);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        token.kind = TOKEN_CLOSE;
        break;
    case YAML_DOCUMENT_START_EVENT:
        token.kind = TOKEN_DOCUMENT;
        break;
    case YAML_STREAM_END_EVENT:
        token.kind = TOKEN_END;
        break;
    default:
        token.kind = TOKEN_SKIP;
    }
    token.node.place = place;
    return token;
}

static bool token_next(struct builder *builder, struct token *ret_token)
{
    do {
        yaml_event_t event;
        if (!yaml_parser_parse(&builder->parser, &event)) {
            complain_of_syntax(builder);
            return false;
        }
        *ret_token = token_from(builder->complaints, &event);
        yaml_event_delete(&event);
    } while (ret_token->kind == TOKEN_SKIP);
    return true;
}

/* Reads the items of a list or mapping that `node` opens, up to its end. Recursion ends at MAX_DEPTH. */
static bool read_items(struct builder *builder, struct node *node, size_t depth) // NOLINT(misc-no-recursion)
{
    struct node_list items = {0};
    struct token token;
    if (depth > MAX_DEPTH) {
        complain(builder->complaints, node->place, "this is nested more than %d deep; expected at most 5", MAX_DEPTH);
        return false;
    }
    for (;;) {
        if (!token_next(builder, &token))
            return false;
        if (token.kind == TOKEN_CLOSE)
            break;
        if (token.kind == TOKEN_OPEN && !read_items(builder, &token.node, depth + 1))
            return false;
        *vec_push(builder->complaints->arena, &items) = token.node;
    }
    node->items = items.at;
    node->count = node->kind == NODE_MAPPING ? items.len / 2 : items.len;
    return true;
}

static bool read_document(struct builder *builder, struct node *root)
{
    struct token token;
    if (!token_next(builder, &token))
        return false;
    *root = token.node;
    if (token.kind == TOKEN_END)
        return true;
    if (!token_next(builder, &token))
        return false;
    *root = token.node;
    if (token.kind == TOKEN_OPEN && !read_items(builder, root, 1))
        return false;
    if (!token_next(builder, &token))
        return false;
    if (token.kind == TOKEN_DOCUMENT)
        complain(builder->complaints, token.node.place, "a second document begins here; expected one in a file");
    return token.kind == TOKEN_END;
}

bool node_parse(struct complaints *complaints, str yaml, struct node *ret_root)
{
    struct builder builder = {.complaints = complaints, .yaml = yaml};
    struct node root;
    /* Marks would count it as a character of the first line. */
    if (str_starts(yaml, STR("\xEF\xBB\xBF")))
        builder.yaml = str_slice(yaml, 3, yaml.len);
    if (!yaml_parser_initialize(&builder.parser)) {
        complain(complaints, (struct place){1, 1}, "no memory is left to read the file");
        return false;
    }
    yaml_parser_set_encoding(&builder.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&builder.parser, (const unsigned char *)builder.yaml.at, builder.yaml.len);
    bool good = read_document(&builder, &root);
    yaml_parser_delete(&builder.parser);
    if (good)
        *ret_root = root;
    return good;
}

const char *node_looks_like(const struct node *node)
{
    static const char *const names[] = {"empty", "text", "a list", "a mapping", "something else"};
    return node->kind == NODE_LIST && node->count == 0 ? "an empty list" : names[node->kind];
}

const struct node *node_find(const struct node *mapping, str key)
{
    for (size_t i = 0; mapping->kind == NODE_MAPPING && i < 2 * mapping->count; i += 2)
        if (mapping->items[i].kind == NODE_TEXT && str_equal(mapping->items[i].text, key))
            return mapping->items[i + 1].kind == NODE_NOTHING ? NULL : &mapping->items[i + 1];
    return NULL;
}
