#include "markup.h"

#include <libxml/HTMLtree.h>

#include <nutgraf/base/ceilings.h>

#include "entity.h"
#include "html_reader.h"
#include "html_stack.h"
#include "markup_charset.h"

/*
 * The tree is built here, from html_reader.c's tokens: libxml2's own HTML parser is no HTML5 parser, takes quadratic
 * time for attributes, and loses what is below its depth.
 */
struct builder {
    xmlDocPtr doc;
    xmlNodePtr root, head, body;
    struct html_stack open; /* below head or body */
    struct buf text;        /* of the current text node, not yet in the tree */
    size_t nodes;
    bool full; /* the rest is read as text */
};

/* ---- nodes. Where libxml2 has no memory left it gives NULL, and the node is missing. */

static void append(xmlNodePtr parent, xmlNodePtr node)
{
    node->parent = parent;
    node->prev = parent->last;
    if (parent->last)
        parent->last->next = node;
    else
        parent->children = node;
    parent->last = node;
}

static const xmlChar *interned(struct builder *builder, str name)
{
    return xmlDictLookup(builder->doc->dict, (const xmlChar *)name.at, (int)name.len);
}

static xmlNodePtr element_append(struct builder *builder, xmlNodePtr parent, str name)
{
    xmlNodePtr node = xmlNewDocNodeEatName(builder->doc, NULL, (xmlChar *)(uintptr_t)interned(builder, name), NULL);
    if (node && parent)
        append(parent, node);
    builder->nodes++;
    return node;
}

static xmlAttrPtr attribute_new(struct builder *builder, const struct html_attribute *from)
{
    xmlAttrPtr attribute = xmlNewDocProp(builder->doc, interned(builder, from->name), NULL);
    if (attribute && from->value.len > 0) {
        xmlNodePtr value = xmlNewDocTextLen(builder->doc, (const xmlChar *)from->value.at, (int)from->value.len);
        if (value)
            append((xmlNodePtr)attribute, value);
    }
    return attribute;
}

/* xmlNewProp would look for the last one each time. */
static void attributes_append(struct builder *builder, xmlNodePtr node, const struct html_token *token)
{
    xmlAttrPtr last = NULL;
    for (size_t i = 0; node && i < token->attributes.len; i++) {
        xmlAttrPtr attribute = attribute_new(builder, &token->attributes.at[i]);
        builder->nodes++;
        if (!attribute)
            continue;
        attribute->parent = node;
        attribute->prev = last;
        *(last ? &last->next : &node->properties) = attribute;
        last = attribute;
    }
}

/* ---- where things go */

static void ensure_root(struct builder *builder)
{
    if (builder->root)
        return;
    builder->root = element_append(builder, NULL, STR("html"));
    if (builder->root)
        xmlDocSetRootElement(builder->doc, builder->root);
}

static void ensure_head(struct builder *builder)
{
    ensure_root(builder);
    if (!builder->head && builder->root)
        builder->head = element_append(builder, builder->root, STR("head"));
}

static void ensure_body(struct builder *builder)
{
    ensure_root(builder);
    if (!builder->body && builder->root)
        builder->body = element_append(builder, builder->root, STR("body"));
}

static xmlNodePtr parent_now(struct builder *builder)
{
    if (builder->open.depth > 0)
        return builder->open.at[builder->open.depth - 1].node;
    return builder->body ? builder->body : builder->head;
}

static void text_flush(struct builder *builder)
{
    str text = buf_str(&builder->text);
    bool between = builder->open.depth == 0 && !builder->body;
    if (between && str_trim(text).len > 0)
        ensure_body(builder);
    xmlNodePtr parent = parent_now(builder);
    if (text.len > 0 && parent && (!between || builder->body)) {
        xmlNodePtr node = xmlNewDocTextLen(builder->doc, (const xmlChar *)text.at, (int)text.len);
        builder->nodes++;
        if (node)
            append(parent, node);
    }
    buf_clear(&builder->text);
}

/* ---- tags */

static void close_to(struct builder *builder, size_t depth)
{
    while (builder->open.depth > depth)
        html_pop(&builder->open);
}

