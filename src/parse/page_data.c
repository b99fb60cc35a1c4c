#include "page_data.h"

#include <string.h>

#include <jansson.h>

#include <nutgraf/base/vec.h>

/* Values still to be looked at. */
#define DATA_VALUES_MAX 100000

/* Less is a label or a teaser. */
#define ARTICLE_BYTES_MIN 500

struct data_part {
    json_t *json;
};

struct data_walk {
    struct arena *arena;
    str title;
    VEC(struct data_part) pending;
    str longest; /* a slice of the JSON value */
};

static str string_of(const json_t *value)
{
    return json_is_string(value) ? (str){json_string_value(value), json_string_length(value)} : (str){0};
}

static bool is_article(str text)
{
    return text.len >= ARTICLE_BYTES_MIN && str_find(text, STR("</p>")) != STR_NONE;
}

static void push(struct data_walk *walk, json_t *value)
{
    if ((json_is_object(value) || json_is_array(value)) && walk->pending.len < DATA_VALUES_MAX)
        (vec_push(walk->arena, &walk->pending))->json = value;
}

/* The data often hold other articles too: the right one stands beside the page's title. */
static void look_at(struct data_walk *walk, json_t *object)
{
    bool titled = false;
    str longest = {0};
    for (void *key = json_object_iter(object); key; key = json_object_iter_next(object, key)) {
        str text = string_of(json_object_iter_value(key));
        titled |= str_equal(str_trim(text), walk->title);
        if (text.len > longest.len && is_article(text))
            longest = text;
        push(walk, json_object_iter_value(key));
    }
    if (titled && longest.len > walk->longest.len)
        walk->longest = longest;
}

static str longest_article(struct arena *arena, str json, str title)
{
    json_t *root = json_loadb(json.at, json.len, JSON_DISABLE_EOF_CHECK, NULL);
    struct data_walk walk = {.arena = arena, .title = title};
    push(&walk, root);
    while (walk.pending.len) {
        json_t *at = walk.pending.at[--walk.pending.len].json;
        look_at(&walk, at);
        for (size_t i = 0; i < json_array_size(at); i++)
            push(&walk, json_array_get(at, i));
    }
    str found = arena_copy(arena, walk.longest);
    json_decref(root);
    return found;
}

static str text_of(const xmlNode *node)
{
    return node && node->content ? str_trim(str_from((const char *)node->content)) : (str){0};
}

static bool is_data_script(const xmlNode *node)
{
    if (strcmp((const char *)node->name, "script") != 0)
        return false;
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, "type") == 0)
            return str_equal_ignoring_case(text_of(at->children), STR("application/json"));
    return false;
}

str article_in_data(struct arena *arena, const xmlNode *node, str title)
{
    if (!title.len)
        return (str){0};
    if (is_data_script(node))
        return longest_article(arena, text_of(node->children), title);
    str longest = {0};
    for (const xmlAttr *at = node->properties; at; at = at->next) {
        str value = text_of(at->children);
        if (strncmp((const char *)at->name, "data-", 5) != 0 || value.len < ARTICLE_BYTES_MIN || value.at[0] != '{')
            continue;
        str found = longest_article(arena, value, title);
        longest = found.len > longest.len ? found : longest;
    }
    return longest;
}