/* True for html, head and body, which are there once, whoever writes them. */
static bool start_skeleton(struct builder *builder, const struct html_token *token)
{
    xmlNodePtr *node = NULL;
    if (str_equal(token->name, STR("html"))) {
        ensure_root(builder);
        node = &builder->root;
    } else if (str_equal(token->name, STR("head"))) {
        ensure_head(builder);
        node = &builder->head;
    } else if (str_equal(token->name, STR("body"))) {
        close_to(builder, builder->body ? builder->open.depth : 0);
        ensure_body(builder);
        node = &builder->body;
    }
    if (node && *node && !(*node)->properties)
        attributes_append(builder, *node, token);
    return node != NULL;
}

/* Elements between head and body belong to one of them. */
static void ensure_place(struct builder *builder, const struct html_element *element)
{
    if (builder->open.depth > 0 || builder->body)
        return;
    if (html_is(element, HTML_METADATA))
        ensure_head(builder);
    else
        ensure_body(builder);
}

static void start_element(struct builder *builder, const struct html_token *token)
{
    close_to(builder, html_depth_before_start(&builder->open, token->element));
    ensure_place(builder, token->element);
    bool empty = token->self_closing || html_is(token->element, HTML_VOID);
    xmlNodePtr parent = parent_now(builder);
    struct html_open open = {.name = str_from((const char *)interned(builder, token->name)), .element = token->element};
    if (!parent || (!empty && !html_push(&builder->open, open)))
        return;
    xmlNodePtr node = element_append(builder, parent, open.name);
    attributes_append(builder, node, token);
    if (!empty)
        builder->open.at[builder->open.depth - 1].node = node;
}

static void read_tag(struct builder *builder, const struct html_token *token)
{
    builder->full =
        builder->nodes >= CEILING_MARKUP_NODES || xmlDictSize(builder->doc->dict) >= (int)CEILING_MARKUP_NAMES;
    if (builder->full)
        return;
    text_flush(builder);
    if (token->kind == HTML_TOKEN_END)
        close_to(builder, html_depth_after_end(&builder->open, token->name, token->element));
    else if (!start_skeleton(builder, token))
        start_element(builder, token);
}

static void read_text(struct builder *builder, const struct html_token *token)
{
    if (token->raw)
        buf_add(&builder->text, token->text);
    else
        entity_decode(&builder->text, token->text, false);
}

static void build(struct builder *builder, str html)
{
    struct html_reader reader = html_reader_open(html);
    struct html_token token;
    while (html_read(&reader, &token)) {
        if (token.kind == HTML_TOKEN_TEXT)
            read_text(builder, &token);
        else
            read_tag(builder, &token);
    }
    text_flush(builder);
    html_reader_close(&reader);
}

static xmlDocPtr document_new(void)
{
    markup_ready();
    xmlDocPtr doc = htmlNewDocNoDtD(NULL, NULL);
    if (doc && !(doc->dict = xmlDictCreate())) {
        xmlFreeDoc(doc);
        return NULL;
    }
    return doc;
}

static str doctype_of(str html)
{
    html = str_trim(html);
    static const str begin = STR_INIT("<!doctype");
    if (!str_equal_ignoring_case(str_slice(html, 0, begin.len), begin))
        return (str){0};
    return str_slice(html, 2, str_find_char(html, '>'));
}

bool markup_parse_html(struct arena *arena, str name, str bytes, str content_type, struct markup_document *ret_document,
                       struct err *reterr)
{
    struct markup_text decoded;
    if (!markup_decode(arena, MARKUP_HTML, name, bytes, content_type, &decoded, reterr))
        return false;
    struct builder builder = {.doc = document_new(), .text = buf_with_limit(decoded.text.len)};
    if (!builder.doc)
        return err_set(reterr, EX_OSERR, "%" STR_FMT ": no memory left for its tree", STR_ARG(name));
    build(&builder, decoded.text);
    buf_release(&builder.text);
    *ret_document = (struct markup_document){.doc = builder.doc,
                                             .encoding = decoded.encoding,
                                             .doctype = doctype_of(decoded.text),
                                             .wellformed = true,
                                             .flattened = builder.full};
    return true;
}

void markup_document_free(struct markup_document *document)
{
    xmlFreeDoc(document->doc);
    document->doc = NULL;
}
